import CHeap

/// The memory that this process has asked for and not given back.
enum HeapBytes {
  static var used: Int {
    let info = mallinfo2()
    return Int(info.uordblks) + Int(info.hblkhd)
  }
}
