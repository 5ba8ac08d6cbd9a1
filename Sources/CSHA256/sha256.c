// SHA-256 by the instructions that processors have for it: four rounds at a time, which is ten
// times as fast as they are one by one.
//
// In C since Swift can't compile one function for more than the least processor it is built for.
// Message words of rounds 4r to 4r+3 stand in w[r mod 4]; the next four follow from the last sixteen:
//
//     w[t] = w[t-16] + s0(w[t-15]) + w[t-7] + s1(w[t-2])
//            ╰───── msg1/su0 ─────╯           ╰ msg2/su1 ╯

#include "CSHA256.h"

#if defined(__x86_64__) || (defined(__aarch64__) && defined(__linux__))

static const uint32_t constants[64] __attribute__((aligned(16))) = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

#endif

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

bool kiosque_sha256_is_instruction(void) {
  unsigned a, b, c, d;
  // Leaf 1: SSSE3 and SSE4.1. Leaf 7: SHA.
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1)) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & (1u << 29));
}

__attribute__((target("ssse3,sse4.1,sha")))
void kiosque_sha256_compress(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
  const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0bULL, 0x0405060700010203ULL);
  // The instructions want the state as ABEF and CDGH, the greatest word first.
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(low, high, 8);
  __m128i cdgh = _mm_blend_epi16(high, low, 0xF0);
  for (; blocks > 0; blocks--, bytes += 64) {
    const __m128i abefBefore = abef, cdghBefore = cdgh;
    __m128i w[4];
#pragma clang loop unroll(full)
    for (int r = 0; r < 16; r++) {
      __m128i four;
      if (r < 4) {
        four = _mm_loadu_si128((const __m128i *)(bytes + 16 * r));
        four = _mm_shuffle_epi8(four, bigEndian);
      } else {
        const __m128i last = w[(r + 3) % 4];
        four = _mm_sha256msg1_epu32(w[r % 4], w[(r + 1) % 4]);
        four = _mm_add_epi32(four, _mm_alignr_epi8(last, w[(r + 2) % 4], 4));
        four = _mm_sha256msg2_epu32(four, last);
      }
      w[r % 4] = four;
      const __m128i k = _mm_load_si128((const __m128i *)(constants + 4 * r));
      const __m128i sum = _mm_add_epi32(four, k);
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
    }
    abef = _mm_add_epi32(abef, abefBefore);
    cdgh = _mm_add_epi32(cdgh, cdghBefore);
  }
  low = _mm_shuffle_epi32(abef, 0x1B);
  high = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

#elif defined(__aarch64__) && defined(__linux__)

#include <arm_neon.h>
#include <sys/auxv.h>

bool kiosque_sha256_is_instruction(void) {
  const unsigned long sha2 = 1UL << 6;  // HWCAP_SHA2
  return getauxval(AT_HWCAP) & sha2;
}

__attribute__((target("sha2")))
void kiosque_sha256_compress(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
  uint32x4_t abcd = vld1q_u32(state), efgh = vld1q_u32(state + 4);
  for (; blocks > 0; blocks--, bytes += 64) {
    const uint32x4_t abcdBefore = abcd, efghBefore = efgh;
    uint32x4_t w[4];
#pragma clang loop unroll(full)
    for (int r = 0; r < 16; r++) {
      if (r < 4) {
        w[r] = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(bytes + 16 * r)));
      } else {
        const uint32x4_t four = vsha256su0q_u32(w[r % 4], w[(r + 1) % 4]);
        w[r % 4] = vsha256su1q_u32(four, w[(r + 2) % 4], w[(r + 3) % 4]);
      }
      const uint32x4_t sum = vaddq_u32(w[r % 4], vld1q_u32(constants + 4 * r));
      const uint32x4_t before = abcd;
      abcd = vsha256hq_u32(abcd, efgh, sum);
      efgh = vsha256h2q_u32(efgh, before, sum);
    }
    abcd = vaddq_u32(abcd, abcdBefore);
    efgh = vaddq_u32(efgh, efghBefore);
  }
  vst1q_u32(state, abcd);
  vst1q_u32(state + 4, efgh);
}

#else

bool kiosque_sha256_is_instruction(void) { return false; }

void kiosque_sha256_compress(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
  (void)state, (void)bytes, (void)blocks;
  __builtin_trap();
}

#endif
