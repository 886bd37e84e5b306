// Elementwise arithmetic. A target may be a source, but elements never depend on each other, which
// the compiler is told.

// How many elements stand before the first that begins a cache line. A vector that is stored across two
// lines takes as long as two; in place, a pass from there on takes two thirds of the time.
static inline size_t before_line(const double *target, size_t count) {
  size_t past = (uintptr_t)target / sizeof(double) % 8;
  size_t before = past ? 8 - past : 0;
  return before < count ? before : count;
}

// A statement for every element i of a target.
#define EACH(TARGET, STATEMENT)                                                           \
  size_t line = before_line(TARGET, count);                                               \
  for (size_t i = 0; i < line; i++) STATEMENT;                                            \
  _Pragma("clang loop vectorize(assume_safety)") for (size_t i = line; i < count; i++) STATEMENT

static void add(const double *x, const double *y, double *target, size_t count) {
  EACH(target, target[i] = x[i] + y[i]);
}

static void subtract(const double *x, const double *y, double *target, size_t count) {
  EACH(target, target[i] = x[i] - y[i]);
}

static void multiply(const double *x, const double *y, double *target, size_t count) {
  EACH(target, target[i] = x[i] * y[i]);
}

static void add_number(const double *x, double number, double *target, size_t count) {
  EACH(target, target[i] = x[i] + number);
}

static void multiply_by_number(const double *x, double number, double *target, size_t count) {
  EACH(target, target[i] = x[i] * number);
}

static void divide(const double *x, const double *y, double *target, size_t count) {
  EACH(target, target[i] = x[i] / y[i]);
}

static void divide_by_number(const double *x, double number, double *target, size_t count) {
  EACH(target, target[i] = x[i] / number);
}

static void square_root(const double *x, double *target, size_t count) {
  EACH(target, target[i] = __builtin_elementwise_sqrt(x[i]));
}

static void relu(const double *x, double *target, size_t count) {
  EACH(target, target[i] = x[i] <= 0 ? 0 : x[i]);
}
