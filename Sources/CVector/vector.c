// Swift has no way to compile a function for several processors and to choose when the program starts; this is all that
// is written in C for it. There is one text of each function, and vectors as wide as the processor has them.
#include "CVector.h"

#include <string.h>

// The thread sanitizer cannot be called yet when the program chooses.
#if defined(__x86_64__) && defined(__linux__) && !__has_feature(thread_sanitizer)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif
#define INLINE static inline __attribute__((always_inline))

typedef uint8_t bytes __attribute__((ext_vector_type(64)));
typedef _Bool truths __attribute__((ext_vector_type(64)));
/// Sixty-four bytes anywhere in memory.
typedef bytes stored __attribute__((aligned(1), may_alias));

/// Bit `i` is set where the comparison holds for byte `i`.
#define BITS(comparison)                                          \
  ({                                                              \
    truths each = __builtin_convertvector((comparison), truths); \
    uint64_t bits;                                                \
    memcpy(&bits, &each, 8);                                      \
    bits;                                                         \
  })

FOR_EACH_PROCESSOR
size_t slipgauge_find_bits(const uint8_t *text, size_t blocks, uint8_t delimiter, slipgauge_bits *found) {
  size_t feeds = 0;
  for (size_t block = 0; block < blocks; block++) {
    const bytes here = *(const stored *)(text + block * 64);
    found[block].quotes = BITS(here == '"');
    found[block].delimiters = BITS(here == delimiter);
    found[block].feeds = BITS(here == '\n');
    found[block].returns = BITS(here == '\r');
    feeds += (size_t)__builtin_popcountll(found[block].feeds);
  }
  return feeds;
}

INLINE void classify(
    const uint8_t *text, size_t blocks, uint64_t *words, uint64_t *high, slipgauge_seen *seen, bool lowers,
    uint8_t *lower) {
  slipgauge_seen so_far = *seen;
  for (size_t block = 0; block < blocks; block++) {
    const bytes here = *(const stored *)(text + block * 64);
    const bytes small = here | 0x20;
    const uint64_t letters = BITS((bytes)(small - 'a') < 26);
    const uint64_t digits = BITS((bytes)(here - '0') < 10);
    // A full stop or a slash.
    const uint64_t stops = BITS((here | 1) == '/');
    high[block] = BITS(here >= 0x80);
    words[block] = letters | digits | high[block];
    so_far.high |= high[block];
    const uint64_t top = (uint64_t)1 << 63;
    so_far.numeric_dates += (uint64_t)__builtin_popcountll(stops & (digits << 1 | 1) & (digits >> 1 | top));
    so_far.refs |= stops & (letters >> 1 | top) & (digits >> 2 | top | top >> 1);
    if (lowers) *(stored *)(lower + block * 64) = (bytes)(small - 'a') < 26 ? small : here;
  }
  *seen = so_far;
}

FOR_EACH_PROCESSOR
void slipgauge_classify(
    const uint8_t *text, size_t blocks, uint64_t *words, uint64_t *high, slipgauge_seen *seen) {
  classify(text, blocks, words, high, seen, false, NULL);
}

FOR_EACH_PROCESSOR
void slipgauge_classify_lowering(
    const uint8_t *text, size_t blocks, uint64_t *words, uint64_t *high, slipgauge_seen *seen, uint8_t *lower) {
  classify(text, blocks, words, high, seen, true, lower);
}
