import Glibc

/// An instance of Syncthing that knows the others on this machine's loopback, and nobody else.
struct Syncthing {
  private let home: String
  private let number: Int
  private let copies: [String]
  private var process: ChildProcess?

  /// Nil where it cannot be set up. The first that is set up makes the keys of all.
  init?(number: Int, copies: [String], folder: String) {
    self.number = number
    self.copies = copies
    home = "\(folder)/syncthing-\(number)"
    let homes = copies.indices.map { "\(folder)/syncthing-\($0)" }
    if number == 0 {
      for home in homes {
        guard ChildRun("syncthing", ["generate", "--no-default-folder", "--home=\(home)"]).isGood
        else { return nil }
      }
    }
    let devices = homes.map(Self.device)
    guard devices.allSatisfy({ !$0.isEmpty }),
      ChildRun("mkdir", ["-p", copies[number] + "/.stfolder"]).isGood,
      TextFile.write(configuration(devices), to: home + "/config.xml")
    else { return nil }
  }

  mutating func start() {
    process = ChildProcess(
      "syncthing", ["serve", "--home=\(home)", "--no-browser", "--no-restart"],
      environment: ["HOME=\(home)", "STNOUPGRADE=1", "STNODEFAULTFOLDER=1"], output: home + "/log")
  }

  mutating func stop() {
    process?.signal(SIGTERM)
    _ = process?.wait(atMost: 10)
    process = nil
  }

  /// Asks it to look at its copy now.
  func scan() { _ = ask(["-X", "POST", address + "/rest/db/scan?folder=kiosque"]) }

  /// Whether it has nothing to do.
  var isIdle: Bool {
    ask([address + "/rest/db/status?folder=kiosque"]).contains("\"state\": \"idle\"")
  }

  private var address: String { "http://127.0.0.1:\(Self.port + 20 + number)" }

  private static let port = 22_180

  private func ask(_ words: [String]) -> String {
    let answer = home + "/answer"
    let run = ChildRun(
      "curl", ["-s", "-m", "5", "-H", "X-API-Key: kiosque"] + words, output: answer)
    return run.isGood ? TextFile.text(of: answer) : ""
  }

  private static func device(_ home: String) -> String {
    _ = ChildRun("syncthing", ["--device-id", "--home=\(home)"], output: home + "/device")
    return TextFile.text(of: home + "/device").filter { !$0.isWhitespace }
  }

  private func configuration(_ devices: [String]) -> String {
    let known = devices.enumerated().map { number, device in
      """
      <device id="\(device)" name="copy \(number)" compression="never">
        <address>tcp://127.0.0.1:\(Self.port + number)</address>
      </device>
      """
    }
    let shared = devices.map { "<device id=\"\($0)\"></device>" }
    return """
      <configuration version="35">
        <folder id="kiosque" path="\(copies[number])" type="sendreceive" rescanIntervalS="3600"
          fsWatcherEnabled="false">
          \(shared.joined(separator: "\n    "))
        </folder>
        \(known.joined(separator: "\n  "))
        <gui enabled="true" tls="false">
          <address>127.0.0.1:\(Self.port + 20 + number)</address>
          <apikey>kiosque</apikey>
        </gui>
        <options>
          <listenAddress>tcp://127.0.0.1:\(Self.port + number)</listenAddress>
          <globalAnnounceEnabled>false</globalAnnounceEnabled>
          <localAnnounceEnabled>false</localAnnounceEnabled>
          <relaysEnabled>false</relaysEnabled>
          <natEnabled>false</natEnabled>
          <reconnectionIntervalS>1</reconnectionIntervalS>
          <urAccepted>-1</urAccepted>
          <crashReportingEnabled>false</crashReportingEnabled>
          <startBrowser>false</startBrowser>
        </options>
      </configuration>
      """
  }
}
