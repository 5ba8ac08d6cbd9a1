import JSON

@testable import Ingest

// The scanner and the tree have no face of their own: what the standard asks of them can only be seen
// from inside.

/// One case of html5lib's tests of the tokenizer, in one of its states.
struct TokenizerCase {
  let description: String
  let input: String
  let state: String
  let lastStartTag: String?
  /// The tokens, as JSON.
  let output: JSONValue

  /// All cases of a file.
  static func all(in bytes: [UInt8]) throws -> [TokenizerCase] {
    let file = try JSONReader.value(of: bytes)
    return (file["tests"]?.array ?? []).flatMap { test in
      let isEscaped = test["doubleEscaped"]?.bool ?? false
      let states = test["initialStates"]?.array?.compactMap(\.string) ?? ["Data state"]
      return states.map { state in
        TokenizerCase(
          description: test["description"]?.string ?? "",
          input: unescaped(test["input"]?.string ?? "", isEscaped), state: state,
          lastStartTag: test["lastStartTag"]?.string,
          output: unescaped(test["output"] ?? .null, isEscaped))
      }
    }
  }

  /// The tokens that we find, runs of text joined.
  var tokens: JSONValue {
    let isPlain = state == "CDATA section state"
    let bytes = Array(((isPlain ? "<![CDATA[" : "") + input).utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var scanner = MarkupScanner(buffer, mode: .html)
      scanner.allowsPlainSections = isPlain
      scanner.content = content(&scanner.markup.names)
      var tokens: [JSONValue] = []
      var text = ""
      while let token = scanner.next() {
        if token.kind == .text {
          text += String(decoding: scanner.markup.text[token.text], as: UTF8.self)
          continue
        }
        Self.add(&text, to: &tokens)
        tokens.append(scanner.json(token))
      }
      Self.add(&text, to: &tokens)
      return .array(tokens)
    }
  }

  private static func add(_ text: inout String, to tokens: inout [JSONValue]) {
    if !text.isEmpty { tokens.append(.array([.string("Character"), .string(text)])) }
    text = ""
  }

  private func content(_ names: inout Names) -> MarkupScanner.Content {
    let tag = lastStartTag.flatMap { names.tag(of: names.name(of: $0)) }
    return switch state {
    case "PLAINTEXT state": .rest
    case "RCDATA state": .plain(tag ?? .title)
    case "RAWTEXT state": .raw(tag ?? .style)
    case "Script data state": .raw(tag ?? .script)
    default: .markup
    }
  }

  private static func unescaped(_ value: JSONValue, _ isEscaped: Bool) -> JSONValue {
    switch value {
    case .string(let text): .string(unescaped(text, isEscaped))
    case .array(let values): .array(values.map { unescaped($0, isEscaped) })
    default: value
    }
  }

  /// Some cases write `\uXXXX` twice over.
  private static func unescaped(_ text: String, _ isEscaped: Bool) -> String {
    guard isEscaped else { return text }
    var pieces = text.split(separator: "\\u", omittingEmptySubsequences: false)
    var result = String(pieces.removeFirst())
    for piece in pieces {
      let scalar = UInt32(piece.prefix(4), radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
      result += String(scalar) + piece.dropFirst(4)
    }
    return result
  }
}

extension MarkupScanner {
  /// A token as html5lib writes it.
  fileprivate func json(_ token: Token) -> JSONValue {
    let name = JSONValue.string(markup.names.text(of: token.name))
    switch token.kind {
    case .start:
      let attributes = markup.attributes[token.attributes].map { attribute in
        JSONValue.Member(
          markup.names.text(of: attribute.name),
          .string(
            String(
              decoding: markup.text[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)))
      }
      let rest: [JSONValue] = token.isSelfClosing ? [.bool(true)] : []
      return .array([.string("StartTag"), name, .object(attributes)] + rest)
    case .end: return .array([.string("EndTag"), name])
    case .doctype:
      let parts = [doctype?.name, doctype?.publicID, doctype?.systemID]
      return .array(
        [.string("DOCTYPE")] + parts.map { $0.map(JSONValue.string) ?? .null }
          + [.bool(doctype?.forcesQuirks == false)])
    case .text, .comment, .instruction:
      return .array([
        .string("Comment"), .string(String(decoding: markup.text[token.text], as: UTF8.self)),
      ])
    }
  }
}
