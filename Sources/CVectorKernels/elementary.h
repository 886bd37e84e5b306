// Exponential and logarithm, four at a time. Both write their low-order part apart and add it last,
// which keeps the error below 0.75 and 0.9 units in the last place without fused multiply-adds.

// A polynomial by its coefficients from the lowest power up, the even and the odd powers apart,
// which halves the chain of operations that wait for each other.
static inline doubles polynomial(const double *coefficients, int degree, doubles x) {
  doubles square = x * x;
  doubles even = all(coefficients[degree - degree % 2]);
  doubles odd = all(coefficients[degree - 1 + degree % 2]);
  for (int k = degree - 2 - degree % 2; k >= 0; k -= 2) even = even * square + coefficients[k];
  for (int k = degree - 3 + degree % 2; k >= 0; k -= 2) odd = odd * square + coefficients[k];
  return even + x * odd;
}

// ln 2 in two parts; the upper one has 42 bits, so that multiples up to 1075 are exact.
static const double LN2_HIGH = 0x1.62e42fefa3800p-1, LN2_LOW = 5.497923018708371e-14;

// (eʳ - 1 - r) / r² on |r| <= ln 2 / 2, off by 0.003 units in the last place of eʳ.
static const double EXPONENTIAL[] = {
    0.5, 0.1666666666666667, 0.04166666666666667, 0.008333333333326136, 0.0013888888888883748,
    0.00019841269874820627, 2.4801587325547743e-05, 2.7557255400206422e-06,
    2.75572736431103e-07, 2.5105217004720745e-08, 2.0914686968086876e-09};

// exp(t) = 2ⁿ·eʳ with t = n·ln 2 + r. Adding 1.5·2⁵² rounds to an integer and leaves it in the low
// bits, from where it moves into the exponent.
static inline doubles exponential_of(doubles t) {
  const double shifter = 0x1.8p52;
  doubles rounded = t * 0x1.71547652b82fep0 + shifter;
  doubles n = rounded - shifter;
  doubles high = t - n * LN2_HIGH;
  doubles low = n * -LN2_LOW;
  doubles r = high + low;
  doubles rest = (r * r) * polynomial(EXPONENTIAL, 10, r);
  doubles sum = 1 + high;
  doubles lost = high - (sum - 1);
  doubles mantissa = sum + (lost + (low + rest));
  integers scale = ((integers)rounded + 1023) << 52;
  return mantissa * (doubles)scale;
}

// (2 artanh s - 2 s) / s³ as a polynomial of s² on |s| <= (√2 - 1)/(√2 + 1), off by 0.04 units in
// the last place of the logarithm.
static const double LOGARITHM[] = {
    0.666666666666667, 0.39999999999899444, 0.2857142862600327, 0.22222211130259878,
    0.18182889455674947, 0.15331710618210773, 0.14616585424888623};

// log(x) = k·ln 2 + log(1 + f) with √½ <= 1 + f < √2, and log(1 + f) = f - f²/2 + s·(f²/2 + R) with
// s = f/(2 + f) and R = 2 artanh(s)/s - 2.
static inline doubles logarithm_of(doubles x) {
  integers bits = (integers)x;
  // The exponent plus 1023, one more where the mantissa is √2 or above.
  integers biased =
      (integers)((uint64_t __attribute__((vector_size(32))))(bits + 0x00095f619980c433) >> 52);
  doubles f = (doubles)(bits - ((biased - 1023) << 52)) - 1;
  // Integers below 2⁵² become doubles in the low bits of 2⁵².
  doubles k = (doubles)(biased | 0x4330000000000000) - (0x1p52 + 1023);
  doubles s = f / (2 + f);
  doubles z = s * s;
  doubles half = 0.5 * f * f;
  doubles rest = s * (half + z * polynomial(LOGARITHM, 6, z)) + k * LN2_LOW;
  return k * LN2_HIGH - ((half - rest) - f);
}

// The C library's function for the numbers that the polynomial does not serve.
static __attribute__((noinline)) doubles corrected(
    doubles value, doubles x, integers served, double (*function)(double)) {
  for (int lane = 0; lane < LANES; lane++) {
    if (!served[lane]) value[lane] = function(x[lane]);
  }
  return value;
}

static inline doubles any_exponential(doubles t) {
  integers served = (t >= -708) & (t <= 709);
  doubles value = exponential_of(t);
  return __builtin_expect(all_set(served), 1) ? value : corrected(value, t, served, exp);
}

static inline doubles any_logarithm(doubles x) {
  integers served = (x >= 0x1p-1022) & (x < INFINITY);
  doubles value = logarithm_of(x);
  return __builtin_expect(all_set(served), 1) ? value : corrected(value, x, served, log);
}

// The last numbers of an array, fewer than a group, and others in the place of the missing.
static inline doubles load_some(const double *x, size_t count, double others) {
  doubles value = all(others);
  memcpy(&value, x, count * sizeof(double));
  return value;
}

static inline void store_some(double *x, size_t count, doubles value) {
  memcpy(x, &value, count * sizeof(double));
}

static void exponential(const double *x, double shift, double *target, size_t count) {
  size_t i = 0;
  for (; i + LANES <= count; i += LANES) store(target + i, any_exponential(load(x + i) - shift));
  if (i == count) return;
  doubles rest = any_exponential(load_some(x + i, count - i, shift) - shift);
  store_some(target + i, count - i, rest);
}

static void logarithm(const double *x, double *target, size_t count) {
  size_t i = 0;
  for (; i + LANES <= count; i += LANES) store(target + i, any_logarithm(load(x + i)));
  if (i < count) store_some(target + i, count - i, any_logarithm(load_some(x + i, count - i, 1)));
}
