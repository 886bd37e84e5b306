"""Writes the tables of this folder, for the tests of MathEngine's special functions.

Run by hand (`python3 make_reference.py`, SciPy 1.17 and python-flint 0.9), never by the tests. Each
file holds little-endian doubles row by row.

boost-*.f64: tables of the Boost C++ libraries, computed by their authors at 1000 bits and shipped in the
SciPy wheel (scipy/special/tests/data/boost.npz); see BOOST-LICENSE.txt. Only the columns that the tests
use are kept.
mpmath-*.f64: computed here at 60 digits.
flint-*.f64: sweeps far into the tails, computed here as rigorous enclosures by Arb.
"""
import os
import mpmath
import numpy as np
import scipy.special
from flint import arb, ctx

BOOST = np.load(os.path.join(os.path.dirname(scipy.special.__file__), "tests", "data", "boost.npz"))
TABLES = {
    "erf": (["erf_data", "erf_small_data", "erf_large_data"], [0, 1, 2]),
    "erf-inverse": (["erf_inv_data"], [0, 1]),
    "erfc-inverse": (["erfc_inv_data", "erfc_inv_big_data"], [0, 1]),
    "gamma-near-0": (["near_0"], [0, 1, 2]), "gamma-near-1": (["near_1"], [0, 1, 2]),
    "gamma-near-2": (["near_2"], [0, 1, 2]), "gamma-factorials": (["factorials"], [0, 1, 2]),
    "gamma-negative": (["near_m10", "near_m55"], [0, 1, 2]),
    "digamma": (["digamma_data", "digamma_small_data"], [0, 1]),
    "digamma-root": (["digamma_root_data"], [0, 1]), "digamma-negative": (["digamma_neg_data"], [0, 1]),
    "igamma-small": (["igamma_small_data"], [0, 1, 3, 5]), "igamma-med": (["igamma_med_data"], [0, 1, 3, 5]),
    "igamma-big": (["igamma_big_data"], [0, 1, 3, 5]), "igamma-int": (["igamma_int_data"], [0, 1, 3, 5]),
    "igamma-inverse": (["gamma_inv_data"], [0, 1, 2, 3]), "igamma-inverse-big": (["gamma_inv_big_data"], [0, 1, 2, 3]),
    "igamma-inverse-small": (["gamma_inv_small_data"], [0, 1, 2, 3]),
    "ibeta-small": (["ibeta_small_data"], [0, 1, 2, 5, 6]), "ibeta": (["ibeta_data"], [0, 1, 2, 5, 6]),
    "ibeta-large": (["ibeta_large_data"], [0, 1, 2, 5, 6]), "ibeta-int": (["ibeta_int_data"], [0, 1, 2, 5, 6]),
    "ibeta-inverse": (["ibeta_inv_data"], [0, 1, 2, 3, 4]),
}


def write(name, rows):
    np.asarray(rows, dtype="<f8").tofile(name + ".f64")
    print(name, np.asarray(rows).shape)


def boost():
    for name, (sources, columns) in TABLES.items():
        parts = []
        for source in sources:
            key = next(k for k in BOOST.files if k.endswith("-" + source))
            parts.append(BOOST[key][:, columns])
        rows = np.concatenate(parts)
        if name == "erfc-inverse":  # some of its arguments are below every double
            rows = rows[rows[:, 0] > 0]
        write("boost-" + name, rows)


def rounded(formula, most=20_000):
    """The double nearest to the value of a formula, at as many bits as its enclosure needs; None when
    `most` bits are not enough."""
    ctx.prec = 150
    while ctx.prec <= most:
        ball = formula()
        if ball.rel_accuracy_bits() > 70:
            return float(ball.mid())
        ctx.prec *= 3
    return None


