// Passes that work out probability distributions at whole arrays: plans, which hold what depends on
// the parameters alone, and the passes that follow them.
//
// Every pass computes in pairs of doubles and rounds once at the end. Where an argument or a result
// is outside the range that it serves it writes NaN, and it returns how many times it did: those
// values are left to the caller.
#ifndef DISTRIBUTION_KERNELS_H
#define DISTRIBUTION_KERNELS_H
#include <stddef.h>

#pragma clang assume_nonnull begin

// The unevaluated sum of two doubles, the second within half a unit in the last place of the first.
struct two_doubles {
  double high, low;
};

// `scale·(x·first)^power·e^(shape - x·rate)`: the gamma density for power = shape - 1.
struct gamma_density {
  struct two_doubles power, first, rate, scale;
  double shape;
};

// `scale·(x·first)^power·((1 - x)·second)^other`.
struct beta_density {
  struct two_doubles power, first, other, second, scale;
};

// `scale·(1 + ((x - location)·rate)²·share)^power`.
struct student_density {
  struct two_doubles power, rate, share, scale;
  double location;
};

// `scale·(k·successes)^-(k + 1/2)·((trials - k)·failures)^-(trials - k + 1/2)`, less the errors of
// Stirling's formula at k and trials - k in the exponent.
struct binomial_mass {
  struct two_doubles successes, failures, scale;
  double trials;
};

// `scale·(k·reciprocal)^-(k + 1/2)·e^(k - mean - S(k))`.
struct poisson_mass {
  struct two_doubles reciprocal, scale;
  double mean;
};

struct normal_quantile {
  double mean, deviation;
};

// One part of the range of a distribution function, up to where the next begins: what is summed
// there, in how many steps. The first steps are taken in pairs, the others, which count for less,
// in doubles.
struct distribution_band {
  // The upper end, in the numbers by which the plan tells bands apart.
  double limit;
  // Whether the band gives the upper tail, by a fraction.
  int is_upper;
  // The numbers of each step, outermost first.
  const double *exact, *rest;
  int exact_count, rest_count;
};

enum { DISTRIBUTION_BANDS_MOST = 8 };

// The incomplete gamma functions at z = x·rate, by bands of z:
// `prefix = scale·(x·first)^shape·e^(shape - z)` times
// - in lower bands `sum c[n]·(z/limit)^n`, with steps {c.high, c.low} and {c};
// - in upper bands `1/f[0]` with `f[n] = step.scale·(z + k) + a/f[n + 1]`, with steps
//   {k.high, k.low, scale, a.high, a.low} and {k·scale, scale, a}.
struct gamma_tails {
  struct two_doubles first, rate, shape, scale;
  const struct distribution_band *bands;
  int band_count;
};

// The incomplete beta functions of x and y = 1 - x, by bands of x: `prefix = scale·(x·first)^power·
// (y·second)^other` times `1/f[0]` with `f[n] = e·d + h + g·x + a·x²/f[n + 1]`, d = power + 1 -
// (power + other)·x, with steps {e, h, g, a}, each in two parts when exact. In upper bands x and y,
// power and other change places.
struct beta_tails {
  struct two_doubles first, power, second, other, sum, scale;
  const struct distribution_band *bands;
  int band_count;
};

// Student's distribution functions by the incomplete beta functions of 1/u, where u = 1 + ((x -
// location)·rate)²·share.
struct student_tails {
  struct beta_tails beta;
  struct two_doubles rate, share;
  double location;
};

// Quantiles by the tails, from starts that these numbers give: the logarithm of Γ(shape + 1), below
// which logarithm of z the leading power is the start, and mean and deviation of the cube root of
// z/shape.
struct gamma_quantile {
  struct gamma_tails tails;
  double log_gamma, log_border, wilson_mean, wilson_deviation;
};

// The logarithms of a·B(a, b) and b·B(a, b), below which logarithms of x and 1 - x the leading
// powers are the starts, and mean and deviation of the logit.
struct beta_quantile {
  struct beta_tails tails;
  double log_left, log_right, left_border, right_border, mean, deviation;
};

// The scale, the logarithm of (ν/2)·B(ν/2, 1/2), and the reciprocal of the density of t at 0.
struct student_quantile {
  struct student_tails tails;
  struct two_doubles scale;
  double log_left, inverse_peak;
};

struct distribution_kernels {
  size_t (*_Nonnull gamma_densities)(
      struct gamma_density plan, const double *x, double *target, size_t count);
  size_t (*_Nonnull beta_densities)(
      struct beta_density plan, const double *x, double *target, size_t count);
  size_t (*_Nonnull student_densities)(
      struct student_density plan, const double *x, double *target, size_t count);

  // Probabilities of whole numbers.
  size_t (*_Nonnull binomial_masses)(
      struct binomial_mass plan, const double *k, double *target, size_t count);
  size_t (*_Nonnull poisson_masses)(
      struct poisson_mass plan, const double *k, double *target, size_t count);

  // The x with P(X <= x) = p, or P(X > x) = p.
  size_t (*_Nonnull normal_quantiles)(
      struct normal_quantile plan, int upper, const double *p, double *target, size_t count);

  // The lower tails P(X <= x), or the upper ones.
  size_t (*_Nonnull gamma_tails)(
      struct gamma_tails plan, int upper, const double *x, double *target, size_t count);
  size_t (*_Nonnull beta_tails)(
      struct beta_tails plan, int upper, const double *x, double *target, size_t count);
  size_t (*_Nonnull student_tails)(
      struct student_tails plan, int upper, const double *x, double *target, size_t count);

  // The x with P(X <= x) = p.
  size_t (*_Nonnull gamma_quantiles)(
      struct gamma_quantile plan, const double *p, double *target, size_t count);
  size_t (*_Nonnull beta_quantiles)(
      struct beta_quantile plan, const double *p, double *target, size_t count);
  size_t (*_Nonnull student_quantiles)(
      struct student_quantile plan, const double *p, double *target, size_t count);
};

#pragma clang assume_nonnull end
#endif
