// Passes over contiguous doubles that pay for wide vector instructions: the door to them.
//
// Every pass exists for the processor's baseline and, on x86-64, for AVX2 with FMA and for AVX-512; all
// are compiled from the same sources, with the same order of operations, and fused multiply-adds only
// for the exact errors of products, so that a result does not depend on which one runs. Exponentials,
// logarithms and hyperbolic tangents alone fuse what they can, and may differ in the last place on a
// processor without such instructions. The counts are numbers of doubles, and a target may be the
// source itself.
#ifndef CVECTORKERNELS_H
#define CVECTORKERNELS_H
#include <pthread.h>
#include <stddef.h>

#include "DistributionKernels.h"

#pragma clang assume_nonnull begin

struct vector_kernels {
  // Elementwise arithmetic, exact to the last rounding. `relu` keeps NaN and turns -0 into 0.
  void (*_Nonnull add)(const double *x, const double *y, double *target, size_t count);
  void (*_Nonnull subtract)(const double *x, const double *y, double *target, size_t count);
  void (*_Nonnull multiply)(const double *x, const double *y, double *target, size_t count);
  void (*_Nonnull add_number)(const double *x, double number, double *target, size_t count);
  void (*_Nonnull multiply_by_number)(const double *x, double number, double *target, size_t count);
  void (*_Nonnull divide)(const double *x, const double *y, double *target, size_t count);
  void (*_Nonnull divide_by_number)(const double *x, double number, double *target, size_t count);
  void (*_Nonnull square_root)(const double *x, double *target, size_t count);
  void (*_Nonnull relu)(const double *x, double *target, size_t count);

  // The extreme of at least one number, or NaN if any is NaN.
  double (*_Nonnull maximum)(const double *x, size_t count);
  double (*_Nonnull minimum)(const double *x, size_t count);
  double (*_Nonnull largest_magnitude)(const double *x, size_t count);
  // The same without a look at NaN, which is passed over; -infinity for no number.
  double (*_Nonnull maximum_number)(const double *x, size_t count);

  // The largest of `|x - y|`, or NaN if any is NaN; 0 for no number.
  double (*_Nonnull largest_difference)(const double *x, const double *y, size_t count);

  // Adds the rows of a row-major matrix, or their absolute values, to `sums`, one after the other.
  void (*_Nonnull add_rows)(const double *x, size_t rows, size_t columns, double *sums);
  void (*_Nonnull add_magnitudes)(const double *x, size_t rows, size_t columns, double *sums);

  // `Σ xᵢyᵢ` in sixteen running sums, and `y += factor·x`.
  double (*_Nonnull dot)(const double *x, const double *y, size_t count);
  void (*_Nonnull add_multiple)(double factor, const double *x, double *y, size_t count);

  // The product of a row-major matrix and a vector, each row in sixteen running sums.
  void (*_Nonnull matrix_vector)(
      const double *a, size_t rows, size_t columns, const double *x, double *target);

  // `exp(x - shift)` within 0.75 and `log x` within 0.9 units in the last place; the C library's
  // values outside [-708, 709] and for what is not positive, normal and finite.
  void (*_Nonnull exponential)(const double *x, double shift, double *target, size_t count);
  void (*_Nonnull logarithm)(const double *x, double *target, size_t count);

  // `tanh x` within 0.95 units in the last place; the sign of zero and NaN stay.
  void (*_Nonnull hyperbolic_tangent)(const double *x, double *target, size_t count);

  struct distribution_kernels distributions;
};

// The passes for any processor of the architecture.
const struct vector_kernels *vector_kernels_baseline(void);

// Those in AVX2 with FMA and in AVX-512; null where this processor cannot run them.
const struct vector_kernels *_Nullable vector_kernels_avx2(void);
const struct vector_kernels *_Nullable vector_kernels_avx512(void);

// The fastest passes that this processor can run.
const struct vector_kernels *vector_kernels_best(void);

// Sorts doubles in increasing order into `target`, -0 before 0 and NaN last. `room` holds as many.
void vector_kernels_sort(const double *x, double *target, double *room, size_t count);

// Lets the C library keep up to `kept` freed bytes and serve blocks up to `block` bytes from them,
// the first `large_pages` bytes in large pages. Nothing happens where the library is not glibc.
void vector_kernels_keep_heap(int block, int kept, int large_pages);

// Starts a thread as `pthread_create` does, on another processor than this thread's where there is one.
int vector_kernels_start_thread(pthread_t *thread, void *_Nullable (*_Nonnull run)(void *_Nullable),
                                void *_Nullable argument);

#pragma clang assume_nonnull end

#endif
