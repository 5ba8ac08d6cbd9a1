#pragma once
#include <stdbool.h>
#include <wchar.h>

/// From now on `wcwidth` says two cells for each character of one cell for which `is_wide` is true.
void kiosque_widen(bool (*is_wide)(wchar_t character));
