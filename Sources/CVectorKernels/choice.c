// Which passes this processor runs.
#include "include/CVectorKernels.h"

const struct vector_kernels *vector_kernels_best(void) {
  const struct vector_kernels *wide = vector_kernels_avx512();
  if (!wide) wide = vector_kernels_avx2();
  return wide ? wide : vector_kernels_baseline();
}
