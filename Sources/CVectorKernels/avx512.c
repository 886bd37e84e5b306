// The passes in AVX-512, eight doubles an instruction.
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "include/CVectorKernels.h"

#if defined(__x86_64__) && !defined(__AVX512F__)
#define FUSED_PRODUCTS
#pragma clang attribute push( \
    __attribute__((target("avx2,fma,avx512f,avx512dq,avx512bw,avx512vl"))), apply_to = function)
#include "variant.h"
#pragma clang attribute pop

const struct vector_kernels *vector_kernels_avx512(void) {
  __builtin_cpu_init();
  int can = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
            __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
            __builtin_cpu_supports("fma");
  return can ? &passes : NULL;
}
#else
const struct vector_kernels *vector_kernels_avx512(void) { return NULL; }
#endif
