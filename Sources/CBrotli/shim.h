// The door to Brotli's encoder (the part of its C API that is needed). The library is opened only
// when fonts must be made, and pages are made without it where it is missing. So nothing is linked,
// and the functions are given here by the types that their symbols are looked up with.
#ifndef CBROTLI_SHIM_H
#define CBROTLI_SHIM_H
#include <stddef.h>
#include <stdint.h>

// The library's own number for what the input is.
enum { MBBrotliFont = 2 };

typedef size_t (*MBBrotliBound)(size_t size);
typedef int (*MBBrotliCompress)(
  int quality, int window, int mode, size_t size, const uint8_t *input, size_t *outputSize,
  uint8_t *output);
#endif
