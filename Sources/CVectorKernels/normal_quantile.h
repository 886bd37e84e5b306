// The normal quantile by Wichura's rational approximations (algorithm AS 241, Applied Statistics
// 37, 1988), worked out in pairs.
#include "normal_quantile_table.h"

// By the probability of the smaller tail: far out, less far, and the middle, in the order of
// WICHURA.
static const struct distribution_band NORMAL_BANDS[] = {
    {.limit = 1.388794386496402e-11}, {.limit = 0.075}, {.limit = INFINITY}};
enum { NORMAL_FAR, NORMAL_TAIL, NORMAL_MIDDLE, NORMAL_BAND_COUNT };

static inline pair wichura_ratio(int branch, pair r) {
  const double (*rows)[4] = WICHURA[branch];
  pair above = number_pair(rows[0]), below = number_pair(rows[0] + 2);
  for (int k = 1; k < 8; k++) {
    above = horner_step(above, r, number_pair(rows[k]));
    below = horner_step(below, r, number_pair(rows[k] + 2));
  }
  return quotient_of(ordered_sum(above.high, above.low), ordered_sum(below.high, below.low));
}

static inline doubles normal_quantile_at(
    const struct normal_quantile *plan, const struct distribution_band *band, int upper, doubles p) {
  int branch = (int)(band - NORMAL_BANDS);
  integers is_left = p < 0.5, served = (p > 0x1p-1000) & (p < 1);
  pair z;
  if (branch == NORMAL_MIDDLE) {
    pair centred = exact_sum(p, all(-0.5));
    // 0.425² less the square.
    pair r = sum_of((pair){all(0x1.71eb851eb851fp-3), all(-0x1.1eb851eb851ecp-57)},
                    negative(product_of(centred, centred)));
    z = product_of(centred, wichura_ratio(branch, r));
  } else {
    pair tail = {select(is_left, p, 1 - p), all(0)};
    pair r = square_root_of(negative(logarithm_of_pair(tail)));
    pair origin = branch == NORMAL_FAR ? (pair){all(-5), all(0)}
                                       : (pair){all(-0x1.999999999999ap+0), all(0x1.999999999999ap-54)};
    pair distance = wichura_ratio(branch, sum_of(r, origin));
    z = select_pair(is_left, negative(distance), distance);
  }
  if (upper) z = negative(z);
  doubles x = plus_number(times_number(z, all(plan->deviation)), all(plan->mean)).high;
  return select(served & (x > -INFINITY) & (x < INFINITY), x, all(NAN));
}

static inline double normal_key(const struct normal_quantile *plan, double p) {
  (void)plan;
  return p < 0.5 ? p : 1 - p;
}

BANDED_PASS(normal_quantiles, normal_quantile, NORMAL_BANDS, NORMAL_BAND_COUNT, normal_key,
            normal_quantile_at)
