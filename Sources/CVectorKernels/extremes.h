// Extremes in sixteen running lanes. Comparisons pass over NaN, so a mask of what is not a number
// goes along.

// Declares the running extreme of `VALUE`, an expression of the numbers `v`, with `a BEATS b`.
#define EXTREME(NAME, VALUE, BEATS, LOOKS_AT_NAN)                                        \
  static double NAME(const double *x, size_t count) {                                    \
    double start = 0 BEATS 1 ? INFINITY : -INFINITY;                                     \
    doubles best[4] = {all(start), all(start), all(start), all(start)};                  \
    integers strange[4] = {0};                                                           \
    size_t i = 0;                                                                        \
    for (; i + 4 * LANES <= count; i += 4 * LANES) {                                     \
      for (int line = 0; line < 2; line++) __builtin_prefetch(x + i + AHEAD + 8 * line); \
      for (int k = 0; k < 4; k++) {                                                      \
        doubles v = load(x + i + k * LANES);                                             \
        v = VALUE;                                                                       \
        best[k] = select(v BEATS best[k], v, best[k]);                                   \
        if (LOOKS_AT_NAN) strange[k] |= v != v;                                          \
      }                                                                                  \
    }                                                                                    \
    integers found = (strange[0] | strange[1]) | (strange[2] | strange[3]);              \
    int is_nan = any_set(found);                                                         \
    double extreme = start;                                                              \
    for (int k = 0; k < 4; k++) {                                                        \
      for (int lane = 0; lane < LANES; lane++) {                                         \
        if (best[k][lane] BEATS extreme) extreme = best[k][lane];                        \
      }                                                                                  \
    }                                                                                    \
    for (; i < count; i++) {                                                             \
      doubles v = all(x[i]);                                                             \
      v = VALUE;                                                                         \
      if (v[0] BEATS extreme) extreme = v[0];                                            \
      is_nan |= v[0] != v[0];                                                            \
    }                                                                                    \
    return LOOKS_AT_NAN && is_nan ? NAN : extreme;                                       \
  }

#define MAGNITUDE ((doubles)((integers)v & INT64_MAX))

EXTREME(maximum, v, >, 1)
EXTREME(minimum, v, <, 1)
EXTREME(largest_magnitude, MAGNITUDE, >, 1)
EXTREME(maximum_number, v, >, 0)

static double largest_difference(const double *x, const double *y, size_t count) {
  enum { BLOCK = 256 };
  double differences[BLOCK], largest = 0;
  for (size_t start = 0; start < count; start += BLOCK) {
    size_t length = count - start < BLOCK ? count - start : BLOCK;
    for (size_t i = 0; i < length; i++) differences[i] = x[start + i] - y[start + i];
    double here = largest_magnitude(differences, length);
    if (here != here) return here;
    if (here > largest) largest = here;
  }
  return largest;
}
