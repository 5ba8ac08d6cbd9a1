import JSON
import Model

/// `derived/manifest.jsonl`: a line that says what follows and what journals there are, then a line
/// a month, the newest first.
///
///     {"format":1,"kind":"manifest","months":1,"sites":[{"name":"La Gazette du port"}],"check":"…"}
///     {"month":"2024/02","files":3,"sum":"9f86d081884c7d65","articles":2,"seen":"1a2f-18c5d2e9f4c01234"}
///
/// `files` and `sum` are of the names in the month's folder: how many, and the sum of the hashes in
/// them. `seen` is the folder's number and time of change when they were read.
enum ManifestV1 {
  static func bytes(of manifest: Manifest) -> [UInt8] {
    var header = Members()
    header.add("format", Format.current)
    header.add("kind", "manifest")
    header.add("months", manifest.months.count)
    add(manifest.sites, to: &header)
    var bytes = DerivedLine.bytes(of: header) + [0x0A]
    for month in manifest.months {
      var members = Members()
      members.add("month", month.name)
      add(month.content, to: &members)
      members.add("articles", month.articles)
      members.add("damaged", month.damaged == 0 ? nil : month.damaged)
      members.add("seen", month.seen?.text)
      bytes += DerivedLine.bytes(of: members) + [0x0A]
    }
    return bytes
  }

  /// Nil where anything in it is not as it should be.
  static func manifest(from bytes: [UInt8]) -> Manifest? {
    let lines = bytes.split(separator: 0x0A)
    guard let header = lines.first.flatMap(DerivedLine.value),
      header["format"]?.integer == Format.current, header["kind"]?.string == "manifest",
      header["months"]?.count == lines.count - 1
    else { return nil }
    var months: [Manifest.Month] = []
    for line in lines.dropFirst() {
      guard let month = DerivedLine.value(of: line).flatMap(month(from:)) else { return nil }
      months.append(month)
    }
    return Manifest(months: months, sites: sites(from: header))
  }

  private static func month(from value: JSONValue) -> Manifest.Month? {
    guard let name = value["month"]?.string, ArticleFolder.isMonth(name),
      let content = content(from: value),
      let articles = value["articles"]?.count
    else { return nil }
    return Manifest.Month(
      name: name, content: content, articles: articles, damaged: value["damaged"]?.count ?? 0,
      seen: value["seen"]?.string.map(FolderStamp.init(text:)))
  }
}

extension ManifestV1 {
  static func add(_ content: FolderContent, to members: inout Members) {
    members.add("files", content.files)
    let digits = String(content.sum, radix: 16)
    members.add("sum", String(repeating: "0", count: 16 - digits.utf8.count) + digits)
  }

  static func content(from value: JSONValue) -> FolderContent? {
    guard let files = value["files"]?.count,
      let sum = value["sum"]?.string.flatMap({ UInt64($0, radix: 16) })
    else { return nil }
    return FolderContent(files: files, sum: sum)
  }

  static func add(_ sites: Sites, to members: inout Members) {
    members.add("sites", unlessEmpty: sites.all.map(ArticleV1.value(of:)))
    members.add("otherSites", sites.hasOthers ? true : nil)
  }

  static func sites(from value: JSONValue) -> Sites {
    var sites = Sites()
    for site in (value["sites"]?.array ?? []).compactMap(ArticleV1.site(from:)) { sites.add(site) }
    if value["otherSites"]?.bool == true { sites.add(nil) }
    return sites
  }
}
