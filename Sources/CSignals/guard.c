#include "guard.h"
#include "CSignals.h"
#include <fcntl.h>
#include <stdatomic.h>
#include <unistd.h>

// A terminal in whatever state a half-drawn screen left it: all lines scroll, characters replace,
// the first character set, plain; no paste marks, cursor keys and keypad as usual; to the bottom;
// the screen of before (which brings its own cursor back, where there is one); a visible cursor.
static const char reset[] =
    "\033[r\033[4l\033(B\017\033[0m"
    "\033[?2004l\033[?1l\033>\033[999;1H"
    "\033[?1049l\033[?25h\r\n";

static atomic_int guarded;
static int terminal;
static struct termios settings_before;

void kiosque_guard_terminal(int descriptor, const struct termios *settings) {
  terminal = descriptor;
  settings_before = *settings;
  atomic_store(&guarded, 1);
}

void kiosque_release_terminal(void) { atomic_store(&guarded, 0); }

int kiosque_terminal_is_guarded(void) { return atomic_load(&guarded); }

void kiosque_give_terminal_back(void) {
  if (!atomic_exchange(&guarded, 0)) return;
  // A terminal that nobody reads must not keep a dying program.
  int flags = fcntl(terminal, F_GETFL);
  fcntl(terminal, F_SETFL, flags | O_NONBLOCK);
  if (write(terminal, reset, sizeof reset - 1) < 0) {}
  fcntl(terminal, F_SETFL, flags);
  tcflush(terminal, TCIFLUSH);
  tcsetattr(terminal, TCSANOW, &settings_before);
}
