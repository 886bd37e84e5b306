// The door to OpenBLAS: BLAS through its C interface. LAPACK prototypes are declared here by their
// Fortran symbols, since Debian's OpenBLAS is built without LAPACKE.
#ifndef COPENBLAS_SHIM_H
#define COPENBLAS_SHIM_H
#include <cblas.h>
#endif
