// Binomial and Poisson probabilities by Loader's saddle-point form ("Fast and accurate computation
// of binomial probabilities", 2000), with logarithms in pairs.

// The errors of Stirling's formula at 1, 2, ... 15.
static const double STIRLING_ERRORS[] = {
    0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093,
    0.016644691189821193, 0.013876128823070748, 0.01189670994589177, 0.010411265261972096,
    0.009255462182712733, 0.00833056343336287, 0.007573675487951841, 0.006942840107209530,
    0.006408994188004207, 0.005951370112758848, 0.005554733551962801};

// B₂ₖ/(2k(2k - 1)).
static const double STIRLING_SERIES[] = {
    0.08333333333333333, -0.002777777777777778, 0.0007936507936507937, -0.0005952380952380953,
    0.0008417508417508417, -0.0019175269175269176, 0.00641025641025641, -0.029550653594771242};

// The errors at whole numbers from 1 on, within 2⁻⁵⁹: small beside the exponents to which they are
// added.
static inline doubles stirling_errors(doubles k) {
  doubles inverse = 1 / k;
  doubles value = inverse * power_sum(STIRLING_SERIES, 7, inverse * inverse);
  integers small = k < 16;
  if (__builtin_expect(any_set(small), 0)) {
    for (int lane = 0; lane < LANES; lane++)
      if (k[lane] >= 1 && k[lane] < 16) value[lane] = STIRLING_ERRORS[(int)k[lane] - 1];
  }
  return value;
}

// ln of (k/m)^-(k + 1/2), where the reciprocal of m is given.
static inline pair power_of_ratio(struct two_doubles reciprocal, doubles k) {
  return times_number(
      logarithm_of_pair(times_number(pair_of(reciprocal), k)), -0.5 - k);
}

// √(2π npq)·mass = (k/np)^-(k + 1/2)·((n - k)/nq)^-(n - k + 1/2)·e^(S(n) - S(k) - S(n - k)).
static inline doubles binomial_mass_at(const struct binomial_mass *plan, doubles k) {
  doubles rest = plan->trials - k;
  pair exponent =
      sum_of(power_of_ratio(plan->successes, k), power_of_ratio(plan->failures, rest));
  exponent = plus_number(exponent, -(stirling_errors(k) + stirling_errors(rest)));
  return scaled_exponential(exponent, pair_of(plan->scale), (k >= 1) & (rest >= 1));
}

// √(2πλ)·mass = (k/λ)^-(k + 1/2)·e^(k - λ - S(k)).
static inline doubles poisson_mass_at(const struct poisson_mass *plan, doubles k) {
  pair exponent = sum_of(power_of_ratio(plan->reciprocal, k), exact_sum(k, all(-plan->mean)));
  exponent = plus_number(exponent, -stirling_errors(k));
  return scaled_exponential(exponent, pair_of(plan->scale), k >= 1);
}

PASS(binomial_masses, binomial_mass, binomial_mass_at)
PASS(poisson_masses, poisson_mass, poisson_mass_at)
