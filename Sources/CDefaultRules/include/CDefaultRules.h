#pragma once
#include <stddef.h>

extern const unsigned char slipgauge_default_rules[];
extern const size_t slipgauge_default_rules_size;

/// The files of rules/, embedded byte for byte.
static inline const unsigned char *slipgaugeDefaultRules(void) { return slipgauge_default_rules; }
