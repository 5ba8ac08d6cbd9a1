import Store

/// One folder in which a proof is made: a library, a reader's home, and what the program printed.
struct ProofFolder {
  let path: String

  var library: String { path + "/library" }
  var home: String { path + "/home" }
  var printed: String { path + "/printed" }
  var log: String { path + "/strace.log" }

  /// What the program finds there, and in no other place.
  var environment: [String] { ["HOME=\(home)", "SWIFT_BACKTRACE=enable=no"] }

  /// The same places for the store in our own process.
  var places: Places { Places(environment: ["HOME": home]) }
}
