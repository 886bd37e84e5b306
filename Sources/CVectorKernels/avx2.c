// The passes in AVX2 with FMA, four doubles an instruction.
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "include/CVectorKernels.h"

#if defined(__x86_64__) && !defined(__AVX2__)
#define FUSED_PRODUCTS
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "variant.h"
#pragma clang attribute pop

const struct vector_kernels *vector_kernels_avx2(void) {
  __builtin_cpu_init();
  int can = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  return can ? &passes : NULL;
}
#else
const struct vector_kernels *vector_kernels_avx2(void) { return NULL; }
#endif
