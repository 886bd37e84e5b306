// Sorting doubles without comparing them: into 256 places at a time, by digits from the lowest up.
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "include/CVectorKernels.h"

enum { VALUES = 256 };
typedef uint64_t pattern __attribute__((may_alias));

static void counts_to_places(size_t counts[VALUES]) {
  size_t next = 0;
  for (int value = 0; value < VALUES; value++) {
    size_t count = counts[value];
    counts[value] = next;
    next += count;
  }
}

// MARK: By place in the range. Numbers that share a place are few unless they are spread unevenly.

enum { PLACE_DIGITS = 3 };

// The place of a number among 2²⁴ equal parts of the range. Rounding keeps the order.
struct range {
  double least, scale;
};

static inline uint32_t place_of(double number, struct range range) {
  return (uint32_t)(int32_t)((number - range.least) * range.scale);
}

static void distribute(
    const double *source, double *target, size_t count, struct range range, size_t *places,
    int digit) {
  for (size_t i = 0; i < count; i++) {
    target[places[place_of(source[i], range) >> (8 * digit) & 255]++] = source[i];
  }
}

// Moves the numbers that came to stand before larger ones, unless that takes too long.
static int settle(double *x, size_t count) {
  size_t moves = 4 * count;
  for (size_t i = 1; i < count; i++) {
    double number = x[i];
    size_t j = i;
    for (; j > 0 && x[j - 1] > number && moves > 0; j--, moves--) x[j] = x[j - 1];
    x[j] = number;
  }
  return moves > 0;
}

// Puts the negative zeros of sorted numbers before the positive ones.
static void order_zeros(double *x, size_t count) {
  size_t first = 0, end = count;
  while (first < end) {
    size_t middle = first + (end - first) / 2;
    if (x[middle] < 0) first = middle + 1; else end = middle;
  }
  size_t negative = 0;
  for (end = first; end < count && x[end] == 0; end++) negative += signbit(x[end]) != 0;
  for (size_t i = first; i < end; i++) x[i] = i < first + negative ? -0.0 : 0.0;
}

// Whether the numbers were sorted: they are not when the range is no number or they crowd in it.
static int sort_by_range(const double *x, double *target, double *room, size_t count) {
  const struct vector_kernels *kernels = vector_kernels_best();
  double least = kernels->minimum(x, count), largest = kernels->maximum(x, count);
  struct range range = {least, ((1 << 24) - 1) / (largest - least)};
  if (!(largest - least < INFINITY && range.scale < INFINITY)) return 0;
  size_t places[PLACE_DIGITS][VALUES] = {0};
  for (size_t i = 0; i < count; i++) {
    uint32_t place = place_of(x[i], range);
    for (int k = 0; k < PLACE_DIGITS; k++) places[k][place >> (8 * k) & 255]++;
  }
  for (int k = 0; k < PLACE_DIGITS; k++) counts_to_places(places[k]);
  distribute(x, target, count, range, places[0], 0);
  distribute(target, room, count, range, places[1], 1);
  distribute(room, target, count, range, places[2], 2);
  if (!settle(target, count)) return 0;
  order_zeros(target, count);
  return 1;
}

// MARK: By bit patterns, for any numbers.

enum { PATTERN_DIGITS = 8 };

// An integer whose order is the order of the numbers, NaN last.
static inline uint64_t key_of(double number) {
  uint64_t bits;
  memcpy(&bits, &number, sizeof bits);
  if (number != number) bits = 0x7ff8000000000000;
  return bits >> 63 ? ~bits : bits | 0x8000000000000000;
}

static inline uint64_t bits_of(uint64_t key) {
  return key >> 63 ? key & 0x7fffffffffffffff : ~key;
}

static void sort_by_pattern(const double *x, pattern *target, pattern *room, size_t count) {
  size_t places[PATTERN_DIGITS][VALUES] = {0};
  pattern *keys = target;
  for (size_t i = 0; i < count; i++) {
    uint64_t key = keys[i] = key_of(x[i]);
    for (int k = 0; k < PATTERN_DIGITS; k++) places[k][key >> (8 * k) & 255]++;
  }
  for (int k = 0; k < PATTERN_DIGITS; k++) {
    if (places[k][keys[0] >> (8 * k) & 255] == count) continue;
    counts_to_places(places[k]);
    for (size_t i = 0; i < count; i++) room[places[k][keys[i] >> (8 * k) & 255]++] = keys[i];
    pattern *swap = keys;
    keys = room;
    room = swap;
  }
  for (size_t i = 0; i < count; i++) target[i] = bits_of(keys[i]);
}

void vector_kernels_sort(const double *x, double *target, double *room, size_t count) {
  if (count == 0 || sort_by_range(x, target, room, count)) return;
  sort_by_pattern(x, (pattern *)target, (pattern *)room, count);
}
