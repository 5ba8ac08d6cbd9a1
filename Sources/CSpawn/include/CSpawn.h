#pragma once
#include <sys/types.h>

// Starting a program that must not touch our terminal. It is in C because Glibc shows Swift neither
// pipe2 nor posix_spawn_file_actions_addclosefrom_np, and without these another thread's program
// could inherit what is open here for an instant.

/// Makes a pipe whose two ends no other program inherits. Returns 0 or an error number.
int kiosque_make_pipe(int ends[2]);

/// Starts `program`, looked for along PATH, apart from us: in a session of its own, with no signal
/// blocked, ignored or caught, reading from /dev/null, writing to `output` and `errors`, with
/// nothing else open. Returns 0 or an error number, also when the program cannot be run.
int kiosque_spawn_apart(pid_t *child, const char *program, char *const arguments[],
                        char *const environment[], int output, int errors);

/// Starts `program` likewise, on a terminal of its own of that size; `terminal` gets the other end.
int kiosque_spawn_on_terminal(pid_t *child, int *terminal, const char *program,
                              char *const arguments[], char *const environment[],
                              unsigned short rows, unsigned short columns);
