#pragma once
#include <stddef.h>

/// The style sheet of the HTML report.
const unsigned char *slipgauge_report_css(size_t *size);
/// The script of the HTML report.
const unsigned char *slipgauge_report_js(size_t *size);
