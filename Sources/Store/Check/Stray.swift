import Glibc

/// Something in a library that is none of its files.
struct Stray {
  let path: String
  let name: String

  /// Ours are temporary files, and what was set aside; all else is somebody's.
  func count(in report: inout CheckReport, _ yesterday: Int) {
    if isTemporary {
      report.temporaries += 1
      if let age = timeOfChange, age < yesterday { report.note(path, .leftover, .remove) }
    } else if isSetAside {
      report.setAside += 1
    } else {
      report.foreign += 1
    }
  }

  private var isTemporary: Bool {
    name.hasPrefix(".kiosque-") && name.hasSuffix(".tmp") && name.utf8.count == 23
  }

  private var isSetAside: Bool {
    guard let range = name.ranges(of: ".bad-").last else { return false }
    return name[range.upperBound...].allSatisfy(\.isNumber) && range.lowerBound > name.startIndex
  }

  /// Nil where it is no ordinary file.
  private var timeOfChange: Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_mtim.tv_sec
  }
}
