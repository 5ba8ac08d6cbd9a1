#define _GNU_SOURCE
#include "CSignals.h"
#include "guard.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

// How long an end in good order may take, in seconds. Only a terminal or a disk that does not
// answer takes longer, and what was confirmed is on disk by then.
static const unsigned patience = 2;

static const int endings[] = {SIGTERM, SIGHUP,    SIGINT,  SIGQUIT, SIGUSR1, SIGUSR2,
                              SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO,   SIGPWR};
static const int news[] = {SIGWINCH, SIGCONT, SIGTSTP};
enum { ending_count = sizeof endings / sizeof *endings, news_count = sizeof news / sizeof *news };

static struct sigaction before[NSIG];
static atomic_int noted[NSIG];
static atomic_int ending;
static int bell[2] = {-1, -1};

static void ring(void) {
  int error = errno;
  // A full pipe has been rung already.
  if (write(bell[1], "", 1) < 0) {}
  errno = error;
}

/// Stops as a program that handles nothing would, from within the handler.
static void stop_by_default(void) {
  int error = errno;
  struct sigaction action = {.sa_handler = SIG_DFL}, ours;
  sigemptyset(&action.sa_mask);
  sigset_t stop, blocked;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaction(SIGTSTP, &action, &ours);
  raise(SIGTSTP);
  // It waits until the handler's own block is lifted: here we stop, and from here we go on.
  pthread_sigmask(SIG_UNBLOCK, &stop, &blocked);
  pthread_sigmask(SIG_SETMASK, &blocked, NULL);
  sigaction(SIGTSTP, &ours, NULL);
  errno = error;
}

static void note(int signal_number) {
  // Another program has the terminal, and its ^Z is for the whole job: noted for later, it would
  // leave a job that waits for a stopped child, and a shell that never hears of it.
  if (signal_number == SIGTSTP && !kiosque_terminal_is_guarded()) return stop_by_default();
  atomic_store(&noted[signal_number], 1);
  ring();
}

static void end(int signal_number) {
  // While another program has the terminal, its ^C and ^\ are not for us.
  int from_keyboard = signal_number == SIGINT || signal_number == SIGQUIT;
  if (from_keyboard && !kiosque_terminal_is_guarded()) return;
  int first = 0;
  if (atomic_compare_exchange_strong(&ending, &first, signal_number)) {
    if (kiosque_terminal_is_guarded()) alarm(patience);
  } else if (signal_number == SIGALRM && kiosque_terminal_is_guarded()) {
    kiosque_give_terminal_back();
    _exit(128 + first);
  }
  ring();
}

static void watch(int signal_number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, NULL, &before[signal_number]);
  if (before[signal_number].sa_handler != SIG_IGN) sigaction(signal_number, &action, NULL);
}

int kiosque_watch_signals(void) {
  if (bell[0] < 0 && pipe2(bell, O_CLOEXEC | O_NONBLOCK) < 0) return -1;
  for (int i = 0; i < ending_count; i++) watch(endings[i], end);
  for (int i = 0; i < news_count; i++) watch(news[i], note);
  return bell[0];
}

void kiosque_stop_watching_signals(void) {
  alarm(0);
  // The signal may come twice, from the kernel and from the shell: the second must not kill a
  // program that is about to exit as it was asked to.
  if (atomic_load(&ending)) return;
  for (int i = 0; i < ending_count; i++) sigaction(endings[i], &before[endings[i]], NULL);
  for (int i = 0; i < news_count; i++) sigaction(news[i], &before[news[i]], NULL);
}

int kiosque_take_signal(int signal_number) { return atomic_exchange(&noted[signal_number], 0); }

int kiosque_ending_signal(void) { return atomic_load(&ending); }

void kiosque_stop_job(void) {
  if (before[SIGTSTP].sa_handler == SIG_IGN) return;
  struct sigaction action = {.sa_handler = SIG_IGN}, ours;
  sigemptyset(&action.sa_mask);
  // The others of the job first, while we do not hear it; then this very thread, so that nothing
  // of ours runs on between the asking and the stopping.
  sigaction(SIGTSTP, &action, &ours);
  kill(0, SIGTSTP);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
