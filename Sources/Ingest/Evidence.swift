/// How a fact of an article was found, so that a person can judge it.
///
///     authors   byline-words   likely
package struct Evidence: Hashable, Sendable {
  /// The facts that are told apart.
  package enum Part: String, Sendable {
    case title, authors, editor, published, updated, language, url, site, summary, body
  }

  /// What a fact was read from, the surest first.
  package enum Rule: String, Sendable {
    /// What a person wrote down for the site.
    case siteRule = "site-rule"
    /// Data for machines, as schema.org names it.
    case linkedData = "json-ld"
    /// `<meta>`, Open Graph among them, and `<link rel=canonical>`.
    case meta
    /// `itemprop`, `<time>`, `rel=author`.
    case microdata
    /// Where it was fetched from.
    case fetched
    /// The class of an element: "byline", "entry-date".
    case className = "class"
    /// Words: « Par Jeanne Abgrall, le 14 février 2023 ».
    case words
    case heading
    case windowTitle = "window-title"
    /// The day in the page's address: /2023/02/14/.
    case address
    /// A date alone beside the title.
    case besideTitle = "beside-title"
    /// A name alone at the end of the text.
    case signature
    /// The elements whose paragraphs weigh most.
    case density
    /// As `density`; but little was found, so that all of the page was kept that might belong.
    case wholePage = "whole-page"
    /// Counted words of each language.
    case wordCount = "word-count"
    case fileName = "file-name"
  }

  package enum Certainty: String, Sendable { case sure, likely, guess }

  package var part: Part
  package var rule: Rule

  package var certainty: Certainty {
    switch rule {
    case .siteRule, .linkedData, .meta, .microdata, .fetched: .sure
    case .className, .words, .heading, .windowTitle, .address, .density: .likely
    case .besideTitle, .signature, .wholePage, .wordCount, .fileName: .guess
    }
  }
}

/// A fact with the rule that found it.
struct Found<Value> {
  var value: Value
  var rule: Evidence.Rule

  init?(_ value: Value?, by rule: Evidence.Rule) {
    guard let value else { return nil }
    self.value = value
    self.rule = rule
  }
}

extension Array where Element == Evidence {
  /// Notes how a fact was found, and gives the fact.
  mutating func note<Value>(_ part: Evidence.Part, _ found: Found<Value>?) -> Value? {
    if let found { append(Evidence(part: part, rule: found.rule)) }
    return found?.value
  }
}
