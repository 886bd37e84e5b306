// The dot product in sixteen running sums, its counterpart that adds a multiple, and the product of a
// matrix and a vector.

// Numbers of the first operand may be asked for so many ahead, or 0.
static inline double sum_of_products(
    const double *x, const double *y, size_t count, size_t ahead) {
  many sums = {0};
  size_t i = 0;
  for (; i + MANY <= count; i += MANY) {
    for (int line = 0; ahead && line < MANY; line += 8) __builtin_prefetch(x + i + ahead + line);
    sums += load_many(x + i) * load_many(y + i);
  }
  doubles parts[4];
  memcpy(parts, &sums, sizeof sums);
  doubles sum = (parts[0] + parts[1]) + (parts[2] + parts[3]);
  double total = (sum[0] + sum[1]) + (sum[2] + sum[3]);
  for (; i < count; i++) total += x[i] * y[i];
  return total;
}

static double dot(const double *x, const double *y, size_t count) {
  return sum_of_products(x, y, count, 0);
}

static void add_multiple(double factor, const double *x, double *y, size_t count) {
  EACH(y, y[i] += factor * x[i]);
}

static void matrix_vector(
    const double *a, size_t rows, size_t columns, const double *x, double *target) {
  for (size_t row = 0; row < rows; row++) {
    target[row] = sum_of_products(a + row * columns, x, columns, AHEAD);
  }
}
