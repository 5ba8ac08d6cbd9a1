/// Start tags in the body of a page.
extension HTMLTree {
  mutating func startInBody(_ token: MarkupScanner.Token, _ tag: Tag?) {
    switch tag {
    case .html: addAttributes(of: token, to: open.first ?? 0)
    case .body: startBodyAgain(token)
    case .frameset: startFrameset(token)
    case _ where rules.heads.contains(tag): startInHead(token, tag)
    case _ where rules.blocks.contains(tag), .p:
      closeParagraph()
      insert(token)
    case _ where rules.headings.contains(tag):
      closeParagraph()
      if rules.headings.contains(self.tag(current)) { pop() }
      insert(token)
    case .pre, .listing:
      closeParagraph()
      insert(token)
      skipsNewline = true
      mayBeFrameset = false
    case .form: startForm(token)
    case .li: startItem(token, [.li])
    case .dd, .dt: startItem(token, [.dd, .dt])
    case .plaintext:
      closeParagraph()
      insert(token)
      scanner.content = .rest
    case .button:
      if hasOpen([.button]) {
        closeImplied()
        close(through: [.button])
      }
      reopenFormatting()
      insert(token)
      mayBeFrameset = false
    case _ where rules.formatting.contains(tag): startFormatting(token, tag)
    case _ where rules.markers.contains(tag):
      reopenFormatting()
      insert(token)
      formatting.append(0)
      mayBeFrameset = false
    case .table:
      if !isQuirky { closeParagraph() }
      insert(token)
      mayBeFrameset = false
      mode = .inTable
    case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr: return
    default: startOther(token, tag)
    }
  }

  private mutating func startOther(_ token: MarkupScanner.Token, _ tag: Tag?) {
    switch tag {
    case .image:
      var token = token
      token.name = Name(.img)
      startOther(token, .img)
    case .area, .br, .embed, .img, .keygen, .wbr, .input:
      if tag == .input, hasOpen([.select]) {
        close(through: [.select])
      } else if tag == .input, context == .select {
        return
      }
      reopenFormatting()
      insertVoid(token)
      if tag != .input || !isHidden(token) { mayBeFrameset = false }
    case .param, .source, .track: insertVoid(token)
    case .hr:
      closeParagraph()
      if hasOpen([.select]) { closeImplied() }
      insertVoid(token)
      mayBeFrameset = false
    case .textarea:
      insertConfined(token, .plain(.textarea))
      skipsNewline = true
      mayBeFrameset = false
    case .xmp:
      closeParagraph()
      reopenFormatting()
      mayBeFrameset = false
      insertConfined(token, .raw(.xmp))
    case .iframe:
      mayBeFrameset = false
      insertConfined(token, .raw(.iframe))
    case .noembed: insertConfined(token, .raw(.noembed))
    case .select:
      if hasOpen([.select]) {
        close(through: [.select])
        return
      }
      if context == .select { return }
      reopenFormatting()
      insert(token)
      mayBeFrameset = false
    case .optgroup, .option:
      if hasOpen([.select]) {
        closeImplied(except: tag == .option ? .optgroup : nil)
      } else if self.tag(current) == .option {
        pop()
      }
      reopenFormatting()
      insert(token)
    case .rb, .rtc:
      if hasOpen([.ruby]) { closeImplied() }
      insert(token)
    case .rp, .rt:
      if hasOpen([.ruby]) { closeImplied(except: .rtc) }
      insert(token)
    case .math, .svg:
      reopenFormatting()
      let space: Markup.Space = tag == .svg ? .svg : .math
      if token.isSelfClosing { insertVoid(token, as: space) } else { insert(token, as: space) }
    default:
      reopenFormatting()
      insert(token)
    }
  }

  func isHidden(_ token: MarkupScanner.Token) -> Bool {
    token.attributes.contains { index in
      let attribute = scanner.markup.attributes[index]
      guard scanner.markup.names.text(of: attribute.name) == "type" else { return false }
      let value = scanner.markup.text[Int(attribute.start)..<Int(attribute.end)]
      return value.elementsEqual("hidden".utf8) { $0 | 0x20 == $1 }
    }
  }

  private mutating func startBodyAgain(_ token: MarkupScanner.Token) {
    guard open.count > 1, tag(open[1]) == .body, !isOpen(.template) else { return }
    mayBeFrameset = false
    addAttributes(of: token, to: open[1])
  }

  /// A page of frames, where nothing was said yet.
  private mutating func startFrameset(_ token: MarkupScanner.Token) {
    guard open.count > 1, tag(open[1]) == .body, mayBeFrameset else { return }
    hasMoved = true
    scanner.markup.detach(open[1])
    close(from: 1)
    insert(token)
    mode = .inFrameset
  }

  private mutating func startForm(_ token: MarkupScanner.Token) {
    let isInTemplate = isOpen(.template)
    if form != 0, !isInTemplate { return }
    closeParagraph()
    let node = insert(token)
    if !isInTemplate { form = node }
  }

  private mutating func startItem(_ token: MarkupScanner.Token, _ tags: TagSet) {
    mayBeFrameset = false
    for node in open.reversed() {
      let tag = tag(node)
      if tags.contains(tag) {
        closeImplied(except: tag)
        close(through: tags)
        break
      }
      if isSpecial(node), tag != .address, tag != .div, tag != .p { break }
    }
    closeParagraph()
    insert(token)
  }

  private mutating func startFormatting(_ token: MarkupScanner.Token, _ tag: Tag?) {
    if tag == .a {
      let start = formatting.lastIndex(of: 0).map { $0 + 1 } ?? 0
      if let old = formatting[start...].last(where: { self.tag($0) == .a }) {
        endFormatting(token, tag)
        formatting.removeAll { $0 == old }
        if open.contains(old) { open.removeAll { $0 == old } }
      }
    } else if tag == .nobr {
      reopenFormatting()
      if hasOpen([.nobr]) { endFormatting(token, tag) }
    }
    reopenFormatting()
    insertFormatting(token)
  }
}
