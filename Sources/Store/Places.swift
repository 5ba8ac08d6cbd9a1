/// Where the system wants a program to keep its things, after the XDG base directories.
///
///     XDG_DATA_HOME    ~/.local/share   the library, where no other is named
///     XDG_STATE_HOME   ~/.local/state   who the reader is; events of libraries that can't be written
///     XDG_CACHE_HOME   ~/.cache         what can be made again
///
/// Each is nil where neither it nor `HOME` is known: then one reads, and nothing is kept.
package struct Places: Hashable, Sendable {
  /// `…/kiosque` in each.
  package let data: String?
  package let state: String?
  package let cache: String?
  package let configuration: String?
  /// What this machine is called, by its `machine-id`, so that a copied home is a new device.
  let machine: String

  /// - Parameter environment: the value of a variable, by its name.
  package init(environment: (String) -> String?) {
    self.init(environment: environment, machine: Self.thisMachine())
  }

  package init(environment: [String: String], machine: String? = nil) {
    self.init(environment: { environment[$0] }, machine: machine ?? Self.thisMachine())
  }

  private init(environment: (String) -> String?, machine: String) {
    func place(_ variable: String, _ path: String) -> String? {
      // The specification: a relative path is not valid, and is ignored.
      if let named = environment(variable), named.hasPrefix("/") { return named + "/kiosque" }
      guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
      return home + path + "/kiosque"
    }
    data = place("XDG_DATA_HOME", "/.local/share")
    state = place("XDG_STATE_HOME", "/.local/state")
    cache = place("XDG_CACHE_HOME", "/.cache")
    configuration = place("XDG_CONFIG_HOME", "/.config")
    self.machine = machine
  }

  private static func thisMachine() -> String {
    for path in ["/etc/machine-id", "/var/lib/dbus/machine-id", "/etc/hostname"] {
      if let bytes = try? RegularFile.bytes(at: path, atMost: 4096) {
        let text = String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
        if !text.isEmpty { return text }
      }
    }
    return "unknown"
  }
}
