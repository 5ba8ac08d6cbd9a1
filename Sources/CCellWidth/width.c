// Curses asks the C library how many cells a character takes, and knows no other way to be told. The
// C library answers one cell for `é`, also where the terminal draws it on two. So the function that
// curses finds is this one: a program's own functions go before those of its libraries.
#define _GNU_SOURCE 1
#include "CCellWidth.h"

static bool (*is_wide)(wchar_t character);

void kiosque_widen(bool (*answer)(wchar_t character)) { is_wide = answer; }

int wcwidth(wchar_t character) {
  // The C library's own answer: for strings it does not come back here.
  int cells = wcswidth(&character, 1);
  return cells == 1 && character >= 0x80 && is_wide && is_wide(character) ? 2 : cells;
}
