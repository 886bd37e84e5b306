// Arithmetic of pairs: numbers as unevaluated sums of two doubles, good for about 2⁻¹⁰⁰ (T. J.
// Dekker, "A floating-point technique for extending the available precision", Numer. Math. 18,
// 1971).
//
// Where the processor fuses a product and a sum, that gives the rounding error of a product at
// once; elsewhere Dekker's splitting gives the same number, as long as nothing overflows or
// underflows.

typedef struct { doubles high, low; } pair;

// The pair of a sum whose first term is not the smaller one.
static inline pair ordered_sum(doubles a, doubles b) {
  doubles sum = a + b;
  return (pair){sum, b - (sum - a)};
}

static inline pair exact_sum(doubles a, doubles b) {
  doubles sum = a + b;
  doubles part = sum - a;
  return (pair){sum, (a - (sum - part)) + (b - part)};
}

#if defined(FUSED_PRODUCTS) || defined(__aarch64__)
static inline pair exact_product(doubles a, doubles b) {
  doubles product = a * b;
  return (pair){product, __builtin_elementwise_fma(a, b, -product)};
}
#else
static inline pair halves(doubles a) {
  doubles shifted = a * 0x8000001p0;
  doubles high = shifted - (shifted - a);
  return (pair){high, a - high};
}

static inline pair exact_product(doubles a, doubles b) {
  doubles product = a * b;
  pair x = halves(a), y = halves(b);
  doubles lost = ((x.high * y.high - product) + x.high * y.low + x.low * y.high) + x.low * y.low;
  return (pair){product, lost};
}
#endif

static inline pair pair_of(struct two_doubles x) { return (pair){all(x.high), all(x.low)}; }
static inline pair negative(pair a) { return (pair){-a.high, -a.low}; }

// Relative error 2⁻¹⁰⁴ unless the terms cancel.
static inline pair sum_of(pair a, pair b) {
  pair sum = exact_sum(a.high, b.high);
  return ordered_sum(sum.high, sum.low + (a.low + b.low));
}

static inline pair plus_number(pair a, doubles b) {
  pair sum = exact_sum(a.high, b);
  return ordered_sum(sum.high, sum.low + a.low);
}

static inline pair product_of(pair a, pair b) {
  pair product = exact_product(a.high, b.high);
  return ordered_sum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

static inline pair times_number(pair a, doubles b) {
  pair product = exact_product(a.high, b);
  return ordered_sum(product.high, product.low + a.low * b);
}

static inline pair quotient_of(pair a, pair b) {
  doubles quotient = a.high / b.high;
  pair back = exact_product(quotient, b.high);
  doubles rest = ((a.high - back.high) - back.low) + (a.low - quotient * b.low);
  return ordered_sum(quotient, rest / b.high);
}

static inline pair square_root_of(pair a) {
  doubles root = __builtin_elementwise_sqrt(a.high);
  pair back = exact_product(root, root);
  doubles rest = ((a.high - back.high) - back.low) + a.low;
  return ordered_sum(root, rest / (2 * root));
}

static inline pair select_pair(integers mask, pair a, pair b) {
  return (pair){select(mask, a.high, b.high), select(mask, a.low, b.low)};
}
