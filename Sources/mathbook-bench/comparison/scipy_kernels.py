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
    random_state = lambda: np.random.RandomState(42)
    generator = lambda: np.random.default_rng(42)
    counts = np.arange(1001)
    return {
        "mt19937 uniform 1e6": lambda: random_state().rand(million)[777],
        "mt19937 normal 1e6": lambda: random_state().randn(million)[777],
        "mt19937 integers 1e6": lambda: random_state().randint(0, 1000, million)[777],
        "mt19937 gamma 1e6": lambda: random_state().gamma(4.5, 1, million)[777],
        "mt19937 poisson 1e6": lambda: random_state().poisson(100, million)[777],
        "mt19937 binomial 1e6": lambda: random_state().binomial(1000, 0.4, million)[777],
        "mt19937 permutation 1e6": lambda: random_state().permutation(million)[777],
        "pcg64 uniform 1e6": lambda: generator().random(million)[777],
        "pcg64 normal 1e6": lambda: generator().standard_normal(million)[777],
        "pcg64 exponential 1e6": lambda: generator().exponential(1, million)[777],
        "pcg64 integers 1e6": lambda: generator().integers(0, 1000, million)[777],
        "pcg64 gamma 1e6": lambda: generator().gamma(4.5, 1, million)[777],
        "pcg64 permutation 1e6": lambda: generator().permutation(million)[777],
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
