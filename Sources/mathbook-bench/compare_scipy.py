"""Times NumPy's generators and scipy.stats on the kernels of `Benchmark+Probability.swift`.

    python3 Sources/mathbook-bench/compare_scipy.py .build/release/mathbook-bench [--threads 1] [--rounds 2]

A ratio above 1 means that the engine is faster. The check numbers of both must agree; for the streams
that means the same draws.
"""
import argparse
import sys
import time

import compare


def kernels():
    import numpy as np
    from scipy import stats

    million, few = 1_000_000, 100_000

    def vector(count):
        multiple = np.arange(1.0, count + 1) * 0.6180339887498949
        return 2 * (multiple - np.floor(multiple)) - 1

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
        "student density 1e5": lambda: stats.t.pdf(3 * x5, 5)[777],
        "student cdf 1e5": lambda: stats.t.cdf(3 * x5, 5)[777],
        "binomial masses 0...1000": lambda: stats.binom.pmf(counts, 1000, 0.4)[400],
        "poisson masses 0...1000": lambda: stats.poisson.pmf(counts, 100)[100],
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", nargs="?")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=0.2)
    parser.add_argument("--clock", choices=["wall", "cpu"], default="wall")
    parser.add_argument("--numpy", action="store_true", help="time the Python libraries only")
    options = parser.parse_args()
    compare.kernels = kernels
    compare.__file__ = __file__
    if options.numpy:
        compare.time_numpy(
            options.seconds, time.perf_counter if options.clock == "wall" else time.process_time)
    elif options.program is None:
        parser.error("the path of mathbook-bench is missing")
    else:
        sys.exit(compare.compare(options) > 0)
