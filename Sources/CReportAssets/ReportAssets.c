#include "CReportAssets.h"

static const unsigned char css[] = {
#embed "report.css"
};
static const unsigned char js[] = {
#embed "report.js"
};
static const unsigned char page_css[] = {
#embed "page.css"
};
static const unsigned char page_js[] = {
#embed "page.js"
};

const unsigned char *slipgauge_report_css(size_t *size) {
  *size = sizeof css;
  return css;
}

const unsigned char *slipgauge_report_js(size_t *size) {
  *size = sizeof js;
  return js;
}

const unsigned char *slipgauge_page_css(size_t *size) {
  *size = sizeof page_css;
  return page_css;
}

const unsigned char *slipgauge_page_js(size_t *size) {
  *size = sizeof page_js;
  return page_js;
}
