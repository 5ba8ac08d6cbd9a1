extension Curl {
  /// The words after `curl`. The address comes last and cannot be an option, whatever it holds.
  ///
  /// The limits are told to curl too, so that it ends by itself should we be killed.
  func arguments(
    for address: WebAddress, _ validators: Validators?, timeLeft: Duration
  ) -> [String] {
    let isKnown = validators?.address == address.text
    return [
      // A `~/.curlrc` could send the page to a file. Must come first.
      "--disable",
      "--silent", "--no-buffer", "--fail", "--compressed", "--globoff",
      "--proto", "=http,https",
      "--max-time", Self.seconds(timeLeft),
      "--connect-timeout", Self.seconds(limits.idle),
      "--speed-limit", "1",
      "--speed-time", "\(limits.idle.components.seconds + 1)",
      "--max-filesize", "\(limits.sent)",
      "--user-agent", "Kiosque/1",
      "--write-out", Notes.format,
    ] + (isKnown ? validators?.headers.flatMap { ["--header", $0] } ?? [] : [])
      + ["--", address.text]
  }

  /// `9.500`. Never zero, which curl takes for no limit.
  private static func seconds(_ duration: Duration) -> String {
    let milliseconds = max(duration.milliseconds, 1)
    let fraction = "\(1000 + milliseconds % 1000)".dropFirst()
    return "\(milliseconds / 1000).\(fraction)"
  }
}
