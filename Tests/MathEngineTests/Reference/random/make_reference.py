"""Writes streams.json and multivariate.json: what NumPy draws, for the tests of MathEngine's random generators.

Run by hand with NumPy 2.4 (`python3 make_reference.py`), never by the tests. A stream is kept as its
first and last values and a hash of all of them (FNV-1a over the 64-bit words, low byte last), so that
one wrong bit anywhere is seen. Doubles are kept as the hexadecimal of their bits.
"""
import json
import numpy as np

COUNT = 10_000
LEGACY_SEEDS = [0, 1, 42, 4294967295, [1, 2, 3]]
GENERATOR_SEEDS = [0, 42, 12345, [5, 0, 64], [9, 0, 0, 0, 0, 0, 256]]
P = [0.1, 0.0, 0.25, 0.4, 0.05, 0.2]


def words(values):
    values = np.atleast_1d(values)
    if values.dtype.kind == "f":
        return values.astype("<f8").view("<u8")
    return values.astype("<i8").view("<u8")


def fnv(values):
    state = 0xCBF29CE484222325
    for word in values:
        for shift in range(56, -8, -8):
            state = ((state ^ ((int(word) >> shift) & 0xFF)) * 0x100000001B3) % 2**64
    return state


def entry(generator, seed, kind, values):
    w = words(values)
    return {
        "generator": generator, "seed": seed if isinstance(seed, list) else [seed],
        "isArraySeed": isinstance(seed, list), "kind": kind, "count": len(w),
        "first": [f"{int(x):016x}" for x in w[:4]], "last": f"{int(w[-1]):016x}",
        "hash": f"{fnv(w):016x}",
    }


def shuffled(r, n):
    x = np.arange(n)
    r.shuffle(x)
    return x


def streams(modern):
    """Kind -> function of a fresh generator."""
    uniform = (lambda r: r.random(COUNT)) if modern else (lambda r: r.rand(COUNT))
    normal = (lambda r: r.standard_normal(COUNT + 1)) if modern else (lambda r: r.randn(COUNT + 1))
    ints = (lambda r, lo, hi, n: r.integers(lo, hi, n)) if modern else (lambda r, lo, hi, n: r.randint(lo, hi, n))
    return {
        "uniform": uniform,
        "uniform -2.5..<7": lambda r: r.uniform(-2.5, 7, COUNT),
        "normal": normal,
        "normal 3 2": lambda r: r.normal(3, 2, COUNT),
        "integers 0..<10": lambda r: ints(r, 0, 10, COUNT),
        "integers -7..<2^33": lambda r: ints(r, -7, 2**33, COUNT),
        "integers 0..<2^32": lambda r: ints(r, 0, 2**32, COUNT),
        "exponential": lambda r: r.exponential(1.0, COUNT),
        "exponential 2.5": lambda r: r.exponential(2.5, COUNT),
        "gamma 0.3 2": lambda r: r.gamma(0.3, 2, COUNT),
        "gamma 1 1": lambda r: r.gamma(1.0, 1, COUNT),
        "gamma 4.5 0.5": lambda r: r.gamma(4.5, 0.5, COUNT),
        "chiSquared 3": lambda r: r.chisquare(3, COUNT),
        "beta 0.5 0.7": lambda r: r.beta(0.5, 0.7, COUNT),
        "beta 0.001 0.002": lambda r: r.beta(0.001, 0.002, COUNT),
        "beta 2 3": lambda r: r.beta(2, 3, COUNT),
        "studentT 5": lambda r: r.standard_t(5, COUNT),
        "binomial 10 0.5": lambda r: r.binomial(10, 0.5, COUNT),
        "binomial 100 0.75": lambda r: r.binomial(100, 0.75, COUNT),
        "binomial 1000 0.4": lambda r: r.binomial(1000, 0.4, COUNT),
        "binomial 100000 0.9": lambda r: r.binomial(100000, 0.9, COUNT),
        "poisson 3.5": lambda r: r.poisson(3.5, COUNT),
        "poisson 10": lambda r: r.poisson(10, COUNT),
        "poisson 1234.5": lambda r: r.poisson(1234.5, COUNT),
        "geometric 0.5": lambda r: r.geometric(0.5, COUNT),
        "geometric 0.01": lambda r: r.geometric(0.01, COUNT),
        "shuffle": lambda r: shuffled(r, COUNT),
        "permutation": lambda r: r.permutation(COUNT),
        "choice of 100": lambda r: r.choice(100, COUNT),
        "choice 300 of 1000, distinct": lambda r: r.choice(1000, 300, replace=False),
        "choice 9000 of 20000, distinct": lambda r: r.choice(20000, 9000, replace=False),
        "choice weighted": lambda r: r.choice(6, COUNT, p=P),
        "choice 4 weighted, distinct": lambda r: r.choice(6, 4, replace=False, p=P),
        "scalars": lambda r: scalars(r, modern),
    }


def scalars(r, modern):
    """Different variates in turn, so that what one leaves behind reaches the next."""
    out = []
    for _ in range(500):
        out += [r.normal(), r.uniform(), float(r.integers(0, 1000) if modern else r.randint(0, 1000))]
        out += [r.gamma(2.0), float(r.binomial(40, 0.3)), float(r.poisson(4.0)), r.exponential()]
    return np.array(out)


def multivariate(generator, r):
    mean, cov = [0.0, 0.0], [[1.0, 0.7], [0.7, 1.0]]
    x = r.multivariate_normal(mean, cov, 1000)
    mean3 = [1.0, -2.0, 0.5]
    cov3 = [[2.0, 0.3, -0.5], [0.3, 1.0, 0.1], [-0.5, 0.1, 0.75]]
    y = r.multivariate_normal(mean3, cov3, 500)
    return {
        "generator": generator, "mean2": x.mean(axis=0).tolist(),
        "covariance2": np.cov(x.T).ravel().tolist(), "draws2": x.ravel().tolist(),
        "draws3": y[:50].ravel().tolist(), "last3": y[-1].tolist(),
    }


def main():
    entries = []
    for seed in LEGACY_SEEDS:
        for kind, draw in streams(False).items():
            entries.append(entry("legacy", seed, kind, draw(np.random.RandomState(seed))))
    for seed in GENERATOR_SEEDS:
        for kind, draw in streams(True).items():
            entries.append(entry("pcg64", seed, kind, draw(np.random.default_rng(seed))))
    with open("streams.json", "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(e) for e in entries) + "\n]\n")
    both = [multivariate("legacy", np.random.RandomState(42)), multivariate("pcg64", np.random.default_rng(42))]
    with open("multivariate.json", "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(e) for e in both) + "\n]\n")


if __name__ == "__main__":
    main()
