// Debian's libxml2.a knows further encodings by ICU, whose tables are larger than all else in a static binary. It asks
// for seven functions, and these stand in for them: no such encoding is known, which is what libxml2 then says. Sheets in
// UTF-8, UTF-16, ISO-8859-1 and ASCII are read by libxml2 itself. What is hidden stands in for nothing of a shared library.
#if __has_include(<unicode/ucnv.h>)
#define U_STATIC_IMPLEMENTATION  // else ICU's header makes them visible
#include <unicode/ucnv.h>

#pragma GCC visibility push(hidden)

UConverter *ucnv_open(const char *name, UErrorCode *error) {
  *error = U_UNSUPPORTED_ERROR;
  return NULL;
}

void ucnv_close(UConverter *converter) {}

void ucnv_convertEx(
    UConverter *to, UConverter *from, char **target, const char *targetEnd, const char **source, const char *sourceEnd,
    UChar *pivotStart, UChar **pivotSource, UChar **pivotTarget, const UChar *pivotEnd, UBool reset, UBool flush,
    UErrorCode *error) {
  *error = U_UNSUPPORTED_ERROR;
}

void ucnv_setToUCallBack(
    UConverter *converter, UConverterToUCallback action, const void *context, UConverterToUCallback *oldAction,
    const void **oldContext, UErrorCode *error) {
  *error = U_UNSUPPORTED_ERROR;
}

void ucnv_setFromUCallBack(
    UConverter *converter, UConverterFromUCallback action, const void *context, UConverterFromUCallback *oldAction,
    const void **oldContext, UErrorCode *error) {
  *error = U_UNSUPPORTED_ERROR;
}

void UCNV_TO_U_CALLBACK_STOP(
    const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *error) {}

void UCNV_FROM_U_CALLBACK_STOP(
    const void *context, UConverterFromUnicodeArgs *arguments, const UChar *units, int32_t length, UChar32 point,
    UConverterCallbackReason reason, UErrorCode *error) {}

#pragma GCC visibility pop
#endif
