// The hyperbolic tangent, as (e²ˣ - 1) / (e²ˣ + 1) with both sides in two parts, so that neither the
// difference nor the quotient costs digits.

// What is left of a after a quotient that is right but for rounding: a - quotient·b, rounded once.
#if defined(FUSED_PRODUCTS) || defined(__aarch64__)
static inline many remainder_of(many a, many quotient, many b) {
  return __builtin_elementwise_fma(-quotient, b, a);
}
#else
static inline many upper_half(many a) {
  many shifted = a * 0x8000001p0;
  return shifted - (shifted - a);
}

// The product in two parts: a less the upper one is exact.
static inline many remainder_of(many a, many quotient, many b) {
  many product = quotient * b;
  many x = upper_half(quotient), y = upper_half(b);
  many v = quotient - x, w = b - y;
  many rest = ((x * y - product) + x * w + v * y) + v * w;
  return (a - product) - rest;
}
#endif

#pragma STDC FP_CONTRACT ON

// From 20 on the tangent rounds to 1, and e²ˣ need not be larger. NaN stays.
static inline many hyperbolic_tangent_of(many x) {
  many_integers sign = (many_integers)x & INT64_MIN;
  many size = (many)((many_integers)x ^ sign);
  many_integers large = size >= 20;
  many t = (many)((~large & (many_integers)(2 * size)) | (large & (many_integers)((many){0} + 40)));
  // e²ˣ = upper + lower, the lower part below a unit in the last place of the upper one.
  exponential_parts parts = parts_of_exponential(t);
  many mantissa = parts.upper + parts.lower;
  many upper = parts.scale * mantissa;
  many lower = parts.scale * (parts.lower - (mantissa - parts.upper));
  // Both sides of the fraction; the sum of the upper part and 1 is exact with what it loses. Below 1,
  // which e²ˣ never is by more than rounding, the subtraction is exact.
  many above = upper - 1;
  many above_rest = ((upper - above) - 1) + lower;
  many below = upper + 1;
  many below_rest = ((upper - below) + 1) + lower;
  many inverse = 1 / below;
  many quotient = (above + above_rest) * inverse;
  many missing = remainder_of(above, quotient, below) + above_rest - quotient * below_rest;
  many value = quotient + missing * inverse;
  return (many)((many_integers)value | sign);
}

static void hyperbolic_tangent(const double *x, double *target, size_t count) {
  size_t i = 0;
  for (; i + MANY <= count; i += MANY) {
    store_many(target + i, hyperbolic_tangent_of(load_many(x + i)));
  }
  if (i == count) return;
  store_some(target + i, count - i, hyperbolic_tangent_of(load_some(x + i, count - i, 0)));
}

#pragma STDC FP_CONTRACT OFF
