#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has instructions for SHA-256, and this file knows them.
bool kiosque_sha256_is_instruction(void);

/// Takes so many blocks of 64 bytes into the state, by those instructions. Only where
/// `kiosque_sha256_is_instruction`.
void kiosque_sha256_compress(uint32_t state[8], const uint8_t *bytes, size_t blocks);
