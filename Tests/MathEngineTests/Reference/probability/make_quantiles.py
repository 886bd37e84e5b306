"""Writes quantiles.f64 and masses.f64, for the tests of distributions over whole vectors and ranges.

Run by hand (`python3 make_quantiles.py`; python-flint 0.9, SciPy 1.17, NumPy 2.4), never by the tests. Rows of
little-endian doubles: family, three parameters, then p and the quantile, or k and the mass. Quantiles are
Newton's iteration at 260 bits from SciPy's values, done when a step is below 2^-90 of the number; masses are
enclosures by Arb, rounded.
"""
import numpy as np
from flint import arb, ctx
from scipy import stats

from make_reference import beta, binomial, gamma, normal, poisson, rounded, student

RANDOM = np.random.default_rng(21)
FAMILIES = {
    0: (gamma, lambda a, s: stats.gamma(a, scale=s),
        [(0.1, 1.0), (0.3, 2.1), (1.0, 1.0), (2.5, 1.0), (2.5, 0.7), (15.5, 1.0), (150.0, 1.3)]),
    1: (beta, stats.beta, [(0.1, 0.2), (0.5, 0.7), (1.0, 1.0), (2.0, 3.0), (30.0, 0.1), (3.0, 90.0), (120.0, 80.0)]),
    2: (student, stats.t, [(0.5, 0.0, 1.0), (1.0, 0.0, 1.0), (2.5, 0.0, 2.0), (5.0, 0.0, 1.0), (30.0, 0.0, 1.0),
                           (200.0, 0.0, 0.01)]),
    3: (normal, stats.norm, [(0.0, 1.0), (0.0, 2.7)]),
}
ORDERS = [1e-50, 1e-20, 1e-9, 1e-4, 0.01, 0.075, 0.0751, 0.25, 0.45, 0.4999, 0.5001, 0.55, 0.75, 0.924, 0.926, 0.99,
          1 - 2.0**-20, 1 - 2.0**-40, 1 - 2.0**-53] + list(RANDOM.uniform(0, 1, 20))


def quantile(formulas, p, start):
    log_density, lower, upper = formulas
    x, scale = arb(start), abs(start)
    for _ in range(12):
        error = lower(x) - arb(p) if p <= 0.5 else (1 - arb(p)) - upper(x)
        step = (error / log_density(x).exp()).mid()
        x = (x - step).mid()
        if abs(float(step)) < scale * 2.0**-90:
            return float(x)
    return None


def quantiles():
    ctx.prec = 260
    for family, (formula, law, cases) in FAMILIES.items():
        for parameters in cases:
            frozen = law(*parameters)
            for p in ORDERS:
                start = float(frozen.ppf(p))
                if not 1e-300 < abs(start) < 1e100 or (family == 1 and start > 0.999999):
                    continue
                x = quantile(formula(*parameters), float(p), start)
                if x is not None:
                    yield [family, *parameters, *[0.0] * (3 - len(parameters)), p, x]


def masses():
    for n, p in [(1, 0.3), (10, 0.5), (40, 0.97), (1000, 0.4), (1000, 1e-3), (100_000, 0.4), (900_000, 0.01)]:
        deviation = (n * p * (1 - p)) ** 0.5
        for k in places(n * p, deviation, n):
            yield [4, n, p, 0.0, k, rounded(lambda: binomial(n, p)[0](k).exp())]
    for m in [1e-3, 0.7, 3.5, 100.0, 1234.5, 99_999.0]:
        for k in places(m, m**0.5, 2**40):
            yield [5, m, 0.0, 0.0, k, rounded(lambda: poisson(m)[0](k).exp())]


def places(mean, deviation, last):
    """Whole numbers within 35 deviations, all up to 40."""
    found = {round(mean + z * deviation) for z in np.linspace(-35, 35, 71)} | set(range(41))
    return sorted(k for k in found if 0 <= k <= last)


def main():
    for name, rows in [("masses", masses()), ("quantiles", quantiles())]:
        kept = [r for r in rows if r[-1] is not None and (name == "quantiles" or 1e-307 < r[-1])]
        np.array(kept).astype("<f8").tofile(name + ".f64")
        print(name, len(kept), [sum(r[0] == k for r in kept) for k in range(6)])


if __name__ == "__main__":
    main()
