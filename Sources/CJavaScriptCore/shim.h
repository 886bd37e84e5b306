// The door to JavaScriptCore's C API.
#ifndef CJAVASCRIPTCORE_SHIM_H
#define CJAVASCRIPTCORE_SHIM_H
#include <JavaScriptCore/JavaScript.h>
#endif
