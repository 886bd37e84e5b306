// The dot product in sixteen running sums, and its counterpart that adds a multiple.

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
  EACH y[i] += factor * x[i];
}
