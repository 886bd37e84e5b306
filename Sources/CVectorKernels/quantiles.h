// Quantiles of gamma, beta and Student's distributions: Halley's iteration on the logarithm of the
// smaller tail, in a variable in which it is concave, so that Newton steps converge from anywhere.
//
// Every element stops at the first step so small that the cube of it is below the precision;
// elements still under way are sorted into bands again at each round.

// The values of one round: the next place, or the quantile when done.
struct advance { doubles place, quantile; integers done; };

static inline doubles plain_logarithm(doubles x) {
  return logarithm_of_pair((pair){x, all(0)}).high;
}

// Hastings' approximation of the normal quantile, off by 4.5e-4 (Abramowitz and Stegun 26.2.23):
// the distance from the mean beyond which the probability is w <= 1/2.
static inline doubles normal_distance(doubles w) {
  doubles t = __builtin_elementwise_sqrt(-2 * plain_logarithm(w));
  doubles above = 2.515517 + t * (0.802853 + t * 0.010328);
  doubles below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return t - above / below;
}

static inline doubles smaller(doubles a, doubles b) { return select(a < b, a, b); }
static inline doubles larger(doubles a, doubles b) { return select(a > b, a, b); }
static inline doubles exponential_within(doubles t) {
  doubles kept = larger(smaller(t, all(700)), all(-700));
  return rounded_of(exponential_of_pair((pair){kept, all(0)}));
}

// A step for g = ln(value/wanted) with the given slope, the ratio of a density and the value, where
// `drift` is the density's own logarithmic slope. Newton's when the correction is not small; steps
// upwards may go too far and are cut.
static inline doubles halley_step(pair value, doubles wanted, doubles slope, doubles drift) {
  doubles g = logarithm_of_pair(quotient_of(value, (pair){wanted, all(0)})).high;
  doubles newton = -g / slope;
  doubles correction = 1 + 0.5 * newton * (drift - slope);
  integers moderate = (correction > 0.5) & (correction < 2);
  doubles step = select(moderate, newton / correction, newton);
  step = larger(smaller(step, all(2)), all(-300));
  return select((value.high > 0) & (newton == newton), step, all(NAN));
}

// The step is small enough to be the last one, or there is none.
static inline integers is_last(doubles step) {
  return ((step < 1e-7) & (step > -1e-7)) | (step != step);
}

// Of a value that the band gives and its complement, the one that is wanted.
static inline pair wanted_part(scaled value, integers is_complement, double whole) {
  pair direct = plain(value);
  return select_pair(is_complement, plus_number(negative(direct), all(whole)), direct);
}

static inline struct advance gamma_advance(
    const struct gamma_quantile *plan, const struct distribution_band *band, doubles p, doubles x) {
  pair z = times_number(pair_of(plan->tails.rate), x);
  struct tail tail =
      gamma_value(&plan->tails, band, z, times_number(pair_of(plan->tails.first), x));
  integers is_upper = p > 0.5;
  pair value = wanted_part(tail.value, band->is_upper ? ~is_upper : is_upper, 1);
  doubles shape = all(plan->tails.shape.high);
  doubles slope = plain(tail.prefix).high * shape / value.high;
  doubles step = halley_step(value, select(is_upper, 1 - p, p), select(is_upper, -slope, slope),
                             shape - z.high);
  step = select(tail.served, step, all(NAN));
  doubles next = x * exponential_within(step);
  return (struct advance){next, x + x * (step + 0.5 * step * step), is_last(step)};
}

// Wilson and Hilferty: the cube root of z/a is nearly normal. Near 0, P = zᵃ/Γ(a + 1)·(1 - az/(a +
// 1)).
static inline doubles gamma_start(const struct gamma_quantile *plan, doubles p) {
  double a = plan->tails.shape.high, scale = 1 / plan->tails.rate.high;
  doubles logarithm = (plain_logarithm(p) + plan->log_gamma) / a;
  doubles small = exponential_within(logarithm);
  small = small * (1 + small / (a + 1));
  doubles distance = normal_distance(select(p < 0.5, p, 1 - p));
  doubles z = select(p < 0.5, -distance, distance);
  doubles root = plan->wilson_mean + z * plan->wilson_deviation;
  doubles middle = a * root * root * root;
  integers is_small = (logarithm < plan->log_border) | (root < 0.1);
  return scale * select(is_small, smaller(small, all(a + 1)), middle);
}

