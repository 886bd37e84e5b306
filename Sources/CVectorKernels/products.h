// The dot product in sixteen running sums, its counterpart that adds a multiple, and the product of a
// matrix and a vector.

static inline double total_of_sums(
    many sums, const double *x, const double *y, size_t start, size_t count) {
  doubles parts[4];
  memcpy(parts, &sums, sizeof sums);
  doubles sum = (parts[0] + parts[1]) + (parts[2] + parts[3]);
  double total = (sum[0] + sum[1]) + (sum[2] + sum[3]);
  for (size_t i = start; i < count; i++) total += x[i] * y[i];
  return total;
}

static double dot(const double *x, const double *y, size_t count) {
  many sums = {0};
  size_t i = 0;
  for (; i + MANY <= count; i += MANY) sums += load_many(x + i) * load_many(y + i);
  return total_of_sums(sums, x, y, i, count);
}

static void add_multiple(double factor, const double *x, double *y, size_t count) {
  EACH(y, y[i] += factor * x[i]);
}

// Two rows a pass read the vector half as often.
static inline void two_rows_by_vector(
    const double *a, size_t columns, const double *x, double *target) {
  const double *b = a + columns;
  many first = {0}, second = {0};
  size_t i = 0;
  for (; i + MANY <= columns; i += MANY) {
    for (int line = 0; line < MANY; line += 8) {
      __builtin_prefetch(a + i + AHEAD + line);
      __builtin_prefetch(b + i + AHEAD + line);
    }
    many factor = load_many(x + i);
    first += load_many(a + i) * factor;
    second += load_many(b + i) * factor;
  }
  target[0] = total_of_sums(first, a, x, i, columns);
  target[1] = total_of_sums(second, b, x, i, columns);
}

static void matrix_vector(
    const double *a, size_t rows, size_t columns, const double *x, double *target) {
  size_t row = 0;
  for (; row + 2 <= rows; row += 2) two_rows_by_vector(a + row * columns, columns, x, target + row);
  if (row < rows) target[row] = dot(a + row * columns, x, columns);
}
