// The incomplete gamma and beta functions: prefixes by logarithms in pairs, times series or
// continued fractions whose coefficients depend on the parameters alone.
//
// Sums run from their small end to the large one. The errors of all roundings of the last steps run
// along in a second chain, which does not delay the first (compensated Horner scheme; S. Graillat,
// P. Langlois, N. Louvet, 2005).

// sum·factor + term, without normalising the result.
static inline pair horner_step(pair sum, pair factor, pair term) {
  pair product = exact_product(sum.high, factor.high);
  pair next = exact_sum(product.high, term.high);
  doubles small = (product.low + next.low) + (sum.high * factor.low + term.low);
  return (pair){next.high, small + sum.low * factor.high};
}

// b·u + a·v, without normalising the result.
static inline pair fraction_step(pair b, pair u, pair a, pair v) {
  pair left = exact_product(b.high, u.high), right = exact_product(a.high, v.high);
  pair sum = exact_sum(left.high, right.high);
  doubles small = ((left.low + right.low) + sum.low) + (b.low * u.high + a.low * v.high);
  return (pair){sum.high, small + (b.high * u.low + a.high * v.low)};
}

static inline pair number_pair(const double *x) { return (pair){all(x[0]), all(x[1])}; }

static inline pair gamma_series(const struct distribution_band *band, pair z) {
  pair u = quotient_of(z, (pair){all(band->limit), all(0)});
  doubles rest = all(0);
  for (int n = band->rest_count - 1; n >= 0; n--) rest = rest * u.high + band->rest[n];
  pair sum = {rest, all(0)};
  for (int n = band->exact_count - 1; n >= 0; n--)
    sum = horner_step(sum, u, number_pair(band->exact + 2 * n));
  return ordered_sum(sum.high, sum.low);
}

static inline pair gamma_fraction(const struct distribution_band *band, pair z) {
  doubles above = all(1), below = all(0);
  for (int n = band->rest_count - 1; n >= 0; n--) {
    const double *step = band->rest + 3 * n;
    doubles next = (z.high * step[1] + step[0]) * above + step[2] * below;
    below = above;
    above = next;
  }
  pair u = {above, all(0)}, v = {below, all(0)};
  for (int n = band->exact_count - 1; n >= 0; n--) {
    const double *step = band->exact + 5 * n;
    pair b = sum_of(z, number_pair(step));
    b = (pair){b.high * step[2], b.low * step[2]};
    pair next = fraction_step(b, u, number_pair(step + 3), v);
    v = u;
    u = next;
  }
  return quotient_of(ordered_sum(v.high, v.low), ordered_sum(u.high, u.low));
}

// x and y = 1 - x of one side of the beta distribution, with its powers.
struct beta_side { pair x, y, power, other; };

static inline pair beta_fraction(
    const struct distribution_band *band, struct beta_side side, pair sum) {
  pair x = side.x;
  pair distance = sum_of(plus_number(side.power, all(1)), negative(product_of(sum, x)));
  pair square = product_of(x, x);
  doubles above = all(1), below = all(0);
  for (int n = band->rest_count - 1; n >= 0; n--) {
    const double *step = band->rest + 4 * n;
    doubles b = (step[0] * distance.high + step[1]) + step[2] * x.high;
    doubles next = b * above + (step[3] * square.high) * below;
    below = above;
    above = next;
  }
  pair u = {above, all(0)}, v = {below, all(0)};
  for (int n = band->exact_count - 1; n >= 0; n--) {
    const double *step = band->exact + 8 * n;
    pair b = horner_step(distance, number_pair(step), number_pair(step + 2));
    b = sum_of(b, product_of(number_pair(step + 4), x));
    pair next = fraction_step(b, u, product_of(number_pair(step + 6), square), v);
    v = u;
    u = next;
  }
  return quotient_of(ordered_sum(v.high, v.low), ordered_sum(u.high, u.low));
}

// A value that is not negligible beside 1 as a plain pair, and 0 for one that is.
static inline pair plain(scaled x) {
  integers kept = (x.exponent > -300) & (x.exponent < 300);
  doubles power = (doubles)(((x.exponent & kept) + 1023) << 52);
  pair value = {x.mantissa.high * power, x.mantissa.low * power};
  return select_pair(kept, value, (pair){all(0), all(0)});
}

