/// Which elements close which, after the chapter "tree construction" of the HTML standard.
enum HTMLRules {
  /// Elements without content.
  static let void: TagSet = [
    .area, .base, .br, .col, .embed, .hr, .img, .image, .input, .link, .meta, .param, .source,
    .track, .wbr, .keygen, .basefont, .bgsound, .frame,
  ]

  static let headings: TagSet = [.h1, .h2, .h3, .h4, .h5, .h6]

  /// Start tags that end an open paragraph.
  static let closesParagraph: TagSet = [
    .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .dd, .dt,
    .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup,
    .hr, .li, .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary,
    .table, .ul, .xmp,
  ]

  /// A paragraph is not closed from inside these.
  static let paragraphBounds: TagSet = [
    .applet, .caption, .html, .table, .td, .th, .marquee, .object, .template, .button, .svg, .math,
  ]

  /// An item is not closed from inside these.
  static let listBounds: TagSet = [
    .ul, .ol, .menu, .dir, .dl, .table, .td, .th, .caption, .html, .template, .button, .blockquote,
    .article, .section, .aside, .nav, .figure, .object,
  ]

  static let tableBounds: TagSet = [.table, .html, .template]

  /// Links and buttons end before a cell does.
  static let blockBounds: TagSet = [
    .td, .th, .caption, .table, .html, .template, .applet, .marquee, .object,
  ]

  /// Where the search for the element that an end tag ends stops.
  static func bounds(forEndOf tag: Tag?) -> TagSet {
    switch tag {
    case .table, .tbody, .thead, .tfoot, .tr, .td, .th, .caption: tableOnly
    case .li: listBounds
    case .a, .b, .i, .em, .strong, .u, .s, .small, .big, .font, .code, .tt, .nobr, .strike:
      blockBounds
    case .span, .label, .cite, .q, .abbr, .sub, .sup, .mark, .time, .ins, .del, nil: inlineBounds
    default: blockBounds
    }
  }

  private static let tableOnly: TagSet = [.html, .template]

  /// An unknown or inline element never closes a block that lies within it.
  private static let inlineBounds: TagSet = [
    .td, .th, .caption, .table, .html, .template, .div, .p, .ul, .ol, .li, .dl, .dd, .dt, .article,
    .section, .main, .body, .blockquote, .figure, .header, .footer, .nav, .aside, .h1, .h2, .h3,
    .h4, .h5, .h6, .form, .pre, .object,
  ]
}
