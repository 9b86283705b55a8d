#pragma once
#include <stddef.h>

/// The files of rules/, embedded byte for byte.
extern const unsigned char slipgauge_default_rules[];
extern const size_t slipgauge_default_rules_size;
