"""NumPy's generators and scipy.stats on the kernels of `Benchmark+Probability.swift`.

The check numbers of the streams agree when the same numbers are drawn.
"""
import numpy as np
from scipy import stats

from samples import vector


def kernels():
    million, few = 1_000_000, 100_000
    x, x5 = vector(million), vector(few)
    u, u5 = (x + 1) / 2, (x5 + 1) / 2
    legacy = lambda: np.random.RandomState(42)
    current = lambda: np.random.default_rng(42)
    counts = np.arange(1001)
    return {
        "legacy uniform 1e6": lambda: legacy().rand(million)[777],
        "legacy normal 1e6": lambda: legacy().randn(million)[777],
        "legacy integers 1e6": lambda: legacy().randint(0, 1000, million)[777],
        "legacy gamma 1e6": lambda: legacy().gamma(4.5, 1, million)[777],
        "legacy poisson 1e6": lambda: legacy().poisson(100, million)[777],
        "legacy binomial 1e6": lambda: legacy().binomial(1000, 0.4, million)[777],
        "legacy permutation 1e6": lambda: legacy().permutation(million)[777],
        "pcg64 uniform 1e6": lambda: current().random(million)[777],
        "pcg64 normal 1e6": lambda: current().standard_normal(million)[777],
        "pcg64 exponential 1e6": lambda: current().exponential(1, million)[777],
        "pcg64 integers 1e6": lambda: current().integers(0, 1000, million)[777],
        "pcg64 gamma 1e6": lambda: current().gamma(4.5, 1, million)[777],
        "pcg64 permutation 1e6": lambda: current().permutation(million)[777],
        "normal density 1e6": lambda: stats.norm.pdf(3 * x)[777],
        "normal cdf 1e6": lambda: stats.norm.cdf(3 * x)[777],
        "normal quantile 1e6": lambda: stats.norm.ppf(u)[777],
        "exponential cdf 1e6": lambda: stats.expon.cdf(u)[777],
        "gamma density 1e5": lambda: stats.gamma.pdf(6 * u5, 2.5)[777],
        "gamma cdf 1e5": lambda: stats.gamma.cdf(6 * u5, 2.5)[777],
        "gamma quantile 1e5": lambda: stats.gamma.ppf(u5, 2.5)[777],
        "beta density 1e5": lambda: stats.beta.pdf(u5, 2, 3)[777],
        "beta cdf 1e5": lambda: stats.beta.cdf(u5, 2, 3)[777],
        "beta quantile 1e5": lambda: stats.beta.ppf(u5, 2, 3)[777],
        "student density 1e5": lambda: stats.t.pdf(3 * x5, 5)[777],
        "student cdf 1e5": lambda: stats.t.cdf(3 * x5, 5)[777],
        "student quantile 1e5": lambda: stats.t.ppf(u5, 5)[777],
        "binomial masses 0...1000": lambda: stats.binom.pmf(counts, 1000, 0.4)[400],
        "poisson masses 0...1000": lambda: stats.poisson.pmf(counts, 100)[100],
    }
