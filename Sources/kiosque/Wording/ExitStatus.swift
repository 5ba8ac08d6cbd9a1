/// How a run ends, after sysexits(3).
enum ExitStatus {
  static let ok: Int32 = 0
  static let someInputsFailed: Int32 = 1
  static let usage: Int32 = 64
  static let badInput: Int32 = 65
  static let noInput: Int32 = 66
  static let unreachable: Int32 = 69
  static let cannotCreate: Int32 = 73
  static let inputOutput: Int32 = 74
  static let tryLater: Int32 = 75
  static let notPermitted: Int32 = 77
  static let configuration: Int32 = 78
  /// The terminal is gone: 128 and SIGHUP.
  static let hungUp: Int32 = 129
}
