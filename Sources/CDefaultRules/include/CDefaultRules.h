#pragma once
#include <stddef.h>

extern const unsigned char slipgauge_english_rules[];
extern const size_t slipgauge_english_rules_size;
extern const unsigned char slipgauge_plain_rules[];
extern const size_t slipgauge_plain_rules_size;
extern const unsigned char slipgauge_default_rules[];
extern const size_t slipgauge_default_rules_size;

/// The files of rules/, embedded byte for byte.
static inline const unsigned char *slipgaugeEnglishRules(void) { return slipgauge_english_rules; }
static inline const unsigned char *slipgaugePlainRules(void) { return slipgauge_plain_rules; }
static inline const unsigned char *slipgaugeDefaultRules(void) { return slipgauge_default_rules; }
