#pragma once

/// Gives the terminal back if it is ours. Safe in a signal handler; never waits for the terminal.
void kiosque_give_terminal_back(void);
/// Whether the terminal is ours.
int kiosque_terminal_is_guarded(void);
