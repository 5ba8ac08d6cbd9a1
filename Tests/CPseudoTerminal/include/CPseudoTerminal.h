#pragma once
#include <sys/types.h>
#include <termios.h>

/// What became of a job. `value` is a process id, an exit status or a signal, as the kind says.
struct kiosque_job_news {
  enum { kiosque_job_started, kiosque_job_exited, kiosque_job_killed, kiosque_job_stopped, kiosque_job_continued } kind;
  int value;
};

/// Starts a program in a pseudo-terminal as a shell would: a session leader stays between, so that
/// the program is a job that can be stopped and told to go on. Returns the leader's process id, or
/// -1; `master` gets the terminal's other end, `slave` the end that the program has too, which keeps
/// the line settings from being forgotten, `settings` those before the program could change them,
/// `news` a descriptor to read `kiosque_job_news` from.
pid_t kiosque_spawn_in_pty(int *master, int *slave, struct termios *settings, int *news,
                           const char *path, char *const argv[], char *const envp[],
                           unsigned short rows, unsigned short columns);
/// Tells the terminal its new size; the program in it gets SIGWINCH.
int kiosque_resize_pty(int master, unsigned short rows, unsigned short columns);
