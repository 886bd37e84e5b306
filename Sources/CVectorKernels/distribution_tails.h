// Passes over arrays whose elements lie in different bands: the elements of a block are sorted by
// band, so that each group of lanes takes the same steps. What a lane gives does not depend on its
// company.

enum { TAIL_BLOCK = 256 };

struct sorted_block {
  unsigned char places[DISTRIBUTION_BANDS_MOST][TAIL_BLOCK];
  int counts[DISTRIBUTION_BANDS_MOST];
};

static inline void sort_block(
    struct sorted_block *sorted, const double *keys, int count,
    const struct distribution_band *bands, int band_count) {
  memset(sorted->counts, 0, sizeof sorted->counts);
  for (int i = 0; i < count; i++) {
    int band = 0;
    for (int k = 0; k + 1 < band_count; k++) band += keys[i] >= bands[k].limit;
    sorted->places[band][sorted->counts[band]++] = (unsigned char)i;
  }
}

// The elements at up to four places, the last one repeated.
static inline doubles gather(const double *x, const unsigned char *places, int count) {
  doubles value;
  for (int lane = 0; lane < LANES; lane++) value[lane] = x[places[lane < count ? lane : count - 1]];
  return value;
}

// Declares the pass `NAME` of `FUNCTION`, whose bands are told apart by `KEY`.
#define BANDED_PASS(NAME, PLAN, BANDS, BAND_COUNT, KEY, FUNCTION)                              \
  static size_t NAME(                                                                          \
      struct PLAN plan, int upper, const double *x, double *target, size_t count) {            \
    size_t missing = 0;                                                                        \
    for (size_t start = 0; start < count; start += TAIL_BLOCK) {                               \
      int here = count - start < TAIL_BLOCK ? (int)(count - start) : TAIL_BLOCK;               \
      const double *source = x + start;                                                        \
      double keys[TAIL_BLOCK];                                                                 \
      for (int i = 0; i < here; i++) keys[i] = KEY(&plan, source[i]);                          \
      struct sorted_block sorted;                                                              \
      sort_block(&sorted, keys, here, BANDS, BAND_COUNT);                                      \
      for (int band = 0; band < BAND_COUNT; band++) {                                          \
        for (int i = 0; i < sorted.counts[band]; i += LANES) {                                 \
          const unsigned char *places = sorted.places[band] + i;                               \
          int lanes = sorted.counts[band] - i < LANES ? sorted.counts[band] - i : LANES;       \
          doubles value =                                                                      \
              FUNCTION(&plan, BANDS + band, upper, gather(source, places, lanes));             \
          for (int lane = 0; lane < lanes; lane++) target[start + places[lane]] = value[lane]; \
          missing += left_out(value, (size_t)lanes);                                           \
        }                                                                                      \
      }                                                                                        \
    }                                                                                          \
    return missing;                                                                            \
  }

static inline double gamma_key(const struct gamma_tails *plan, double x) {
  return x * plan->rate.high;
}

static inline double beta_key(const struct beta_tails *plan, double x) {
  (void)plan;
  return x;
}

static inline double student_key(const struct student_tails *plan, double x) {
  double t = (x - plan->location) * plan->rate.high;
  return 1 / (1 + t * t * plan->share.high);
}

BANDED_PASS(gamma_tails, gamma_tails, plan.bands, plan.band_count, gamma_key, gamma_tail_at)
BANDED_PASS(beta_tails, beta_tails, plan.bands, plan.band_count, beta_key, beta_tail_at)
BANDED_PASS(student_tails, student_tails, plan.beta.bands, plan.beta.band_count, student_key,
            student_tail_at)
