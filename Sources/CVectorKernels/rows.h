// Sums over the rows of a row-major matrix.

// Every column is added from the first row to the last; eight rows a pass save the way of the
// running sums through memory.
#define ADD_ROWS(NAME, VALUE)                                                              \
  static void NAME(const double *x, size_t rows, size_t columns, double *restrict sums) {  \
    size_t row = 0;                                                                        \
    for (; row + 8 <= rows; row += 8) {                                                    \
      const double *a = x + row * columns;                                                 \
      for (size_t j = 0; j < columns; j++) {                                               \
        double sum = sums[j];                                                              \
        for (int k = 0; k < 8; k++) sum += VALUE(a[k * columns + j]);                      \
        sums[j] = sum;                                                                     \
      }                                                                                    \
    }                                                                                      \
    for (; row < rows; row++) {                                                            \
      for (size_t j = 0; j < columns; j++) sums[j] += VALUE(x[row * columns + j]);         \
    }                                                                                      \
  }

ADD_ROWS(add_rows, )
ADD_ROWS(add_magnitudes, __builtin_fabs)
