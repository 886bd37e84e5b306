// The door to libcmark, the reference CommonMark parser.
#ifndef CCMARK_SHIM_H
#define CCMARK_SHIM_H
#include <cmark.h>
#endif
