// Elementwise arithmetic. A target may be a source, but elements never depend on each other, which
// the compiler is told.

#define EACH _Pragma("clang loop vectorize(assume_safety)") for (size_t i = 0; i < count; i++)

static void add(const double *x, const double *y, double *target, size_t count) {
  EACH target[i] = x[i] + y[i];
}

static void subtract(const double *x, const double *y, double *target, size_t count) {
  EACH target[i] = x[i] - y[i];
}

static void multiply(const double *x, const double *y, double *target, size_t count) {
  EACH target[i] = x[i] * y[i];
}

static void add_number(const double *x, double number, double *target, size_t count) {
  EACH target[i] = x[i] + number;
}

static void multiply_by_number(const double *x, double number, double *target, size_t count) {
  EACH target[i] = x[i] * number;
}

static void divide(const double *x, const double *y, double *target, size_t count) {
  EACH target[i] = x[i] / y[i];
}

static void divide_by_number(const double *x, double number, double *target, size_t count) {
  EACH target[i] = x[i] / number;
}

static void square_root(const double *x, double *target, size_t count) {
  size_t i = 0;
  for (; i + LANES <= count; i += LANES) store(target + i, __builtin_elementwise_sqrt(load(x + i)));
  for (; i < count; i++) target[i] = __builtin_elementwise_sqrt(x[i]);
}

static void relu(const double *x, double *target, size_t count) {
  EACH target[i] = x[i] <= 0 ? 0 : x[i];
}
