import Glibc
import JSON
import TestSupport
import Testing

/// What a run of the program came to.
struct Run: CustomStringConvertible {
  /// The exit status; 128 and the signal's number where a signal ended it.
  let status: Int32
  let output: [UInt8]
  let errors: [UInt8]

  var text: String { String(decoding: output, as: UTF8.self) }
  var lines: [String] { text.split(separator: "\n").map(String.init) }
  var complaint: String { String(decoding: errors, as: UTF8.self) }

  /// Standard output as one JSON document.
  var json: JSONValue? { try? JSONReader.value(of: output) }

  /// Standard output as one JSON document a line.
  var jsonLines: [JSONValue] {
    lines.compactMap { try? JSONReader.value(of: Array($0.utf8)) }
  }

  var description: String { "status \(status), says « \(complaint) », prints « \(text) »" }
}

extension Home {
  /// Runs the program to its end. It gets 20 seconds of the clock: then it hangs, with status 137.
  func run(
    _ arguments: String..., input: [UInt8] = [], environment: [String: String?] = [:],
    program: String = BuiltProduct.path("kiosque")
  ) throws -> Run {
    try run(arguments, input: input, environment: environment, program: program)
  }

  func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String?] = [:],
    program: String = BuiltProduct.path("kiosque")
  ) throws -> Run {
    runs += 1
    let inputPath = try write(bytes: input, to: "tmp/\(runs).in")
    let (outputPath, errorPath) = ("\(path)/tmp/\(runs).out", "\(path)/tmp/\(runs).err")
    defer { for file in [inputPath, outputPath, errorPath] { unlink(file) } }

    let variables = variables(environment)
    let words =
      ["timeout", "-s", "KILL", "20", "env", "-C", path, "-i"]
      + variables.map { "\($0)=\($1)" } + [program] + arguments
    let status = try Self.spawn(words, inputPath, outputPath, errorPath)
    return Run(
      status: status, output: readBytes(outputPath) ?? [], errors: readBytes(errorPath) ?? [])
  }

  /// Opens the program on a terminal; ready when it has drawn all it has, or has ended.
  func open(
    _ arguments: String..., rows: Int = 24, columns: Int = 80,
    environment: [String: String?] = [:], drawsAmbiguousWide: Bool = false,
    program: String = BuiltProduct.path("kiosque")
  ) -> PseudoTerminal {
    open(
      arguments, rows: rows, columns: columns, environment: environment,
      drawsAmbiguousWide: drawsAmbiguousWide, program: program)
  }

  func open(
    _ arguments: [String], rows: Int = 24, columns: Int = 80,
    environment: [String: String?] = [:], drawsAmbiguousWide: Bool = false,
    program: String = BuiltProduct.path("kiosque")
  ) -> PseudoTerminal {
    let terminal = PseudoTerminal(
      program, arguments: arguments,
      environment: self.environment.merging(environment) { $1 }, rows: rows, columns: columns,
      drawsAmbiguousWide: drawsAmbiguousWide)
    terminal.wait { terminal.state != .running || terminal.hasDrawnAll }
    terminal.settle(forMilliseconds: 30)
    return terminal
  }

  private func variables(_ own: [String: String?]) -> [String: String] {
    let basic: [String: String?] = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    return basic.merging(environment) { $1 }.merging(own) { $1 }.compactMapValues { $0 }
  }

  private static func spawn(
    _ words: [String], _ input: String, _ output: String, _ errors: String
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)

    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    try #require(posix_spawnp(&child, words[0], &actions, nil, &arguments, environ) == 0)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { try #require(errno == EINTR) }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}

extension PseudoTerminal {
  /// Whether the foot stands there, which is drawn last, and no panel is being filled. A window too
  /// small for a page has a few letters alone.
  fileprivate var hasDrawnAll: Bool {
    let rows = screen.rows
    let last = rows.count >= 5 ? rows.last ?? "" : rows.joined()
    return last.contains { $0 != " " } && !screen.text.contains("Chargement")
  }
}
