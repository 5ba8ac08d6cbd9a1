/// The sets of elements that the chapter "tree construction" of the HTML standard works with. Whoever
/// asks them at each tag holds them: to reach for a global costs more than the answer.
struct HTMLRules {
  static let standard = HTMLRules()

  private init() {}

  /// Elements without content.
  let void: TagSet = [
    .area, .base, .br, .col, .embed, .hr, .img, .image, .input, .link, .meta, .param, .source,
    .track, .wbr, .keygen, .basefont, .bgsound, .frame,
  ]

  let headings: TagSet = [.h1, .h2, .h3, .h4, .h5, .h6]

  /// Blocks that end an open paragraph and need nothing else.
  let blocks: TagSet = [
    .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
    .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .search, .section,
    .summary, .ul,
  ]

  /// Elements whose style goes on in the next block when they are left open.
  let formatting: TagSet = [
    .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u,
  ]

  let markers: TagSet = [.applet, .marquee, .object]

  /// What belongs in the head of a page, wherever it stands.
  let heads: TagSet = [
    .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title,
  ]

  /// Elements that "special" ones are, in the standard's words: an end tag does not reach beyond them.
  let special: TagSet = [
    .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br,
    .button, .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed,
    .fieldset, .figcaption, .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5,
    .h6, .head, .header, .hgroup, .hr, .html, .iframe, .img, .input, .keygen, .li, .link, .listing,
    .main, .marquee, .menu, .meta, .nav, .noembed, .noframes, .noscript, .object, .ol, .p, .param,
    .plaintext, .pre, .script, .search, .section, .select, .source, .style, .summary, .table,
    .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul, .wbr, .xmp,
  ]

  /// What an end tag does not reach beyond, by what it ends.
  let scope: TagSet = [
    .applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template,
  ]
  let listScope: TagSet = [
    .applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template, .ol,
    .ul,
  ]
  let buttonScope: TagSet = [
    .applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template,
    .button,
  ]
  let tableScope: TagSet = [.html, .table, .template]

  /// Elements that end by themselves when what is around them ends.
  let impliedEnds: TagSet = [.dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc]
  let thoroughlyImpliedEnds: TagSet = [
    .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc, .caption, .colgroup, .tbody, .td,
    .tfoot, .th, .thead, .tr,
  ]

  /// The parts of tables in which text may not stand.
  let tableParts: TagSet = [.table, .tbody, .tfoot, .thead, .tr]
  let rowGroups: TagSet = [.tbody, .tfoot, .thead]
  let cells: TagSet = [.td, .th]
  let tableStarts: TagSet = [
    .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr, .table,
  ]

  /// Start tags that end a drawing or a formula.
  let endsForeign: TagSet = [
    .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2,
    .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre,
    .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var,
  ]
}
