// The door to JavaScriptCore's C API (the part that is needed). The library is opened only when
// something must be typeset: it takes longer to load than a whole build without it. So nothing is
// linked, and the functions are given here by the types that their symbols are looked up with.
#ifndef CJAVASCRIPTCORE_SHIM_H
#define CJAVASCRIPTCORE_SHIM_H
#include <stddef.h>

typedef struct OpaqueJSContext *MBContext;
typedef struct OpaqueJSValue *MBValue;
typedef struct OpaqueJSString *MBString;

typedef MBContext (*MBContextCreate)(void *globalObjectClass);
typedef void (*MBContextRelease)(MBContext context);
typedef MBString (*MBStringCreate)(const char *utf8);
typedef void (*MBStringRelease)(MBString string);
typedef size_t (*MBStringMaximumSize)(MBString string);
typedef size_t (*MBStringGetUTF8)(MBString string, char *buffer, size_t size);
typedef MBValue (*MBEvaluate)(
  MBContext context, MBString script, MBValue thisObject, MBString sourceURL, int line,
  MBValue *exception);
// Not part of Apple's library: where it is missing, the engine keeps its own settings.
typedef int (*MBOptionsSetBoolean)(const char *option, int value);
typedef MBString (*MBValueToString)(MBContext context, MBValue value, MBValue *exception);
#endif
