// The dot product in sixteen running sums, its counterpart that adds a multiple, and the product of a
// matrix and a vector.

static double dot(const double *x, const double *y, size_t count) {
  doubles sums[4] = {0};
  size_t i = 0;
  for (; i + 4 * LANES <= count; i += 4 * LANES) {
    for (int k = 0; k < 4; k++) {
      sums[k] += load(x + i + k * LANES) * load(y + i + k * LANES);
    }
  }
  doubles sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
  double total = (sum[0] + sum[1]) + (sum[2] + sum[3]);
  for (; i < count; i++) total += x[i] * y[i];
  return total;
}

static void add_multiple(double factor, const double *x, double *y, size_t count) {
  EACH(y, y[i] += factor * x[i]);
}

static void matrix_vector(
    const double *a, size_t rows, size_t columns, const double *x, double *target) {
  for (size_t row = 0; row < rows; row++, a += columns) {
    many sums = {0};
    size_t j = 0;
    for (; j + MANY <= columns; j += MANY) {
      for (int line = 0; line < MANY; line += 8) __builtin_prefetch(a + j + AHEAD + line);
      sums += load_many(a + j) * load_many(x + j);
    }
    doubles parts[4];
    memcpy(parts, &sums, sizeof sums);
    doubles sum = (parts[0] + parts[1]) + (parts[2] + parts[3]);
    double total = (sum[0] + sum[1]) + (sum[2] + sum[3]);
    for (; j < columns; j++) total += a[j] * x[j];
    target[row] = total;
  }
}
