#define _GNU_SOURCE
#include "CPseudoTerminal.h"
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

pid_t kiosque_spawn_in_pty(int *master, const char *path, char *const argv[], char *const envp[],
                           unsigned short rows, unsigned short columns) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  pid_t child = forkpty(master, NULL, NULL, &size);
  if (child == 0) {
    execve(path, argv, envp);
    _exit(127);
  }
  return child;
}

int kiosque_resize_pty(int master, unsigned short rows, unsigned short columns) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  return ioctl(master, TIOCSWINSZ, &size);
}
