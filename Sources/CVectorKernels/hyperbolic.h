// The hyperbolic tangent, as (e²ˣ - 1) / (e²ˣ + 1) with both sides in two parts, so that neither the
// difference nor the quotient costs digits.

// The exact product of a·b less its rounding, where the product is near 1 or below.
#if defined(FUSED_PRODUCTS) || defined(__aarch64__)
static inline many product_rest(many a, many b, many product) {
  return __builtin_elementwise_fma(a, b, -product);
}
#else
static inline many upper_half(many a) {
  many shifted = a * 0x8000001p0;
  return shifted - (shifted - a);
}

static inline many product_rest(many a, many b, many product) {
  many x = upper_half(a), y = upper_half(b);
  many v = a - x, w = b - y;
  return ((x * y - product) + x * w + v * y) + v * w;
}
#endif

// From 20 on the tangent rounds to 1, and e²ˣ need not be larger.
static inline many hyperbolic_tangent_of(many x) {
  many_integers sign = (many_integers)x & INT64_MIN;
  many size = (many)((many_integers)x ^ sign);
  many_integers small = size < 20;
  many t = (many)((small & (many_integers)(2 * size)) | (~small & (many_integers)((many){0} + 40)));
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
  many product = quotient * below;
  many missing = ((above - product) - product_rest(quotient, below, product)) + above_rest -
                 quotient * below_rest;
  many value = quotient + missing * inverse;
  return (many)((many_integers)value | sign);
}

static inline many any_hyperbolic_tangent(many x) {
  many_integers number = x == x;
  many value = hyperbolic_tangent_of(x);
  return (many)((number & (many_integers)value) | (~number & (many_integers)x));
}

static void hyperbolic_tangent(const double *x, double *target, size_t count) {
  size_t i = 0;
  for (; i + MANY <= count; i += MANY) {
    store_many(target + i, any_hyperbolic_tangent(load_many(x + i)));
  }
  if (i == count) return;
  store_some(target + i, count - i, any_hyperbolic_tangent(load_some(x + i, count - i, 0)));
}
