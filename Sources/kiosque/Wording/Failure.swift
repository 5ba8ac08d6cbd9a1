import Ingest
import Store
import Terminal
import Web

/// What ends a command: a fact, from which the sentence and the exit status are made.
enum Failure: Error {
  /// Nothing more to say: each input said its own.
  case someInputs
  case noHome
  case missing(path: String)
  case unreadable(path: String, errno: Int32)
  case tooLarge(path: String)
  case noArticle(name: String, [Intake.Note])
  case emptyFolder(path: String)
  case newerArticle(name: String, format: Int)
  case noSuchArticle(String)
  case severalArticles(String, count: Int)
  /// Neither a feed, nor a page that names one.
  case noFeed(address: String)
  /// Neither a file nor an address.
  case noSource(String)
  /// A list of sources at an address, which whoever serves it may change.
  case listAtAddress(String)
  /// What was read once from a pipe can't be read again.
  case unrepeatable
  /// The article has none, so that its page can't be asked.
  case noAddress
  case noSuchSource(String)
  case severalSources(String, count: Int)
  case noSources
  /// Another run of the program has the turn.
  case refreshUnderWay
  case store(StoreError)
  case terminal(TerminalError)
  case web(address: String, WebError)
  case usage(String)
  case noPipe(errno: Int32)
  /// Nobody reads what is printed any more: nothing to say.
  case outputClosed
  case outputUnwritable(errno: Int32)

  var status: Int32 {
    switch self {
    case .someInputs: ExitStatus.someInputsFailed
    case .noHome: ExitStatus.configuration
    case .missing, .unreadable, .noSuchArticle, .severalArticles, .noSource,
      .noSuchSource, .severalSources, .noSources, .unrepeatable, .noAddress:
      ExitStatus.noInput
    case .tooLarge, .noArticle, .noFeed, .listAtAddress, .emptyFolder, .newerArticle:
      ExitStatus.badInput
    case .refreshUnderWay, .noPipe: ExitStatus.tryLater
    case .store(let error): error.status
    case .terminal: ExitStatus.configuration
    case .usage, .web(_, .unusableAddress): ExitStatus.usage
    case .web: ExitStatus.unreachable
    case .outputClosed: ExitStatus.ok
    case .outputUnwritable: ExitStatus.inputOutput
    }
  }
}

extension StoreError {
  var status: Int32 {
    switch self {
    case .missing, .noSuchArticle, .unreadable: ExitStatus.noInput
    case .notALibrary, .newer, .malformed, .tooLong: ExitStatus.badInput
    case .unwritable: ExitStatus.cannotCreate
    case .sealed: ExitStatus.notPermitted
    }
  }
}
