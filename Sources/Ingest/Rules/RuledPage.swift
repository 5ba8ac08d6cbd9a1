import Model
import Text

/// What the rules of a site find on one of its pages.
package struct RuledPage {
  package struct Finding: Sendable {
    package let rule: SiteRules.Rule
    /// How many elements were matched, and the text of the first.
    package let count: Int
    package let first: String
  }

  /// What each rule found, in their order; also those that were not needed.
  package private(set) var findings: [Finding] = []
  private(set) var title: String?
  private(set) var authors: [String] = []
  private(set) var editor: String?
  private(set) var published: Moment?
  private(set) var updated: Moment?
  private(set) var summary: String?
  private(set) var source: String?
  /// The elements that hold the text, none within another.
  private(set) var body: [Int] = []
  /// Those that are left out.
  private(set) var gone: [Int] = []

  init(_ rules: SiteRules, _ markup: Markup, now: Moment?) {
    var isSettled: Set<SiteRules.Field> = []
    for rule in rules.rules {
      let nodes = markup.nodes(matching: rule.selector)
      let texts = nodes.prefix(Self.mostAuthors).map { Self.text(of: $0, rule, markup) }
      findings.append(Finding(rule: rule, count: nodes.count, first: texts.first ?? ""))
      if rule.field == .strip {
        gone += nodes
        continue
      }
      guard !isSettled.contains(rule.field), !nodes.isEmpty else { continue }
      if take(rule.field, nodes, texts, markup, now) { isSettled.insert(rule.field) }
    }
  }

  private static let mostAuthors = 20

  /// False where the text says nothing of the kind.
  private mutating func take(
    _ field: SiteRules.Field, _ nodes: [Int], _ texts: [String], _ markup: Markup, _ now: Moment?
  ) -> Bool {
    if field == .body {
      body = Self.outermost(nodes, markup)
      return true
    }
    guard let text = texts.first(where: { !$0.isEmpty }) else { return false }
    switch field {
    case .title: title = text
    case .author:
      let bare = texts.map { DumpByline.signature($0) ?? $0 }
      authors = People.distinct(bare.flatMap { People.names(in: $0) })
      return !authors.isEmpty
    case .editor: editor = text
    case .date:
      published = Self.date(text, now)
      return published != nil
    case .updated:
      updated = Self.date(text, now)
      return updated != nil
    case .summary: summary = text
    case .source: source = text
    case .body, .strip: break
    }
    return true
  }

  /// The attribute that a rule names; of a date, the one made for machines; else the words.
  private static func text(of node: Int, _ rule: SiteRules.Rule, _ markup: Markup) -> String {
    func attribute(_ name: String) -> String? {
      markup.attributes(node).first { $0.name == name }?.value
    }
    if let name = rule.attribute { return Words.line(attribute(name) ?? "") }
    if rule.field == .date || rule.field == .updated, let date = attribute("datetime") {
      return Words.line(date)
    }
    return Words.line(markup.textContent(node, limit: 4_000))
  }

  private static func date(_ text: String, _ now: Moment?) -> Moment? {
    Dates.whole(text, now: now) ?? Dates.first(in: text, now: now)?.moment
  }

  private static func outermost(_ nodes: [Int], _ markup: Markup) -> [Int] {
    let all = Set(nodes)
    var isInside = [Bool](repeating: false, count: markup.nodes.count)
    var node = markup.following(0, under: 0)
    while node != 0 {
      let parent = markup.parent(node)
      isInside[node] = isInside[parent] || all.contains(parent)
      node = markup.following(node, under: 0)
    }
    return nodes.filter { !isInside[$0] }
  }
}

extension RuledPage {
  /// Tries rules on a page, whatever its address.
  package static func trying(
    _ rules: SiteRules, on bytes: [UInt8], _ context: Intake.Context
  ) -> (findings: [Finding], result: Intake.Result) {
    let decoded = Decoding.decode(
      bytes, contentType: context.contentType, limits: context.limits)
    let markup = HTMLTree.markup(of: decoded.bytes, depth: context.limits.depth)
    let findings = RuledPage(rules, markup, now: context.now).findings
    return (findings, PageReader.read(decoded, context, rules: rules))
  }
}
