#include "CSignals.h"
#include "guard.h"
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static char message[512];
static size_t message_length;
// Not on the stack that may just have run out.
static char handler_stack[64 * 1024];

void kiosque_open_standard_descriptors(void) {
  int descriptor;
  do {
    descriptor = open("/dev/null", O_RDWR);
  } while (descriptor >= 0 && descriptor <= 2);
  if (descriptor > 2) close(descriptor);
}

static void crash(int signal_number) {
  kiosque_give_terminal_back();
  // Nothing can be done if it cannot be said.
  if (write(STDERR_FILENO, message, message_length) < 0) {}
  // The default action is back (SA_RESETHAND) and waits until this handler returns.
  raise(signal_number);
}

static void carry_on(int signal_number) { (void)signal_number; }

void kiosque_guard_against_crashes(const char *sentence) {
  static const int crashes[] = {SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGTRAP, SIGSYS};
  static const int write_errors[] = {SIGPIPE, SIGXFSZ};

  strncpy(message, sentence, sizeof message - 2);
  message_length = strlen(message);
  message[message_length++] = '\n';

  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);

  struct sigaction action = {.sa_handler = crash, .sa_flags = SA_ONSTACK | SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
    sigaction(crashes[i], &action, NULL);

  // A handler and not SIG_IGN: exec resets handlers, while children would inherit being deaf.
  action.sa_handler = carry_on;
  action.sa_flags = SA_RESTART;
  for (size_t i = 0; i < sizeof write_errors / sizeof *write_errors; i++)
    sigaction(write_errors[i], &action, NULL);
}