static inline double gamma_place_key(const struct gamma_quantile *plan, double x) {
  return gamma_key(&plan->tails, x);
}

// x and y = 1 - x of a logit.
static inline void split_logit(doubles logit, pair *x, pair *y) {
  integers is_left = logit < 0;
  scaled ratio = exponential_of_pair((pair){select(is_left, logit, -logit), all(0)});
  pair e = plain(ratio), one = {all(1), all(0)};
  pair larger_part = quotient_of(one, plus_number(e, all(1)));
  pair smaller_part = product_of(e, larger_part);
  *x = select_pair(is_left, smaller_part, larger_part);
  *y = select_pair(is_left, larger_part, smaller_part);
}

static inline struct advance beta_advance(
    const struct beta_quantile *plan, const struct distribution_band *band, doubles p,
    doubles logit) {
  pair x, y;
  split_logit(logit, &x, &y);
  struct tail tail = beta_value(&plan->tails, band, x, y);
  integers is_upper = p > 0.5;
  pair value = wanted_part(tail.value, band->is_upper ? ~is_upper : is_upper, 1);
  doubles slope = plain(tail.prefix).high / value.high;
  doubles drift = plan->tails.power.high * y.high - plan->tails.other.high * x.high;
  doubles step = halley_step(
      value, select(is_upper, 1 - p, p), select(is_upper, -slope, slope), drift);
  step = select(tail.served, step, all(NAN));
  doubles change = x.high * y.high * (step + 0.5 * (y.high - x.high) * step * step);
  return (struct advance){logit + step, x.high + (x.low + change), is_last(step)};
}

// From the leading power at whichever end p lies near, else from a normal with the mean and
// variance of the logit.
static inline doubles beta_start(const struct beta_quantile *plan, doubles p) {
  double a = plan->tails.power.high, b = plan->tails.other.high;
  doubles left = (plain_logarithm(p) + plan->log_left) / a;
  doubles right = (plain_logarithm(1 - p) + plan->log_right) / b;
  doubles distance = normal_distance(select(p < 0.5, p, 1 - p));
  doubles middle = plan->mean + plan->deviation * select(p < 0.5, -distance, distance);
  doubles logit = select(left < plan->left_border, left,
                         select(right < plan->right_border, -right, middle));
  return larger(smaller(logit, all(200)), all(-200));
}

static inline double beta_place_key(const struct beta_quantile *plan, double logit) {
  (void)plan;
  return 1 / (1 + exp(-logit));
}

// In t > 0: from the tail beyond t, or near the centre from what lies between 0 and t.
static inline struct advance student_advance(
    const struct student_quantile *plan, const struct distribution_band *band, doubles p,
    doubles t) {
  pair ratio = product_of(exact_product(t, t), pair_of(plan->tails.share));
  pair u = plus_number(ratio, all(1)), one = {all(1), all(0)};
  pair x = quotient_of(one, u), y = quotient_of(ratio, u);
  struct tail tail = beta_value(&plan->tails.beta, band, x, y);
  doubles far = select(p > 0.5, 1 - p, p), near = 0.5 - far;
  integers is_central = far > 0.25;
  scaled half = {tail.value.mantissa, tail.value.exponent - 1};
  pair value = wanted_part(half, band->is_upper ? ~is_central : is_central, 0.5);
  doubles slope = plain(tail.prefix).high / value.high;
  doubles drift = x.high - 2 * plan->tails.beta.power.high * y.high;
  doubles step = halley_step(
      value, select(is_central, near, far), select(is_central, slope, -slope), drift);
  step = select(tail.served & (far < 0.5), step, all(NAN));
  pair distance = ordered_sum(t, t * (step + 0.5 * step * step));
  distance = select_pair(p < 0.5, negative(distance), distance);
  pair quantile = plus_number(product_of(distance, pair_of(plan->scale)),
                              all(plan->tails.location));
  return (struct advance){t * exponential_within(step), quantile.high, is_last(step)};
}

// Far out from the leading power of x = 1/(1 + t²/ν), else by the first terms of Cornish and
// Fisher.
static inline doubles student_start(const struct student_quantile *plan, doubles p) {
  double nu = 2 * plan->tails.beta.power.high;
  doubles w = select(p > 0.5, 1 - p, p);
  doubles x = exponential_within((plain_logarithm(2 * w) + plan->log_left) / (0.5 * nu));
  doubles far = __builtin_elementwise_sqrt(nu * (1 / x - 1));
  doubles z = normal_distance(w);
  doubles square = z * z;
  doubles middle = z * (1 + (square + 1) / (4 * nu) +
                        ((5 * square + 16) * square + 3) / (96 * nu * nu));
  doubles t = select(x < 0.2, far, middle);
  // At the centre, where the density is flat.
  t = select(w > 0.45, (0.5 - w) * plan->inverse_peak, t);
  return larger(smaller(t, all(0x1p140)), all(0x1p-140));
}

