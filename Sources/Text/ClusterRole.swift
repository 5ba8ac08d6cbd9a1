/// What a scalar does in an extended grapheme cluster (UAX #29).
///
/// These are the values of Grapheme_Cluster_Break, with Extended_Pictographic and
/// Indic_Conjunct_Break folded in. The generated table holds these numbers.
enum ClusterRole: UInt8 {
  case other, carriageReturn, lineFeed, control, extend, joiner, regional, prepend, spacingMark
  case leadingJamo, vowelJamo, trailingJamo, syllable, closedSyllable
  case pictograph
  case consonant, linker, conjunctExtend

  init(of scalar: UInt32) {
    let number = ScalarTable.value(
      of: scalar, index: ClusterRoleTable.index, data: ClusterRoleTable.data)
    self = ClusterRole(rawValue: number) ?? .other
  }

  /// CR, LF and controls stand alone, whatever surrounds them.
  var standsAlone: Bool {
    self == .carriageReturn || self == .lineFeed || self == .control
  }

  /// Joins what comes before it.
  var extends: Bool {
    switch self {
    case .extend, .joiner, .spacingMark, .linker, .conjunctExtend: true
    default: false
    }
  }
}
