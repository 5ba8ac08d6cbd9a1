import Foundation
import TestSupport

/// A person's home, made for one test and gone after it: the XDG folders, a copy of the samples,
/// and what the test writes. The program is run in it, on a terminal or with its output read.
final class Home {
  let path: String
  var runs = 0

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(path: "kiosque-\(UUID().uuidString)").path
    for name in ["home", "data", "state", "cache", "tmp"] {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What the program finds there; a test's own variables go over these.
  var environment: [String: String?] {
    [
      "HOME": "\(path)/home", "XDG_DATA_HOME": "\(path)/data", "XDG_STATE_HOME": "\(path)/state",
      "XDG_CACHE_HOME": "\(path)/cache", "TMPDIR": "\(path)/tmp", "TZ": "Europe/Paris",
    ]
  }

  /// Where the person's own library comes to lie.
  var library: String { "\(path)/data/kiosque" }

  /// The path of a file with that text, by a name that may hold folders.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(bytes: Array(text.utf8), to: name)
  }

  @discardableResult
  func write(bytes: [UInt8], to name: String) throws -> String {
    let file = "\(path)/\(name)"
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(
      atPath: "/\(folder)", withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  /// A shell script, and how to call it. It is read by `sh` and not executed: a file that another
  /// test's child still holds open for writing cannot be.
  func script(_ text: String, named name: String) throws -> (program: String, path: String) {
    ("/bin/sh", try write(text + "\n", to: name))
  }

  /// A copy of the sample library and all that lies beside it.
  func copyOfSamples() throws -> String {
    try FileManager.default.copyItem(atPath: Samples.path, toPath: "\(path)/Samples")
    return "\(path)/Samples"
  }

  /// Every file below a folder and what it holds.
  func files(below folder: String) -> [String: [UInt8]] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    var files: [String: [UInt8]] = [:]
    for name in names {
      var isFolder: ObjCBool = false
      let file = "\(folder)/\(name)"
      if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue {
        files[name] = readBytes(file)
      }
    }
    return files
  }

  /// The journals below a folder, one string each.
  func journals(below folder: String) -> [String] {
    files(below: folder).filter { $0.key.hasSuffix(".jsonl") }.sorted { $0.key < $1.key }
      .map { String(decoding: $0.value, as: UTF8.self) }
  }
}

/// The articles that come with the checkout.
enum Samples {
  static let path = "\(root)/Samples"

  static func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Where `Package.swift` lies.
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
}

/// Test data that stands beside the checkout on some machines only.
enum Shared {
  static let path = "\(Samples.root)/../shared"

  static func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(name)")
  }

  static func file(_ name: String) -> String { "\(path)/\(name)" }

  static func count(in folder: String) -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.count ?? 0
  }

  static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: file(folder))) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }
}
