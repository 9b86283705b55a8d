#include "CDefaultRules.h"

const unsigned char slipgauge_english_rules[] = {
#embed "../../rules/english.json"
};
const size_t slipgauge_english_rules_size = sizeof slipgauge_english_rules;

const unsigned char slipgauge_plain_rules[] = {
#embed "../../rules/plain.json"
};
const size_t slipgauge_plain_rules_size = sizeof slipgauge_plain_rules;

const unsigned char slipgauge_default_rules[] = {
#embed "../../rules/default.json"
};
const size_t slipgauge_default_rules_size = sizeof slipgauge_default_rules;
