/// Where the parts of an article stand on the pages of one site, as a person wrote it down for pages
/// that the general search reads badly.
///
///     # La Gazette du littoral
///     site: gazette.example
///     body: div.texte
///     author: .signature a
///     date: time@datetime
///     strip: .lettre, aside
///
/// Each line is a field and a CSS selector. Of several lines of one field the first that matches
/// counts; those of `strip` count all. After `@` stands the attribute to be read instead of the text.
/// The fields bear the names of FiveFilters' site configuration files, whose selectors are XPath.
package struct SiteRules: Hashable, Sendable {
  /// A part of an article.
  package enum Field: String, CaseIterable, Sendable {
    case title, author, editor, date, updated, summary, source, body
    /// What does not belong to the article.
    case strip
  }

  package struct Rule: Hashable, Sendable {
    package let field: Field
    /// As it was written.
    package let text: String
    /// Counted from 1.
    package let line: Int
    let selector: Selector
    let attribute: String?
  }

  /// The hosts, in small letters and without "www."; a path may follow: "gazette.example/opinions".
  package private(set) var sites: [String] = []
  package private(set) var rules: [Rule] = []

  /// Why a line was not taken.
  package struct Problem: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      case notAField(String)
      case unknownField(String)
      case badSelector(SelectorRefusal)
      /// The file says of no site that its rules are that site's.
      case noSite
      case noRule
    }

    /// Counted from 1; 0 for the file as a whole.
    package let line: Int
    package let reason: Reason

    package init(line: Int, reason: Reason) {
      self.line = line
      self.reason = reason
    }
  }

  /// Reads a file of rules. With a problem the whole file is refused.
  package static func read(_ text: String) -> (rules: SiteRules, problems: [Problem]) {
    var rules = SiteRules()
    var problems: [Problem] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let line = Words.line(line)
      if line.isEmpty || line.first == "#" { continue }
      do throws(Refusal) {
        try rules.take(line, number: index + 1)
      } catch {
        problems.append(Problem(line: index + 1, reason: error.reason))
      }
    }
    if problems.isEmpty, rules.sites.isEmpty { problems.append(Problem(line: 0, reason: .noSite)) }
    if problems.isEmpty, rules.rules.isEmpty { problems.append(Problem(line: 0, reason: .noRule)) }
    return (rules, problems)
  }

  private struct Refusal: Error { let reason: Problem.Reason }

  private mutating func take(_ line: String, number: Int) throws(Refusal) {
    guard let colon = line.firstIndex(of: ":") else { throw Refusal(reason: .notAField(line)) }
    let name = Words.line(line[..<colon]).lowercased()
    let value = Words.line(line[line.index(after: colon)...])
    if name == "site" {
      let site = Self.site(value)
      guard !site.isEmpty else { throw Refusal(reason: .noSite) }
      sites.append(site)
      return
    }
    guard let field = Field(rawValue: name) else { throw Refusal(reason: .unknownField(name)) }
    let (text, attribute) = try Self.withoutAttribute(value)
    do throws(SelectorRefusal) {
      let selector = try SelectorParser.selector(text)
      rules.append(
        Rule(field: field, text: value, line: number, selector: selector, attribute: attribute))
    } catch {
      throw Refusal(reason: .badSelector(error))
    }
  }

  private static func site(_ text: String) -> String {
    var site = text
    for prefix in ["https://", "http://", "www."] where site.lowercased().hasPrefix(prefix) {
      site.removeFirst(prefix.count)
    }
    while site.hasSuffix("/") { site.removeLast() }
    let host = site.prefix { $0 != "/" }
    return host.lowercased() + site[host.endIndex...]
  }

  /// « time@datetime » is a selector and the name of an attribute; within brackets an `@` is a sign.
  private static func withoutAttribute(
    _ text: String
  ) throws(Refusal) -> (String, String?) {
    guard let sign = text.lastIndex(of: "@"), !text[sign...].contains("]") else {
      return (text, nil)
    }
    let name = Words.line(text[text.index(after: sign)...]).lowercased()
    guard !name.isEmpty, name.utf8.allSatisfy(isNamePart) else {
      throw Refusal(reason: .badSelector(.unexpected("@")))
    }
    return (Words.line(text[..<sign]), name)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    MarkupScanner.isLetterOrDigit(byte) || "-_:.".utf8.contains(byte)
  }
}

extension SiteRules {
  /// Whether a page's address is one of the site's: on its host, or one below it.
  package func covers(_ address: String) -> Bool {
    guard let address = Address(address) else { return false }
    let host = Self.site(String(address.authority.prefix { $0 != ":" }))
    return sites.contains { site in
      let parts = site.split(separator: "/", maxSplits: 1)
      guard let name = parts.first, host == name || host.hasSuffix("." + name) else {
        return false
      }
      guard parts.count == 2 else { return true }
      let path = address.path.drop { $0 == "/" }
      return path == parts[1] || path.hasPrefix(parts[1] + "/")
    }
  }
}
