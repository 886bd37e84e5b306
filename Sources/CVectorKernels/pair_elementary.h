// Logarithm and exponential of pairs, by tables and short polynomials: relative errors below 2⁻⁶⁶.
#include "pair_tables.h"

// A polynomial by its coefficients from the lowest power up, the even and the odd powers apart.
static inline doubles power_sum(const double *coefficients, int degree, doubles x) {
  doubles square = x * x;
  doubles even = all(coefficients[degree - degree % 2]);
  doubles odd = all(coefficients[degree - 1 + degree % 2]);
  for (int k = degree - 2 - degree % 2; k >= 0; k -= 2) even = even * square + coefficients[k];
  for (int k = degree - 3 + degree % 2; k >= 0; k -= 2) odd = odd * square + coefficients[k];
  return even + x * odd;
}

// The first three columns of the rows with the given indices.
static inline void look_up(const double (*rows)[4], integers index, doubles column[3]) {
  doubles a = load(rows[index[0]]), b = load(rows[index[1]]);
  doubles c = load(rows[index[2]]), d = load(rows[index[3]]);
  doubles ab = __builtin_shufflevector(a, b, 0, 4, 2, 6);
  doubles cd = __builtin_shufflevector(c, d, 0, 4, 2, 6);
  column[0] = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);
  column[2] = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
  ab = __builtin_shufflevector(a, b, 1, 5, 3, 7);
  cd = __builtin_shufflevector(c, d, 1, 5, 3, 7);
  column[1] = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);
}

// (log(1 + r) - r + r²/2) / r³ on |r| < 0.0056.
static const double LOGARITHM_TAIL[] = {1.0 / 3, -0.25, 0.2, -1.0 / 6, 1.0 / 7, -0.125, 1.0 / 9,
                                        -0.1};

// log x = k·ln 2 - log c + log(1 + r), where c is a reciprocal of x/2ᵏ to about 8 bits and r =
// cx/2ᵏ - 1 is exact. Near 1, k = 0 and c = 1, so that the logarithm stays accurate relative to
// itself.
//
// Requires 2⁻¹⁰⁰⁰ < x < 2¹⁰⁰⁰, and the usual small lower part.
static inline pair logarithm_of_pair(pair x) {
  typedef uint64_t naturals __attribute__((vector_size(32)));
  integers bits = (integers)x.high;
  integers biased = (integers)((naturals)(bits + 0x00095f619980c433) >> 52);
  doubles m = (doubles)(bits - ((biased - 1023) << 52));
  doubles low = x.low * (doubles)((2046 - biased) << 52);
  doubles k = (doubles)(biased | 0x4330000000000000) - (0x1p52 + 1023);
  // Adding 1.5·2⁴⁵ leaves 128·m, rounded, in the low bits. What is not a number must not leave the
  // table.
  integers row = ((integers)(m + 0x1.8p45) & 0xff) - 90;
  row &= (row >= 0) & (row <= 92);
  doubles columns[3];
  look_up(LOGARITHM_ROWS, row, columns);
  pair product = exact_product(m, columns[0]);
  pair r = ordered_sum(product.high - 1, product.low + low * columns[0]);
  pair square = exact_product(r.high, r.high);
  pair sum = exact_sum(k * LN2_HIGH, columns[1]);
  pair with_r = ordered_sum(sum.high, r.high);
  pair with_square = ordered_sum(with_r.high, -0.5 * square.high);
  doubles tail = (r.high * square.high) * power_sum(LOGARITHM_TAIL, 7, r.high);
  doubles small = (r.low - (0.5 * square.low + r.high * r.low)) + tail;
  doubles carried = (sum.low + (k * LN2_LOW + columns[2])) + (with_r.low + with_square.low);
  return ordered_sum(with_square.high, carried + small);
}

// (eʳ - 1 - r) / r² on |r| <= ln 2 / 256.
static const double EXPONENTIAL_TAIL[] = {0.5, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720};

// A number in floating-point form of unlimited range, mantissa·2^exponent.
typedef struct { pair mantissa; integers exponent; } scaled;

// eᵗ = 2ᵏ·2^(j/128)·eʳ with t = (128 k + j)·ln 2/128 + r. Requires |t| < 1000.
static inline scaled exponential_of_pair(pair t) {
  const double shifter = 0x1.8p52;
  doubles rounded = t.high * 0x1.71547652b82fep7 + shifter;
  doubles n = rounded - shifter;
  integers index = (integers)rounded - (integers)all(shifter);
  doubles columns[3];
  look_up(EXPONENTIAL_ROWS, index & 127, columns);
  doubles high = t.high - n * STEP_HIGH;
  doubles step = n * STEP_LOW;
  doubles r = high - step;
  doubles low = ((high - r) - step) + t.low;
  doubles rest = low + (r * r) * power_sum(EXPONENTIAL_TAIL, 4, r);
  pair product = exact_product(columns[0], r);
  pair sum = ordered_sum(columns[0], product.high);
  doubles small = (product.low + columns[1]) + (columns[0] * rest + columns[1] * r);
  return (scaled){ordered_sum(sum.high, sum.low + small), index >> 7};
}

// mantissa·2^exponent as a double; the power is applied in two steps that do not overflow.
static inline doubles rounded_of(scaled x) {
  integers first = x.exponent >> 1, second = x.exponent - first;
  doubles half = (doubles)((first + 1023) << 52), other = (doubles)((second + 1023) << 52);
  return x.mantissa.high * half * other;
}
