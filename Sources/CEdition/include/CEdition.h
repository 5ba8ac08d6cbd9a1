#pragma once
#include <stddef.h>

/// The articles of the edition that the program carries: one JSON file of `Samples/articles` after
/// another, each closed by a byte 0.
extern const unsigned char kiosque_edition[];
extern const size_t kiosque_edition_size;

static inline const unsigned char *kiosque_edition_bytes(void) { return kiosque_edition; }
