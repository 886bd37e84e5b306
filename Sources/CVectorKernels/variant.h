// All passes once: included by each file that compiles them for one instruction set.
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "include/CVectorKernels.h"

// Vectors are passed between functions that are inlined, so that there is no interface to keep.
#pragma clang diagnostic ignored "-Wpsabi"

// Equal bits on every processor: no product is fused with a sum unless the source says so, which only the
// elementary functions do as a whole.
#pragma STDC FP_CONTRACT OFF

// Four doubles at any address, and the integers of the same bits.
typedef double doubles __attribute__((vector_size(32), aligned(8), may_alias));
typedef int64_t integers __attribute__((vector_size(32), aligned(8), may_alias));
enum { LANES = 4 };

// So far ahead passes ask for numbers that they read once: the processor's own guesses end with each page.
enum { AHEAD = 1000 };

static inline doubles load(const double *x) { return *(const doubles *)x; }
static inline doubles all(double x) { return (doubles){x, x, x, x}; }

// `a` where the mask is set, else `b`.
static inline doubles select(integers mask, doubles a, doubles b) {
  return (doubles)((mask & (integers)a) | (~mask & (integers)b));
}

static inline int any_set(integers mask) { return __builtin_reduce_or(mask) != 0; }

#include "arithmetic.h"
#include "elementary.h"
#include "hyperbolic.h"
#include "extremes.h"
#include "products.h"
#include "rows.h"
#include "pairs.h"
#include "pair_elementary.h"
#include "densities.h"
#include "incomplete_functions.h"
#include "distribution_tails.h"
#include "normal_quantile.h"
#include "masses.h"
#include "quantiles.h"

static const struct vector_kernels passes = {
    .add = add,
    .subtract = subtract,
    .multiply = multiply,
    .add_number = add_number,
    .multiply_by_number = multiply_by_number,
    .divide = divide,
    .divide_by_number = divide_by_number,
    .square_root = square_root,
    .relu = relu,
    .maximum = maximum,
    .minimum = minimum,
    .largest_magnitude = largest_magnitude,
    .maximum_number = maximum_number,
    .largest_difference = largest_difference,
    .add_rows = add_rows,
    .add_magnitudes = add_magnitudes,
    .dot = dot,
    .add_multiple = add_multiple,
    .matrix_vector = matrix_vector,
    .exponential = exponential,
    .logarithm = logarithm,
    .hyperbolic_tangent = hyperbolic_tangent,
    .distributions = {
        .gamma_densities = gamma_densities,
        .beta_densities = beta_densities,
        .student_densities = student_densities,
        .binomial_masses = binomial_masses,
        .poisson_masses = poisson_masses,
        .normal_quantiles = normal_quantiles,
        .gamma_tails = gamma_tails,
        .beta_tails = beta_tails,
        .student_tails = student_tails,
        .gamma_quantiles = gamma_quantiles,
        .beta_quantiles = beta_quantiles,
        .student_quantiles = student_quantiles,
    },
};
