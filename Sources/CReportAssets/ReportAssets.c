#include "CReportAssets.h"

static const unsigned char css[] = {
#embed "report.css"
};
static const unsigned char js[] = {
#embed "report.js"
};

const unsigned char *slipgauge_report_css(size_t *size) {
  *size = sizeof css;
  return css;
}

const unsigned char *slipgauge_report_js(size_t *size) {
  *size = sizeof js;
  return js;
}
