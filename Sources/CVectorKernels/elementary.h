// Exponential and logarithm, sixteen at a time: so many that no operation waits for the one before it.
// Both write their low-order part apart and add it last, which keeps the error below 0.75 and 0.9 units
// in the last place with fused multiply-adds and without. Processors that have them use them here, for a
// third of the time: of all passes, these alone may differ in the last bit from one without.
#pragma STDC FP_CONTRACT ON

typedef double many __attribute__((vector_size(128), aligned(8), may_alias));
typedef int64_t many_integers __attribute__((vector_size(128), aligned(8), may_alias));
enum { MANY = 16 };

static inline many load_many(const double *x) { return *(const many *)x; }
static inline void store_many(double *x, many value) { *(many *)x = value; }
static inline int all_set(many_integers mask) { return __builtin_reduce_and(mask) != 0; }

// A polynomial of degree 2, 6, 10 … by its coefficients from the lowest power up, four of them a step:
// shorter chains of operations that wait for each other than Horner's, with few numbers at hand.
static inline many polynomial(const double *coefficients, int degree, many x) {
  many square = x * x, fourth = square * square;
  const double *c = coefficients + degree - 2;
  many value = (c[0] + c[1] * x) + c[2] * square;
  for (int k = degree - 6; k >= 0; k -= 4) {
    c = coefficients + k;
    value = ((c[0] + c[1] * x) + (c[2] + c[3] * x) * square) + fourth * value;
  }
  return value;
}

// ln 2 in two parts; the upper one has 42 bits, so that multiples up to 1075 are exact.
static const double LN2_HIGH = 0x1.62e42fefa3800p-1, LN2_LOW = 5.497923018708371e-14;

// (eʳ - 1 - r) / r² on |r| <= ln 2 / 2, off by 0.003 units in the last place of eʳ.
static const double EXPONENTIAL[] = {
    0.5, 0.1666666666666667, 0.04166666666666667, 0.008333333333326136, 0.0013888888888883748,
    0.00019841269874820627, 2.4801587325547743e-05, 2.7557255400206422e-06,
    2.75572736431103e-07, 2.5105217004720745e-08, 2.0914686968086876e-09};

// An exponential as scale·(upper + lower), where the scale is a power of two.
typedef struct { many scale, upper, lower; } exponential_parts;

// exp(t) = 2ⁿ·eʳ with t = n·ln 2 + r. Adding 1.5·2⁵² rounds to an integer and leaves it in the low
// bits, from where it moves into the exponent.
static inline exponential_parts parts_of_exponential(many t) {
  const double shifter = 0x1.8p52;
  many rounded = t * 0x1.71547652b82fep0 + shifter;
  many n = rounded - shifter;
  many high = t - n * LN2_HIGH;
  many low = n * -LN2_LOW;
  many r = high + low;
  many rest = (r * r) * polynomial(EXPONENTIAL, 10, r);
  many sum = 1 + high;
  many lost = high - (sum - 1);
  many_integers scale = ((many_integers)rounded + 1023) << 52;
  return (exponential_parts){(many)scale, sum, lost + (low + rest)};
}

static inline many exponential_of(many t) {
  exponential_parts parts = parts_of_exponential(t);
  return (parts.upper + parts.lower) * parts.scale;
}

// (2 artanh s - 2 s) / s³ as a polynomial of s² on |s| <= (√2 - 1)/(√2 + 1), off by 0.04 units in
// the last place of the logarithm.
static const double LOGARITHM[] = {
    0.666666666666667, 0.39999999999899444, 0.2857142862600327, 0.22222211130259878,
    0.18182889455674947, 0.15331710618210773, 0.14616585424888623};

// log(x) = k·ln 2 + log(1 + f) with √½ <= 1 + f < √2, and log(1 + f) = f - f²/2 + s·(f²/2 + R) with
// s = f/(2 + f) and R = 2 artanh(s)/s - 2.
static inline many logarithm_of(many x) {
  many_integers bits = (many_integers)x;
  // The exponent plus 1023, one more where the mantissa is √2 or above.
  many_integers biased =
      (many_integers)((uint64_t __attribute__((vector_size(128))))(bits + 0x00095f619980c433) >> 52);
  many f = (many)(bits - ((biased - 1023) << 52)) - 1;
  // Integers below 2⁵² become doubles in the low bits of 2⁵².
  many k = (many)(biased | 0x4330000000000000) - (0x1p52 + 1023);
  many s = f / (2 + f);
  many z = s * s;
  many half = 0.5 * f * f;
  many rest = s * (half + z * polynomial(LOGARITHM, 6, z)) + k * LN2_LOW;
  return k * LN2_HIGH - ((half - rest) - f);
}

// The C library's function for the numbers that the polynomial does not serve.
static __attribute__((noinline)) many corrected(
    many value, many x, many_integers served, double (*function)(double)) {
  for (int lane = 0; lane < MANY; lane++) {
    if (!served[lane]) value[lane] = function(x[lane]);
  }
  return value;
}

static inline many any_exponential(many t) {
  many_integers served = (t >= -708) & (t <= 709);
  many value = exponential_of(t);
  return __builtin_expect(all_set(served), 1) ? value : corrected(value, t, served, exp);
}

static inline many any_logarithm(many x) {
  many_integers served = (x >= 0x1p-1022) & (x < INFINITY);
  many value = logarithm_of(x);
  return __builtin_expect(all_set(served), 1) ? value : corrected(value, x, served, log);
}

// The last numbers of an array, fewer than a group, and others in the place of the missing.
static inline many load_some(const double *x, size_t count, double others) {
  many value = (many){0} + others;
  memcpy(&value, x, count * sizeof(double));
  return value;
}

static inline void store_some(double *x, size_t count, many value) {
  memcpy(x, &value, count * sizeof(double));
}

static void exponential(const double *x, double shift, double *target, size_t count) {
  size_t i = 0;
  for (; i + MANY <= count; i += MANY) {
    store_many(target + i, any_exponential(load_many(x + i) - shift));
  }
  if (i == count) return;
  many rest = any_exponential(load_some(x + i, count - i, shift) - shift);
  store_some(target + i, count - i, rest);
}

static void logarithm(const double *x, double *target, size_t count) {
  size_t i = 0;
  for (; i + MANY <= count; i += MANY) {
    store_many(target + i, any_logarithm(load_many(x + i)));
  }
  if (i < count) store_some(target + i, count - i, any_logarithm(load_some(x + i, count - i, 1)));
}

#pragma STDC FP_CONTRACT OFF
