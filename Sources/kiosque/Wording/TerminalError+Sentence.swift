import Reader
import Terminal

extension TerminalError {
  var sentence: String {
    switch self {
    case .notATerminal:
      say(
        "l’entrée ou la sortie n’est pas un terminal : « kiosque show FICHIER » écrit le texte.",
        "input or output is not a terminal: “kiosque show FILE” prints the text.")
    case .unnamed:
      say(
        "TERM n’est pas défini : faites « export TERM=xterm-256color ».",
        "TERM is not set: do “export TERM=xterm-256color”.")
    case .impossibleName(let name), .unknown(let name):
      say(
        "le terminal « \(name) » est inconnu ici : faites « export TERM=xterm-256color ».",
        "terminal “\(name)” is unknown here: do “export TERM=xterm-256color”.")
    case .unsuitable(let name):
      say(
        "le terminal « \(name) » ne sait pas placer le curseur : « kiosque show FICHIER » écrit le texte.",
        "terminal “\(name)” can’t place a cursor: “kiosque show FILE” prints the text.")
    case .refused(let errno):
      say(
        "le terminal n’a pas pu être ouvert (\(Sentence.system(errno))) : essayez dans un autre.",
        "the terminal could not be opened (\(Sentence.system(errno))): try in another one.")
    }
  }
}