def gamma_tails():
    rows = []
    for a in [1e-10, 1e-4, 0.05, 0.5, 1, 3.25, 15.5, 16.5, 150, 2.5e3, 1e5, 1.5e6, 4e8, 1e12]:
        scale = max(1.0, a) ** 0.5
        xs = {a * f for f in [1e-250, 1e-120, 1e-30, 1e-8, 1e-3, 0.1, 0.5]} if a < 100 else set()
        xs |= {a + k * scale for k in [-30, -20, -8, -3, -1, -0.1, 0, 0.1, 1, 3, 8, 20, 33]}
        xs |= {1e-300, 1.0, 1.05, 5.0, 100.0, 600.0} if a < 20 else set()
        for x in sorted(v for v in xs if v > 0):
            q = rounded(lambda: arb(x).gamma_upper(arb(a), regularized=1))
            p = rounded(lambda: arb(x).gamma_lower(arb(a), regularized=1), 200)
            if p is None:
                p = rounded(lambda: 1 - arb(x).gamma_upper(arb(a), regularized=1), 5_000 if a < 1e7 else 500)
            if p is None or q is None or min(p, q) < 1e-307:
                print("left out: gamma", a, x)
                continue
            rows.append([a, x, q, p])
    write("flint-igamma", rows)


def beta_tails():
    rows = []
    params = [(1e-10, 1), (1e-6, 1e4), (0.02, 0.02), (0.5, 0.5), (0.5, 1e6), (2.5, 0.5), (0.5, 50.5), (1, 1),
              (3, 1e-5), (5, 7), (30.5, 2), (99, 102), (1e3, 0.25), (1e3, 1500), (0.5, 5e4)]
    for a, b in params:
        mean, dev = a / (a + b), (a * b / (a + b + 1)) ** 0.5 / (a + b)
        xs = {mean + k * dev for k in [-30, -20, -8, -3, -1, -0.1, 0, 0.1, 1, 3, 8, 20, 30]}
        xs |= {1e-300, 1e-100, 1e-30, 1e-10, 1e-5, 0.01, 0.3, 0.5, 0.7, 0.99, 1 - 1e-5, 1 - 2**-40, 1 - 2**-53}
        xs |= {mean * f for f in [1e-200, 1e-60, 1e-12, 1e-4, 0.1]}
        for x in sorted(v for v in xs if 0 < v < 1):
            lower = rounded(lambda: arb(x).beta_lower(arb(a), arb(b), regularized=1), 2_000)
            upper = rounded(lambda: (1 - arb(x)).beta_lower(arb(b), arb(a), regularized=1), 2_000)
            if lower is None or upper is None or min(lower, upper) < 1e-307:
                print("left out: beta", a, b, x)
                continue
            rows.append([a, b, x, lower, upper])
    write("flint-ibeta", rows)


def pieces():
    """ln(1 + x) - x and the Stirling error, whose plain formulas cancel."""
    xs = [s * m * 10.0**-k for k in range(0, 12) for m in (1, 2.5, 4.999) for s in (1, -1)]
    xs = [x for x in xs if x > -1] + [0.6, 10.0, 1e5, 1e200, -0.999999]
    write("flint-log1pminus", [[x, rounded(lambda: (1 + arb(x)).log() - arb(x))] for x in xs])
    ns = [1e-300, 1e-8, 0.3, 0.5, 1, 1.5, 2.2, 7.5, 9.99, 15.5, 15.9, 16, 33.3, 1e3, 1e8, 1e15, 1e100]
    xs = [1e-8, 0.1, 0.5, 1, 1.4616, 2.5, 7.25, 15.999, 16, 16.5, 40, 1e3, 1e8]
    with mpmath.workdps(60):
        write("mpmath-trigamma", [[x, float(mpmath.psi(1, mpmath.mpf(x)))] for x in xs])
    half = lambda: (2 * arb.pi()).log() / 2
    error = lambda n: (n + 1).lgamma() - (n + arb(1) / 2) * n.log() + n - half()
    write("flint-stirling", [[n, rounded(lambda: error(arb(n)))] for n in ns])


if __name__ == "__main__":
    boost()
    gamma_tails()
    beta_tails()
    pieces()
