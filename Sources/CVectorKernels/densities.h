// Densities that are products of powers, as exponentials of logarithms in pairs.

// Arguments of logarithms that are served.
static inline integers served_argument(pair x) { return (x.high > 0x1p-300) & (x.high < 0x1p300); }

// scale·e^exponent where it is served and the result is normal and finite or certainly 0, else NaN.
static inline doubles scaled_exponential(pair exponent, pair scale, integers served) {
  integers vanishes = served & (exponent.high < -900) & (scale.high < 0x1p200);
  served &= (exponent.high > -990) & (exponent.high < 990);
  scaled value = exponential_of_pair(exponent);
  value.mantissa = product_of(value.mantissa, scale);
  doubles result = rounded_of(value);
  served &= (result > 0x1p-1022) & (result < INFINITY);
  return select(vanishes, all(0), select(served, result, all(NAN)));
}

static inline doubles gamma_density_at(const struct gamma_density *plan, doubles x) {
  pair argument = times_number(pair_of(plan->first), x);
  pair distance = plus_number(times_number(pair_of(plan->rate), x), all(-plan->shape));
  pair power = product_of(pair_of(plan->power), logarithm_of_pair(argument));
  return scaled_exponential(
      sum_of(power, negative(distance)), pair_of(plan->scale), served_argument(argument));
}

static inline doubles beta_density_at(const struct beta_density *plan, doubles x) {
  pair left = times_number(pair_of(plan->first), x);
  pair right = product_of(pair_of(plan->second), exact_sum(all(1), -x));
  pair exponent = sum_of(product_of(pair_of(plan->power), logarithm_of_pair(left)),
                         product_of(pair_of(plan->other), logarithm_of_pair(right)));
  return scaled_exponential(
      exponent, pair_of(plan->scale), served_argument(left) & served_argument(right));
}

// t²/ν of a Student distribution.
static inline pair student_ratio(
    struct two_doubles rate, struct two_doubles share, double location, doubles x) {
  pair t = product_of(exact_sum(x, all(-location)), pair_of(rate));
  return product_of(product_of(t, t), pair_of(share));
}

static inline doubles student_density_at(const struct student_density *plan, doubles x) {
  pair ratio = student_ratio(plan->rate, plan->share, plan->location, x);
  pair argument = plus_number(ratio, all(1));
  pair exponent = product_of(pair_of(plan->power), logarithm_of_pair(argument));
  return scaled_exponential(exponent, pair_of(plan->scale), served_argument(argument));
}

// How many of the first `count` lanes are NaN.
static inline size_t left_out(doubles value, size_t count) {
  integers missing = value != value;
  if (__builtin_expect(!any_set(missing), 1)) return 0;
  size_t sum = 0;
  for (size_t lane = 0; lane < count; lane++) sum += missing[lane] != 0;
  return sum;
}

// The first numbers of a group, and others in the place of the missing.
static inline doubles load_first(const double *x, size_t count, double others) {
  doubles value = all(others);
  memcpy(&value, x, count * sizeof(double));
  return value;
}

// Declares the pass `NAME` of `FUNCTION`, four elements at a time.
#define PASS(NAME, PLAN, FUNCTION)                                                              \
  static size_t NAME(struct PLAN plan, const double *x, double *target, size_t count) {         \
    size_t missing = 0;                                                                         \
    for (size_t i = 0; i < count; i += LANES) {                                                 \
      size_t here = count - i < LANES ? count - i : LANES;                                      \
      doubles value = FUNCTION(&plan, here < LANES ? load_first(x + i, here, 0.5) : load(x + i)); \
      missing += left_out(value, here);                                                         \
      memcpy(target + i, &value, here * sizeof(double));                                        \
    }                                                                                           \
    return missing;                                                                             \
  }

PASS(gamma_densities, gamma_density, gamma_density_at)
PASS(beta_densities, beta_density, beta_density_at)
PASS(student_densities, student_density, student_density_at)
