/// The sets of elements that the chapter "tree construction" of the HTML standard works with.
enum HTMLRules {
  /// Elements without content.
  static let void: TagSet = [
    .area, .base, .br, .col, .embed, .hr, .img, .image, .input, .link, .meta, .param, .source,
    .track, .wbr, .keygen, .basefont, .bgsound, .frame,
  ]

  static let headings: TagSet = [.h1, .h2, .h3, .h4, .h5, .h6]

  /// Blocks that end an open paragraph and need nothing else.
  static let blocks: TagSet = [
    .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
    .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .search, .section,
    .summary, .ul,
  ]

  /// Elements whose style goes on in the next block when they are left open.
  static let formatting: TagSet = [
    .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u,
  ]

  static let markers: TagSet = [.applet, .marquee, .object]

  /// What belongs in the head of a page, wherever it stands.
  static let heads: TagSet = [
    .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title,
  ]

  /// Elements that "special" ones are, in the standard's words: an end tag does not reach beyond them.
  static let special: TagSet = [
    .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br,
    .button, .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed,
    .fieldset, .figcaption, .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5,
    .h6, .head, .header, .hgroup, .hr, .html, .iframe, .img, .input, .keygen, .li, .link, .listing,
    .main, .marquee, .menu, .meta, .nav, .noembed, .noframes, .noscript, .object, .ol, .p, .param,
    .plaintext, .pre, .script, .search, .section, .select, .source, .style, .summary, .table,
    .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul, .wbr, .xmp,
  ]

  /// What an end tag does not reach beyond, by what it ends.
  static let scope: TagSet = [
    .applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template,
  ]
  static let listScope: TagSet = [
    .applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template, .ol,
    .ul,
  ]
  static let buttonScope: TagSet = [
    .applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template,
    .button,
  ]
  static let tableScope: TagSet = [.html, .table, .template]

  /// Elements that end by themselves when what is around them ends.
  static let impliedEnds: TagSet = [.dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc]
  static let thoroughlyImpliedEnds: TagSet = [
    .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc, .caption, .colgroup, .tbody, .td,
    .tfoot, .th, .thead, .tr,
  ]

  /// The parts of tables in which text may not stand.
  static let tableParts: TagSet = [.table, .tbody, .tfoot, .thead, .tr]
  static let rowGroups: TagSet = [.tbody, .tfoot, .thead]
  static let cells: TagSet = [.td, .th]
  static let tableStarts: TagSet = [
    .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr, .table,
  ]

  /// Start tags that end a drawing or a formula.
  static let endsForeign: TagSet = [
    .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2,
    .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre,
    .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var,
  ]
}
