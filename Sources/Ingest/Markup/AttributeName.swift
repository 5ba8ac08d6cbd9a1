/// The attributes that are asked for; those that share their name with an element go by its `Tag`.
enum AttributeName: UInt16, CaseIterable {
  case action, alt, ariaHidden, `class`, color, content, dataLazySrc, dataOriginal, dataSrc
  case datatable, datetime, encoding, face, height, hidden, href, htmlurl, httpEquiv, id
  case ispermalink, itemprop, lang, mode, name, property, rdfAbout, rdfResource, rel, role
  case size, src, start, term, text, type, url, width, xmlBase, xmlLang, xmlurl

  var text: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .dataLazySrc: "data-lazy-src"
    case .dataOriginal: "data-original"
    case .dataSrc: "data-src"
    case .httpEquiv: "http-equiv"
    case .rdfAbout: "rdf:about"
    case .rdfResource: "rdf:resource"
    case .xmlBase: "xml:base"
    case .xmlLang: "xml:lang"
    default: String(describing: self)
    }
  }
}

extension Name {
  init(_ attribute: AttributeName) {
    self.init(
      id: UInt16(Tag.allCases.count + ForeignNames.texts.count) + attribute.rawValue)
  }
}
