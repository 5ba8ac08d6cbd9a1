import CNcurses
import Glibc

/// A cluster as it can be drawn so that everyone agrees how wide it is.
///
/// Curses counts with the C library's `wcwidth`, the terminal counts its own way, and we count
/// clusters. Where the three differ, the rest of the row would slide. So what is sent is always as
/// wide by `wcwidth` as it is by us, and holds nothing that terminals are known to count
/// differently:
///
///     é, e + U+0301     as it is: 1 and 0 is 1
///     é, drawn wide     as it is: where the person says so, `wcwidth` is made to count 2
///     ❤ + FE0F          ❤ and a blank: 1 by `wcwidth`, 2 by us
///     👨 ZWJ 👩 ZWJ 👧    👨: the first alone is 2
///     👍 + skin tone     👍
///     🇫🇷                FR: half of a flag, redrawn alone, would be another flag
///     one character     U+FFFD, and a blank if it was wide, or ? where that is wide: newer than
///     of another width  the C library, and no one knows what the terminal makes of it
enum PortableForm {
  static func append(_ cluster: String, width: Int, to run: inout [wchar_t]) {
    if width == 1, cluster.utf8.count == 1, let byte = cluster.utf8.first {
      run.append(wchar_t(byte))
      return
    }
    let start = run.count
    var left = width
    var marks = 0
    for scalar in cluster.unicodeScalars where !isJoinerOrSelector(scalar) {
      let drawn = letter(ofFlag: scalar) ?? wchar_t(bitPattern: scalar.value)
      let cells = Int(wcwidth(drawn))
      if cells > left || cells < 0 { break }
      // Curses keeps four marks on a base; a mark without a base would land on the cell before.
      if cells == 0 {
        if left == width || marks == 4 { continue }
        marks += 1
      }
      run.append(drawn)
      left -= cells
    }
    if left == width || (left > 0 && cluster.unicodeScalars.count == 1) {
      run.replaceSubrange(start..., with: [wcwidth(0xFFFD) == 1 ? 0xFFFD : 0x3F])
      left = width - 1
    }
    for _ in 0..<left { run.append(0x20) }
  }

  private static func isJoinerOrSelector(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200D || (0xFE00...0xFE0F).contains(scalar.value)
  }

  /// 🇦 is A: flags are written with regional letters.
  private static func letter(ofFlag scalar: Unicode.Scalar) -> wchar_t? {
    (0x1F1E6...0x1F1FF).contains(scalar.value) ? wchar_t(scalar.value - 0x1F1E6 + 0x41) : nil
  }
}
