#include "CDefaultRules.h"

const unsigned char slipgauge_default_rules[] = {
#embed "../../rules/default.json"
};
const size_t slipgauge_default_rules_size = sizeof slipgauge_default_rules;
