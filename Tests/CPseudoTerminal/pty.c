#define _GNU_SOURCE
#include "CPseudoTerminal.h"
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utmp.h>

// Between fork and exec only what is safe in a signal handler may be called: the tests have
// threads, and a lock may be held for ever in the child.

static void tell(int kind, int value) {
  struct kiosque_job_news news = {kind, value};
  if (write(3, &news, sizeof news) < 0) {}
}

static void run_job(const char *path, char *const argv[], char *const envp[]) {
  setpgid(0, 0);
  tcsetpgrp(0, getpid());
  // As a shell starts it, whatever another test ignores at this moment.
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  close(3);
  execve(path, argv, envp);
  _exit(127);
}

static void lead(const char *path, char *const argv[], char *const envp[], int news) {
  // Other tests' terminals are open in this process too, and would never hang up.
  dup2(news, 3);
  close_range(4, ~0U, 0);
  signal(SIGTTOU, SIG_IGN);
  signal(SIGHUP, SIG_IGN);
  pid_t job = fork();
  if (job == 0) run_job(path, argv, envp);
  tell(kiosque_job_started, job);
  int status;
  while (waitpid(job, &status, WUNTRACED | WCONTINUED) == job) {
    if (WIFSTOPPED(status)) tell(kiosque_job_stopped, WSTOPSIG(status));
    else if (WIFCONTINUED(status)) tell(kiosque_job_continued, SIGCONT);
    else if (WIFEXITED(status)) { tell(kiosque_job_exited, WEXITSTATUS(status)); break; }
    else { tell(kiosque_job_killed, WTERMSIG(status)); break; }
  }
  _exit(0);
}

pid_t kiosque_spawn_in_pty(int *master, int *slave, struct termios *settings, int *news,
                           const char *path, char *const argv[], char *const envp[],
                           unsigned short rows, unsigned short columns) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) return -1;
  if (openpty(master, slave, NULL, NULL, &size) < 0) return -1;
  tcgetattr(*slave, settings);
  pid_t leader = fork();
  if (leader == 0) {
    login_tty(*slave);
    lead(path, argv, envp, ends[1]);
  }
  close(ends[1]);
  *news = ends[0];
  fcntl(*master, F_SETFD, FD_CLOEXEC);
  fcntl(*slave, F_SETFD, FD_CLOEXEC);
  return leader;
}

int kiosque_resize_pty(int master, unsigned short rows, unsigned short columns) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  return ioctl(master, TIOCSWINSZ, &size);
}
