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
  // e²ˣ = upper + lower, as `exponential_of` makes it.
  const double shifter = 0x1.8p52;
  many rounded = t * 0x1.71547652b82fep0 + shifter;
  many n = rounded - shifter;
  many high = t - n * LN2_HIGH;
  many low = n * -LN2_LOW;
  many r = high + low;
  many rest = (r * r) * polynomial(EXPONENTIAL, 10, r);
  many sum = 1 + high;
  many tail = (high - (sum - 1)) + (low + rest);
  many scale = (many)(((many_integers)rounded + 1023) << 52);
  many mantissa = sum + tail;
  many upper = scale * mantissa, lower = scale * (tail - (mantissa - sum));
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
