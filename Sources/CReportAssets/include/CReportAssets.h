#pragma once
#include <stddef.h>

/// The style sheet of the HTML report.
const unsigned char *slipgauge_report_css(size_t *size);
/// The script of the HTML report.
const unsigned char *slipgauge_report_js(size_t *size);
/// What a server's pages add to the style sheet.
const unsigned char *slipgauge_page_css(size_t *size);
/// The script of a server's forms.
const unsigned char *slipgauge_page_js(size_t *size);
