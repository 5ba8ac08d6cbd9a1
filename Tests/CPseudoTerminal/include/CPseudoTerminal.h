#pragma once
#include <sys/types.h>

/// forkpty, then execve in the child. Returns the child's process id, or -1; `master` gets the descriptor.
pid_t kiosque_spawn_in_pty(int *master, const char *path, char *const argv[], char *const envp[],
                           unsigned short rows, unsigned short columns);
/// Tells the terminal its new size; the program in it gets SIGWINCH.
int kiosque_resize_pty(int master, unsigned short rows, unsigned short columns);