static inline double student_place_key(const struct student_quantile *plan, double t) {
  return 1 / (1 + t * t * plan->tails.share.high);
}

enum { QUANTILE_ROUNDS = 40 };

// Declares the pass `NAME` that starts from `START` and goes on by `ADVANCE`.
#define QUANTILE_PASS(NAME, PLAN, BANDS, BAND_COUNT, KEY, START, ADVANCE)                      \
  static void NAME##_block(                                                                    \
      const struct PLAN *plan, const double *p, double *target, int count) {                   \
    double place[TAIL_BLOCK], keys[TAIL_BLOCK];                                                \
    unsigned char active[TAIL_BLOCK];                                                          \
    int left = 0;                                                                              \
    for (int i = 0; i < count; i += LANES) {                                                   \
      int lanes = count - i < LANES ? count - i : LANES;                                       \
      doubles start = START(plan, load_first(p + i, (size_t)lanes, 0.5));                       \
      for (int lane = 0; lane < lanes; lane++) {                                               \
        place[i + lane] = start[lane];                                                         \
        target[i + lane] = NAN;                                                                \
        if (p[i + lane] > 0x1p-190 && p[i + lane] < 1) active[left++] = (unsigned char)(i + lane); \
      }                                                                                        \
    }                                                                                          \
    for (int round = 0; round < QUANTILE_ROUNDS && left > 0; round++) {                        \
      for (int i = 0; i < left; i++) keys[i] = KEY(plan, place[active[i]]);                    \
      struct sorted_block sorted;                                                              \
      sort_block(&sorted, keys, left, BANDS, BAND_COUNT);                                      \
      left = 0;                                                                                \
      unsigned char following[TAIL_BLOCK];                                                     \
      for (int band = 0; band < BAND_COUNT; band++) {                                          \
        for (int i = 0; i < sorted.counts[band]; i++)                                          \
          sorted.places[band][i] = active[sorted.places[band][i]];                             \
        for (int i = 0; i < sorted.counts[band]; i += LANES) {                                 \
          const unsigned char *places = sorted.places[band] + i;                               \
          int lanes = sorted.counts[band] - i < LANES ? sorted.counts[band] - i : LANES;       \
          struct advance next = ADVANCE(                                                       \
              plan, BANDS + band, gather(p, places, lanes), gather(place, places, lanes));     \
          for (int lane = 0; lane < lanes; lane++) {                                           \
            place[places[lane]] = next.place[lane];                                            \
            if (next.done[lane]) target[places[lane]] = next.quantile[lane];                   \
            else following[left++] = places[lane];                                             \
          }                                                                                    \
        }                                                                                      \
      }                                                                                        \
      memcpy(active, following, (size_t)left);                                                 \
    }                                                                                          \
  }                                                                                            \
  static size_t NAME(struct PLAN plan, const double *p, double *target, size_t count) {        \
    size_t missing = 0;                                                                        \
    for (size_t start = 0; start < count; start += TAIL_BLOCK) {                               \
      int here = count - start < TAIL_BLOCK ? (int)(count - start) : TAIL_BLOCK;               \
      double orders[TAIL_BLOCK];                                                               \
      memcpy(orders, p + start, (size_t)here * sizeof(double));                                \
      NAME##_block(&plan, orders, target + start, here);                                       \
      for (int i = 0; i < here; i++) missing += target[start + i] != target[start + i];        \
    }                                                                                          \
    return missing;                                                                            \
  }

QUANTILE_PASS(gamma_quantiles, gamma_quantile, plan->tails.bands, plan->tails.band_count,
              gamma_place_key, gamma_start, gamma_advance)
QUANTILE_PASS(beta_quantiles, beta_quantile, plan->tails.bands, plan->tails.band_count,
              beta_place_key, beta_start, beta_advance)
QUANTILE_PASS(student_quantiles, student_quantile, plan->tails.beta.bands,
              plan->tails.beta.band_count, student_place_key, student_start, student_advance)
