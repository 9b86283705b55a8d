#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The compiler's own vector instructions of every x86-64; other processors take the plain Swift path.
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Where bytes that part the fields of a table stand among 64: bit `i` of each is byte `i`.
typedef struct {
  uint64_t quotes, delimiters, feeds, returns;
} slipgauge_bits;

/// Looks at `blocks` times 64 bytes from `text` on; returns how many line feeds there are.
size_t slipgauge_find_bits(const uint8_t *text, size_t blocks, uint8_t delimiter, slipgauge_bits *found);

/// What was seen of a text; the caller begins with zeros.
typedef struct {
  /// The bits that some bytes have.
  uint64_t high;
  /// How often a full stop or slash stands between digits. What is beyond the 64 bytes is taken for a digit.
  uint64_t numeric_dates;
  /// Not zero where a full stop, a letter and a digit may follow each other, as in a ref.
  uint64_t refs;
} slipgauge_seen;

/// Tells which of `blocks` times 64 bytes from `text` on belong to words: letters, digits and bytes beyond ASCII. `high`
/// gets the latter alone.
void slipgauge_classify(
    const uint8_t *text, size_t blocks, uint64_t *words, uint64_t *high, slipgauge_seen *seen);

/// The same; `lower`, which may be `text`, gets the bytes with ASCII letters in lower case.
void slipgauge_classify_lowering(
    const uint8_t *text, size_t blocks, uint64_t *words, uint64_t *high, slipgauge_seen *seen, uint8_t *lower);
