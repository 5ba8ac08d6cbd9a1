import Foundation
import JSON
import TestSupport
import Testing

/// File systems of their own; passed over where the machine lets nobody mount one.
@Suite("A real disk", .enabled(if: Mounting.words != nil, "this machine lets us mount no disk"))
struct RealDiskTests {
  @Test("that is full costs nothing that was acknowledged, and takes the rest when there is room")
  func full() throws {
    let home = try Home()
    let steps = try home.onDisk(
      size: "96k",
      """
      "$kiosque" import --library "$disk/lib" "$samples/pages" > "$tmp/acked"
      head -c 1000000 /dev/zero > "$disk/ballast" 2> /dev/null
      "$kiosque" import --library "$disk/lib" "$samples/dumps" >> "$tmp/acked"
      echo full $?
      "$kiosque" list --json --library "$disk/lib" > "$tmp/listed"
      echo list $?
      find "$disk" -name '*.tmp' | sed 's/^/left /'
      mount -o remount,size=8m none "$disk"
      "$kiosque" import --library "$disk/lib" "$samples/dumps" > "$tmp/acked2"
      echo again $?
      "$kiosque" list --json --library "$disk/lib" > "$tmp/listed2"
      """)
    #expect(steps.lines.filter { $0 != "full 74" && $0 != "full 73" } == ["list 0", "again 0"])
    #expect(steps.complaint.contains("Impossible d’écrire"), "\(steps)")
    #expect(!home.acknowledged("acked2").isEmpty)
    #expect(home.missing("acked", from: "listed") == [])
    #expect(home.missing("acked", from: "listed2") == [])
    #expect(home.missing("acked2", from: "listed2") == [])
  }

  @Test("that is mounted read-only is read, and nothing is said to be kept")
  func readOnly() throws {
    let home = try Home()
    let steps = try home.onDisk(
      size: "8m",
      """
      "$kiosque" import --library "$disk/lib" "$samples/pages" > "$tmp/acked"
      mount -o remount,ro none "$disk"
      "$kiosque" list --json --library "$disk/lib" > "$tmp/listed"
      echo list $?
      "$kiosque" import --library "$disk/lib" "$samples/dumps" > "$tmp/refused"
      echo import $?
      """)
    #expect(steps.lines.first == "list 0" && steps.lines.last != "import 0", "\(steps)")
    #expect(steps.complaint.contains("Impossible d’écrire"), "\(steps)")
    #expect(!home.acknowledged("acked").isEmpty && home.acknowledged("refused").isEmpty)
    #expect(home.missing("acked", from: "listed") == [])
  }
}

@Suite("Standard descriptors that are closed")
struct ClosedDescriptorTests {
  @Test("are not taken by a file of ours", arguments: ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
  func closed(redirection: String) throws {
    let home = try Home()
    _ = try home.run(
      "-c", "exec \"$0\" import --library \"$1\" \"$2\" \(redirection)",
      BuiltProduct.path("kiosque"),
      home.library, Samples.file("pages"), program: "/bin/sh")
    let list = try home.run("list", "--json", "--library", home.library)
    #expect(list.status == 0 && list.errors.isEmpty && (list.json?.array?.count ?? 0) > 1)
    for (name, bytes) in home.files(below: home.library) where name.contains("/readers/") {
      #expect(bytes.first == UInt8(ascii: "{") && bytes.last == 0x0A, "\(name)")
    }
  }
}
