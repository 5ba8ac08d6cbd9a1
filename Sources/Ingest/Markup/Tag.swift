/// The elements of HTML that have a meaning here.
enum Tag: UInt8, CaseIterable {
  case html, head, body, title, base, link, meta, style, script, noscript, template
  case article, section, nav, aside, header, footer, main, address, hgroup, search
  case h1, h2, h3, h4, h5, h6
  case p, hr, pre, blockquote, ol, ul, menu, li, dl, dt, dd, figure, figcaption, div, center
  case a, em, strong, small, s, cite, q, dfn, abbr, ruby, rt, rp, rb, rtc, data, time, code, samp
  case kbd, sub, sup, i, b, u, mark, bdi, bdo, span, br, wbr, tt, big, strike, font, nobr, del, ins
  case `var`
  case picture, source, img, image, iframe, embed, object, param, video, audio, track, map, area
  case svg, math, canvas
  case table, caption, colgroup, col, tbody, thead, tfoot, tr, td, th
  case form, label, input, button, select, datalist, optgroup, option, textarea, output, progress
  case meter, fieldset, legend, keygen
  case details, summary, dialog, slot
  case applet, marquee, frameset, frame, noframes, noembed, basefont, bgsound, xmp, plaintext
  case listing, dir, acronym
}

/// A set of tags, one bit each.
struct TagSet: ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var top: UInt64 = 0

  init(arrayLiteral tags: Tag...) {
    for tag in tags { insert(tag) }
  }

  init(_ tag: Tag) { insert(tag) }

  private mutating func insert(_ tag: Tag) {
    switch tag.rawValue >> 6 {
    case 0: low |= 1 << UInt64(tag.rawValue & 63)
    case 1: high |= 1 << UInt64(tag.rawValue & 63)
    default: top |= 1 << UInt64(tag.rawValue & 63)
    }
  }

  func contains(_ tag: Tag) -> Bool {
    let word = tag.rawValue < 64 ? low : tag.rawValue < 128 ? high : top
    return word & 1 << UInt64(tag.rawValue & 63) != 0
  }

  func contains(_ tag: Tag?) -> Bool { tag.map { contains($0) } ?? false }
}
