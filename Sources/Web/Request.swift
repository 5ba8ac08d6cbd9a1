/// What is asked of the web.
package struct Request: Hashable, Sendable {
  package var address: String
  package var trust: Trust
  /// What we have of it already: a server that has nothing newer answers 304, without a content.
  package var validators: Validators?

  package init(_ address: String, trust: Trust, validators: Validators? = nil) {
    self.address = address
    self.trust = trust
    self.validators = validators
  }
}

/// How a server tells one state of a page from another (RFC 9110, section 8.8).
package struct Validators: Hashable, Sendable {
  /// Where the page was found in the end: no other place is told of them.
  package var address: String
  package var entityTag: String?
  package var lastModified: String?

  /// Nil where there is neither.
  package init?(address: String, entityTag: String?, lastModified: String?) {
    guard entityTag != nil || lastModified != nil else { return nil }
    self.address = address
    self.entityTag = entityTag
    self.lastModified = lastModified
  }

  /// The lines of a request that ask on their condition.
  var headers: [String] {
    [entityTag.map { "If-None-Match: \($0)" }, lastModified.map { "If-Modified-Since: \($0)" }]
      .compactMap { $0 }
  }
}
