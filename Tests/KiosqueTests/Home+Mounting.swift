import Foundation
import TestSupport

/// How this machine lets us mount a file system that nobody else sees; nil where it does not.
enum Mounting {
  static let words: [String]? = [["unshare", "-m"], ["unshare", "-rm"]].first { words in
    let mount = Array(words.dropFirst()) + ["mount", "-t", "tmpfs", "none", "/mnt"]
    return (try? Home().run(mount, program: words[0]))?.status == 0
  }
}

extension Home {
  /// Runs a script with a disk of a size of its own at `$disk`; `$kiosque` is the program, `$samples`
  /// the articles, `$tmp` a folder that stays.
  func onDisk(size: String, _ script: String) throws -> Run {
    let words = Mounting.words ?? []
    let head = """
      kiosque='\(BuiltProduct.path("kiosque"))' samples='\(Samples.path)' tmp='\(path)/tmp'
      disk='\(path)/disk'
      mkdir "$disk" && mount -t tmpfs -o size=\(size) none "$disk" || exit 99

      """
    return try run(Array(words.dropFirst()) + ["sh", "-c", head + script], program: words[0])
  }

  /// The letters of identifiers that an import printed into a file.
  func acknowledged(_ name: String) -> [Substring] {
    (readFile("\(path)/tmp/\(name)") ?? "").split(separator: "\n").compactMap {
      $0.split(separator: " ").first
    }
  }

  /// What of those is not in a list that was printed as JSON.
  func missing(_ acknowledged: String, from list: String) -> [Substring] {
    let text = readFile("\(path)/tmp/\(list)") ?? ""
    return self.acknowledged(acknowledged).filter { !text.contains("\"\($0)") }
  }
}
