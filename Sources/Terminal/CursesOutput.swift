import CNcurses
import Glibc

/// The descriptor that curses writes to, and what gathers a frame.
///
/// Curses 6.4 writes out what it has at every move of the cursor: a page was forty-five small writes,
/// over SSH as many packets, each with more around it than in it. So a frame goes to a file in memory
/// first, and from there to the terminal in one write. Standard output itself is never turned away
/// from the terminal: a crash in the middle of a frame gives it back there.
struct CursesOutput {
  /// A descriptor of its own for the terminal.
  private let descriptor: Int32
  /// Nil where the system has no files in memory: then curses writes as it likes.
  private let memory: Int32?

  init?() {
    descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    guard descriptor >= 0 else { return nil }
    let file = kiosque_memory_file()
    memory = file >= 0 ? file : nil
  }

  /// Starts curses on it; false where it does not know the terminal.
  func start(_ terminal: String) -> Bool { kiosque_newterm(terminal, descriptor) != nil }

  /// Draws a frame and shows it.
  func show(_ draw: () -> Void) {
    // After `endwin` curses sets the terminal's lines too, for which it must be there.
    guard let memory, !isendwin(), kiosque_redirect(memory, descriptor) >= 0 else { return draw() }
    draw()
    // Nothing that was asked of the terminal before may be lost: this is tried until it is done.
    while kiosque_redirect(STDOUT_FILENO, descriptor) < 0, errno == EINTR || errno == EBUSY {}
    let count = lseek(memory, 0, SEEK_CUR)
    if count > 0 { copy(Int(count), from: memory) }
    lseek(memory, 0, SEEK_SET)
  }

  /// Ends early where the terminal is gone: the next thing that is read says so.
  private func copy(_ count: Int, from memory: Int32) {
    withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { frame in
      guard let base = frame.baseAddress, pread(memory, base, count, 0) == count else { return }
      var start = 0
      while start < count {
        let written = write(STDOUT_FILENO, base + start, count - start)
        if written > 0 {
          start += written
        } else if errno == EAGAIN {
          var terminal = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
          poll(&terminal, 1, -1)
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}
