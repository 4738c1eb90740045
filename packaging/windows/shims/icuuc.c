/* The converters of icuuc.dll, which Windows 10 has and Wine has not. Qt6Core links them and uses them for rare text
   encodings only, so each of these says that it cannot: 16 is U_UNSUPPORTED_ERROR. */
#define EXPORTED __declspec(dllexport)
#define UNSUPPORTED 16

static void refuse(int *status) { if (status) *status = UNSUPPORTED; }

EXPORTED void *ucnv_open(const char *name, int *status) { refuse(status); return 0; }
EXPORTED void ucnv_close(void *converter) {}
EXPORTED void ucnv_reset(void *converter) {}
EXPORTED signed char ucnv_getMaxCharSize(void *converter) { return 4; }
EXPORTED const char *ucnv_getName(void *converter, int *status) { refuse(status); return 0; }
EXPORTED void ucnv_getToUCallBack(void *converter, void **action, void **context) {}
EXPORTED void ucnv_getFromUCallBack(void *converter, void **action, void **context) {}
EXPORTED void ucnv_setToUCallBack(void *c, void *a, void *b, void *d, void *e, int *status) { refuse(status); }
EXPORTED void ucnv_setFromUCallBack(void *c, void *a, void *b, void *d, void *e, int *status) { refuse(status); }
EXPORTED void ucnv_fromUnicode(void *c, char **t, char *tl, void **s, void *sl, int *o, int f, int *status) { refuse(status); }
EXPORTED void ucnv_toUnicode(void *c, void **t, void *tl, char **s, char *sl, int *o, int f, int *status) { refuse(status); }
EXPORTED int ucnv_toUCountPending(void *converter, int *status) { refuse(status); return 0; }
EXPORTED int ucnv_countAvailable(void) { return 0; }
EXPORTED const char *ucnv_getAvailableName(int number) { return 0; }
EXPORTED const char *ucnv_getStandardName(const char *name, const char *standard, int *status) { refuse(status); return 0; }
EXPORTED void ucnv_cbToUWriteUChars(void *a, void *b, int length, int offset, int *status) { refuse(status); }
EXPORTED void ucnv_cbFromUWriteUChars(void *a, void *b, void *limit, int offset, int *status) { refuse(status); }
EXPORTED void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
