"""Writes vectors.f64, for the tests of distributions over whole vectors.

Run by hand (`python3 make_vectors.py`; python-flint 0.9, SciPy 1.17, NumPy 2.4), never by the tests. Rows of
little-endian doubles: family, three parameters, x, density, P(X <= x), P(X > x). The values are rigorous
enclosures by Arb, rounded; SciPy only says where the numbers x should lie: at levels from both far tails to the
middle, and at the borders between the engine's expansions.
"""
import numpy as np
from scipy import stats

from make_reference import beta, gamma, rounded, student

RANDOM = np.random.default_rng(20)
LEVELS = [10.0**-k for k in (300, 200, 120, 60, 30, 16, 10, 6, 4, 3)] + [0.01, 0.03, 0.1, 0.3, 0.5]

GAMMA = [(0.1, 1.0), (0.13, 3.0), (0.3, 2.1), (0.5, 2.0), (1.0, 1.0), (2.5, 1.0), (2.5, 0.7), (4.5, 0.5),
         (15.5, 1.0), (37.0, 1e-3), (150.0, 1.3), (1234.5, 1.0), (9999.0, 2.5), (0.05, 1.0)]
BETA = [(0.1, 0.1), (0.1, 50.0), (0.5, 0.5), (0.5, 0.7), (1.0, 1.0), (2.0, 3.0), (30.0, 0.1), (12.3, 45.6),
        (3.0, 400.0), (500.0, 800.0), (1500.0, 20.0), (0.05, 2.0)]
STUDENT = [(0.2, 0.0, 1.0), (0.5, 0.0, 1.0), (1.0, 0.0, 1.0), (2.5, 1.0, 2.0), (5.0, 0.0, 1.0), (30.0, 0.0, 1.0),
           (200.0, 0.0, 1.0), (1500.0, -3.0, 0.01)]


def places(law, borders, is_large):
    """Enclosures take long where the parameters are large: fewer numbers there, none in the farthest tails."""
    levels = LEVELS[5::2] if is_large else LEVELS + list(RANDOM.uniform(0, 0.5, 12))
    x = list(law.ppf(levels)) + list(law.isf(levels))
    for border in borders:
        x += [border, np.nextafter(border, -np.inf), np.nextafter(border, np.inf)]
        x += [border * (1 + RANDOM.uniform(-1, 1) * 10.0**-k) for k in (1, 3)]
    return sorted({float(v) for v in x if np.isfinite(v)})


def gamma_borders(a, s):
    middle = max(a * (1 - 1 / (9 * a) + 2 / (3 * np.sqrt(a)))**3, 1.5)
    d = middle - a
    return [s * z for z in (middle / 8, middle / 2, a - d / 2, middle, a + 2.5 * d, a + 8 * d, a)]


def beta_borders(a, b):
    left = (a + 1) / (a + b + 2)
    return [left / 16, left / 3, left, 1 - (1 - left) / 3, 1 - (1 - left) / 16, a / (a + b)]


def student_borders(nu, m, s):
    t = [np.sqrt(nu * (1 - x) / x) for x in beta_borders(nu / 2, 0.5)]
    return [m + s * v for v in t] + [m - s * v for v in t]


def rows(family, formulas, law, parameters, borders, inside):
    log_density, lower, upper = formulas
    for x in places(law, borders, max(parameters) > 150):
        if not inside(x):
            continue
        values = [rounded(lambda: log_density(x).exp()), rounded(lambda: lower(x)), rounded(lambda: upper(x))]
        if None in values or not 1e-307 < min(values) <= max(values) < 1e307:
            continue
        yield [family, *parameters, *[0.0] * (3 - len(parameters)), x, *values]


def main():
    found = []
    for a, s in GAMMA:
        found += rows(0, gamma(a, s), stats.gamma(a, scale=s), (a, s), gamma_borders(a, s), lambda x: x > 0)
    for a, b in BETA:
        found += rows(1, beta(a, b), stats.beta(a, b), (a, b), beta_borders(a, b), lambda x: 0 < x < 1)
    for nu, m, s in STUDENT:
        found += rows(2, student(nu, m, s), stats.t(nu, m, s), (nu, m, s), student_borders(nu, m, s),
                      lambda x: x != m)
    table = np.array(found)
    table.astype("<f8").tofile("vectors.f64")
    print(table.shape, [int((table[:, 0] == k).sum()) for k in range(3)])


if __name__ == "__main__":
    main()
