#pragma once
#include <termios.h>

// What must happen inside a signal handler. It is in C because only C can promise that such code
// allocates nothing, locks nothing and calls only what POSIX lists as safe there: Swift may retain,
// release or make metadata on any line.

/// Opens /dev/null on those of the descriptors 0, 1 and 2 that are closed, so that no file of ours
/// is ever given their numbers and written to as if it were the terminal.
void kiosque_open_standard_descriptors(void);

/// From now on a crash gives the terminal back, says `sentence` on standard error, and ends the
/// process as it would have ended. A write to a closed pipe or past a file size limit is an error
/// and not a death; programs we start find both signals as they should be.
void kiosque_guard_against_crashes(const char *sentence);

/// From now on signals are noted. Returns a descriptor that becomes readable when one was, or -1.
/// Those that were ignored when the program started stay so (nohup).
int kiosque_watch_signals(void);
/// Puts back what `kiosque_watch_signals` found.
void kiosque_stop_watching_signals(void);

/// Whether `signal` was noted since it was last asked about.
int kiosque_take_signal(int signal);
/// The first signal that asked the program to end, or 0.
int kiosque_ending_signal(void);

/// The terminal on `descriptor` is ours now: a crash must bring these settings back.
void kiosque_guard_terminal(int descriptor, const struct termios *settings);
/// The terminal is not ours: a crash leaves it alone, and ^Z and ^C act as in any program.
void kiosque_release_terminal(void);

/// Stops the whole job, as ^Z would. Returns when it goes on; at once if it may not be stopped.
void kiosque_stop_job(void);