static inline doubles one_minus(scaled x) { return plus_number(negative(plain(x)), all(1)).high; }

// NaN where the value is not served or, when it is needed itself, not normal.
static inline doubles guarded(doubles value, integers served, int may_round_to_zero) {
  if (!may_round_to_zero) served &= (value > 0x1p-1022) & (value < INFINITY);
  return select(served, value, all(NAN));
}

static inline scaled scaled_product(pair exponent, pair factor) {
  scaled value = exponential_of_pair(exponent);
  value.mantissa = product_of(value.mantissa, factor);
  return value;
}

// A tail as the product of a prefix and a sum or fraction, and whether it is served.
struct tail { scaled prefix, value; pair sum; integers served; };

static inline struct tail tail_of(pair exponent, pair scale, pair sum, integers served) {
  scaled prefix = scaled_product(exponent, scale);
  scaled value = {product_of(prefix.mantissa, sum), prefix.exponent};
  served &= (exponent.high > -990) & (exponent.high < 990);
  return (struct tail){prefix, value, sum, served};
}

// The tail that the band gives.
static inline struct tail gamma_value(
    const struct gamma_tails *plan, const struct distribution_band *band, pair z, pair argument) {
  pair shape = pair_of(plan->shape);
  pair exponent = sum_of(product_of(shape, logarithm_of_pair(argument)),
                         negative(sum_of(z, negative(shape))));
  pair sum = band->is_upper ? product_of(gamma_fraction(band, z), shape) : gamma_series(band, z);
  return tail_of(exponent, pair_of(plan->scale), sum, served_argument(argument));
}

static inline doubles gamma_tail_at(
    const struct gamma_tails *plan, const struct distribution_band *band, int upper, doubles x) {
  pair z = times_number(pair_of(plan->rate), x);
  struct tail tail = gamma_value(plan, band, z, times_number(pair_of(plan->first), x));
  return band->is_upper == upper ? guarded(rounded_of(tail.value), tail.served, 0)
                                 : guarded(one_minus(tail.value), tail.served, 1);
}

// The tail that the band gives.
static inline struct tail beta_value(
    const struct beta_tails *plan, const struct distribution_band *band, pair x, pair y) {
  pair left = product_of(x, pair_of(plan->first)), right = product_of(y, pair_of(plan->second));
  pair power = pair_of(plan->power), other = pair_of(plan->other);
  pair exponent = sum_of(product_of(power, logarithm_of_pair(left)),
                         product_of(other, logarithm_of_pair(right)));
  struct beta_side side = band->is_upper ? (struct beta_side){y, x, other, power}
                                         : (struct beta_side){x, y, power, other};
  pair fraction = beta_fraction(band, side, pair_of(plan->sum));
  return tail_of(exponent, pair_of(plan->scale), fraction,
                 served_argument(left) & served_argument(right));
}

static inline doubles beta_tail_at(
    const struct beta_tails *plan, const struct distribution_band *band, int upper, doubles x) {
  struct tail tail = beta_value(plan, band, (pair){x, all(0)}, exact_sum(all(1), -x));
  return band->is_upper == upper ? guarded(rounded_of(tail.value), tail.served, 0)
                                 : guarded(one_minus(tail.value), tail.served, 1);
}

// With w the smaller function of 1/u, half of it lies beyond |t| in lower bands; in upper bands
// half of it lies between 0 and |t|.
static inline doubles student_tail_at(
    const struct student_tails *plan, const struct distribution_band *band, int upper, doubles x) {
  pair ratio = student_ratio(plan->rate, plan->share, plan->location, x);
  pair u = plus_number(ratio, all(1)), one = {all(1), all(0)};
  struct tail tail = beta_value(&plan->beta, band, quotient_of(one, u), quotient_of(ratio, u));
  scaled value = {tail.value.mantissa, tail.value.exponent - 1};
  pair half = plain(value);
  doubles far = band->is_upper ? plus_number(negative(half), all(0.5)).high : rounded_of(value);
  doubles near = band->is_upper ? plus_number(half, all(0.5)).high : one_minus(value);
  integers left = x < plan->location;
  return guarded(select(upper ? ~left : left, far, near), tail.served, 0);
}
