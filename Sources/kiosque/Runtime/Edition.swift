import Model

/// The articles that the program carries, for those who have none yet.
enum Edition {
  static func articles() throws(Failure) -> [Article] { [] }
}
