// The passes in the instructions that every processor of the architecture has.
#include "variant.h"

const struct vector_kernels *vector_kernels_baseline(void) { return &passes; }
