import Ingest
import Reader

extension Intake.Note {
  /// What a person should know of an input that was read all the same; nil for what stops it.
  func sentence(for name: String) -> String? {
    switch self {
    case .unsupportedCharset(let charset):
      say(
        "« \(name) » est codé en \(charset), que Kiosque ne connaît pas : s’il se lit mal, convertissez-le en UTF-8.",
        "“\(name)” is encoded in \(charset), which Kiosque does not know: if it reads badly, convert it to UTF-8."
      )
    case .cutText(let limit):
      say(
        "« \(name) » est trop long : ce qui dépasse \(limit >> 10) Kio a été laissé.",
        "“\(name)” is too long: what is beyond \(limit >> 10) KiB was left out.")
    case .cutEntries(let limit):
      say(
        "« \(name) » a trop d’entrées : celles après la \(limit)e ont été laissées.",
        "“\(name)” has too many entries: those after number \(limit) were left out.")
    case .emptyEntries(let count):
      say(
        "« \(name) » : \(count) entrées sans titre ni texte ont été laissées.",
        "“\(name)”: \(count) entries with neither title nor text were left out.")
    case .empty, .binary, .compressed, .noArticle: nil
    }
  }
}
