/// How much two texts have in common, by their words as a bag: each counts as often as it stands.
///
///     gold « la mer la mer », found « la mer bleue »   precision 2/3, recall 2/4
struct TokenScore {
  let precision: Double
  let recall: Double

  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  init(gold: String, found: String) {
    let (gold, found) = (Self.tokens(of: gold), Self.tokens(of: found))
    guard !gold.isEmpty, !found.isEmpty else {
      precision = gold.isEmpty && found.isEmpty ? 1 : 0
      recall = precision
      return
    }
    var counts: [String: Int] = [:]
    for token in gold { counts[token, default: 0] += 1 }
    var common = 0
    for token in found {
      guard let left = counts[token], left > 0 else { continue }
      counts[token] = left - 1
      common += 1
    }
    precision = Double(common) / Double(found.count)
    recall = Double(common) / Double(gold.count)
  }

  /// Runs of letters, figures and `_`, in small letters; a sign of Chinese or Japanese is a word.
  static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var token = String.UnicodeScalarView()
    func end() {
      if !token.isEmpty { tokens.append(String(token).lowercased()) }
      token = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
      case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF:
        end()
        tokens.append(String(scalar))
      default:
        if isWord(scalar) { token.append(scalar) } else { end() }
      }
    }
    end()
    return tokens
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar) || scalar == "_"
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
