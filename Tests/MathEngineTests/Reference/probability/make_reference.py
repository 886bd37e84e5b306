"""Writes values.json, moments.json and starred.json, for the tests of MathEngine's distributions.

Run by hand (`python3 make_reference.py`; python-flint 0.9, SciPy 1.17, NumPy 2.4), never by the tests.
values.json: densities, tails and their logarithms as rigorous enclosures by Arb, rounded to doubles.
moments.json: moments and entropies by SciPy. starred.json: the computations of the book on stated inputs, by
NumPy and SciPy.
"""
import json
import numpy as np
from flint import arb, ctx
from scipy import stats


def rounded(formula, most=3_000):
    ctx.prec = 150
    while ctx.prec <= most:
        ball = formula()
        if ball.is_exact() or ball.rel_accuracy_bits() > 70:
            return float(ball.mid())
        ctx.prec *= 2
    return None


def erfc_half(z):
    return (z / arb(2).sqrt()).erfc() / 2


def normal(m, s):
    z = lambda x: (arb(x) - arb(m)) / arb(s)
    return (lambda x: -z(x) ** 2 / 2 - (2 * arb.pi()).log() / 2 - arb(s).log(),
            lambda x: erfc_half(-z(x)), lambda x: erfc_half(z(x)))


def exponential(s):
    return (lambda x: -arb(x) / arb(s) - arb(s).log(),
            lambda x: -(-arb(x) / arb(s)).expm1(), lambda x: (-arb(x) / arb(s)).exp())


def gamma(a, s):
    z = lambda x: arb(x) / arb(s)

    def lower(x):
        p = z(x).gamma_lower(arb(a), regularized=1)
        return p if p.rel_accuracy_bits() > 70 else 1 - z(x).gamma_upper(arb(a), regularized=1)

    return (lambda x: (arb(a) - 1) * z(x).log() - z(x) - arb(a).lgamma() - arb(s).log(),
            lower, lambda x: z(x).gamma_upper(arb(a), regularized=1))


def beta_log(a, b):
    return a.lgamma() + b.lgamma() - (a + b).lgamma()


def beta(a, b):
    return (lambda x: (arb(a) - 1) * arb(x).log() + (arb(b) - 1) * (1 - arb(x)).log() - beta_log(arb(a), arb(b)),
            lambda x: arb(x).beta_lower(arb(a), arb(b), regularized=1),
            lambda x: (1 - arb(x)).beta_lower(arb(b), arb(a), regularized=1))


def student(nu, m, s):
    t = lambda x: (arb(x) - arb(m)) / arb(s)
    n = arb(nu)

    def far(x):
        return (n / (n + t(x) ** 2)).beta_lower(n / 2, arb(1) / 2, regularized=1) / 2

    def near(x):
        return 1 - far(x)

    log = lambda x: (-(n + 1) / 2 * (1 + t(x) ** 2 / n).log() - beta_log(n / 2, arb(1) / 2) - n.log() / 2 - arb(s).log())
    return (log, lambda x: far(x) if x < m else near(x), lambda x: far(x) if x > m else near(x))


def binomial(n, p):
    q = lambda: 1 - arb(p)
    choose = lambda k: (arb(n) + 1).lgamma() - (arb(k) + 1).lgamma() - (arb(n) - k + 1).lgamma()
    return (lambda k: choose(k) + k * arb(p).log() + (n - k) * q().log(),
            lambda k: q().beta_lower(arb(n - k), arb(k + 1), regularized=1),
            lambda k: arb(p).beta_lower(arb(k + 1), arb(n - k), regularized=1))


def poisson(m):
    g = lambda k: gamma(k + 1, 1)
    return (lambda k: k * arb(m).log() - arb(m) - (arb(k) + 1).lgamma(), lambda k: g(k)[2](m), lambda k: g(k)[1](m))


def geometric(p):
    log_q = lambda: (1 - arb(p)).log()
    return (lambda k: (k - 1) * log_q() + arb(p).log(), lambda k: -(k * log_q()).expm1(), lambda k: (k * log_q()).exp())


Z = [-37.5, -20.0, -8.0, -3.0, -1.0, -0.1, 0.0, 0.1, 1.0, 3.0, 8.0, 20.0, 38.0]
CASES = [
    ("normal", normal, (0, 1), Z + [-1e5, -200.0, 200.0]),
    ("normal", normal, (100.3, 2.7), [100.3 + 2.7 * z for z in Z]),
    ("exponential", exponential, (1.0,), [1e-300, 1e-9, 0.3, 1.0, 40.0, 700.0, 1e4]),
    ("exponential", exponential, (2.7,), [1e-300, 1e-9, 0.3, 1.0, 40.0, 700.0, 1e4]),
    ("gamma", gamma, (0.3, 2.1), [1e-300, 1e-20, 0.01, 0.5, 3.0, 50.0, 1400.0, 1e5]),
    ("gamma", gamma, (1.0, 1.0), [1e-300, 1e-20, 0.01, 0.5, 3.0, 50.0, 700.0]),
    ("gamma", gamma, (4.5, 0.5), [1e-60, 1e-9, 0.3, 1.9, 4.0, 50.0, 340.0, 2e4]),
    ("gamma", gamma, (150.0, 1.3), [1.0, 20.0, 150.0, 190.0, 195.0, 230.0, 700.0, 2e4]),
    ("gamma", gamma, (3e4, 1e-3), [24.0, 29.0, 29.9, 30.0, 30.2, 32.0, 36.0]),
    ("chiSquared", lambda k: gamma(k / 2, 2), (3.0,), [1e-200, 1e-6, 0.5, 2.4, 7.8, 80.0, 1400.0]),
    ("chiSquared", lambda k: gamma(k / 2, 2), (201.0,), [1.0, 100.0, 190.0, 200.0, 250.0, 900.0]),
    ("beta", beta, (0.5, 0.7), [1e-300, 1e-20, 0.01, 0.4, 0.5, 0.9, 1 - 2**-40, 1 - 2**-53]),
    ("beta", beta, (2.0, 3.0), [1e-150, 1e-20, 0.01, 0.4, 0.5, 0.9, 1 - 2**-40, 1 - 2**-53]),
    ("beta", beta, (30.0, 0.1), [1e-10, 0.01, 0.4, 0.9, 0.999, 1 - 2**-40]),
    ("beta", beta, (500.0, 800.0), [1e-2, 0.1, 0.3, 0.38, 0.39, 0.5, 0.7, 0.9]),
    ("studentT", student, (1.0, 0, 1), [-1e300, -1e10, -30.0, -1.0, -1e-9, 1e-9, 0.5, 2.0, 1e5, 1e200]),
    ("studentT", student, (5.0, 0, 1), [-1e60, -1e10, -30.0, -1.0, -1e-9, 1e-9, 0.5, 2.0, 1e5, 1e50]),
    ("studentT", student, (2.5, 1.0, 2.0), [-1e60, -1e10, -30.0, -1.0, 0.9, 1.2, 2.0, 1e5, 1e50]),
    ("studentT", student, (1500.0, 0, 1), [-60.0, -30.0, -10.0, -1.0, -0.01, 0.5, 2.0, 20.0, 45.0]),
    ("binomial", binomial, (10, 0.5), list(range(0, 10))),
    ("binomial", binomial, (1000, 0.01), [0, 1, 5, 9, 10, 11, 20, 60, 200]),
    ("binomial", binomial, (100000, 0.4), [20000, 38000, 39700, 39999, 40000, 40100, 41000, 45000]),
    ("poisson", poisson, (3.5,), [0, 1, 2, 3, 4, 8, 20, 60, 150]),
    ("poisson", poisson, (0.01,), [0, 1, 2, 5, 30]),
    ("poisson", poisson, (1234.5,), [300, 900, 1200, 1234, 1235, 1300, 1800, 3000]),
    ("geometric", geometric, (0.5,), [1, 2, 3, 10, 100, 1000]),
    ("geometric", geometric, (1e-6,), [1, 2, 1000, 10**6, 10**8]),
]


def values():
    rows = []
    for name, family, parameters, points in CASES:
        log, lower, upper = family(*parameters)
        for x in points:
            row = [rounded(lambda: log(x).exp()), rounded(lambda: log(x))]
            row += [rounded(lambda: lower(x)), rounded(lambda: upper(x))]
            # Near 1 the logarithm has its digits from the other tail.
            row += [rounded(lambda: lower(x).log() if lower(x) < 0.5 else (-upper(x)).log1p())]
            row += [rounded(lambda: upper(x).log() if upper(x) < 0.5 else (-lower(x)).log1p())]
            if None in row:
                print("left out:", name, parameters, x, row)
                continue
            rows.append({"name": name, "parameters": [float(p) for p in parameters], "x": float(x), "values": row})
    save("values.json", rows)


FROZEN = [
    ("bernoulli", [0.3], stats.bernoulli(0.3)), ("binomial", [10, 0.5], stats.binom(10, 0.5)),
    ("binomial", [1000, 0.01], stats.binom(1000, 0.01)), ("poisson", [3.5], stats.poisson(3.5)),
    ("poisson", [1234.5], stats.poisson(1234.5)), ("geometric", [0.2], stats.geom(0.2)),
    ("uniform", [-2.5, 7], stats.uniform(-2.5, 9.5)), ("normal", [100.3, 2.7], stats.norm(100.3, 2.7)),
    ("exponential", [2.7], stats.expon(scale=2.7)), ("gamma", [4.5, 0.5], stats.gamma(4.5, scale=0.5)),
    ("gamma", [0.3, 2.1], stats.gamma(0.3, scale=2.1)), ("chiSquared", [3], stats.chi2(3)),
    ("beta", [2, 3], stats.beta(2, 3)), ("beta", [0.5, 0.7], stats.beta(0.5, 0.7)),
    ("studentT", [5, 1, 2], stats.t(5, 1, 2)), ("studentT", [30, 0, 1], stats.t(30)),
]


def moments():
    rows = []
    for name, parameters, d in FROZEN:
        m = [float(v) for v in d.stats("mvsk")] + [float(d.entropy())]
        rows.append({"name": name, "parameters": [float(p) for p in parameters], "x": 0.0, "values": m})
    save("moments.json", rows)


def starred():
    n = stats.norm
    r = np.random.RandomState(42)
    x = r.multivariate_normal([0, 0], [[1, 0.7], [0.7, 1]], 1000)
    data = np.random.RandomState(7).gamma(2.5, 1.5, 200)
    other = np.random.RandomState(8).randn(200) + 0.3 * data
    save("starred.json", {
        "normalMass": [float(n.cdf(k) - n.cdf(-k)) for k in (1, 2, 3)],
        "binomialAtFive": [float(stats.binom.pmf(5, 10, 0.5))],
        "sampleMean": x.mean(axis=0).tolist(), "sampleCovariance": np.cov(x.T).ravel().tolist(),
        "data": data.tolist(), "other": other.tolist(),
        "covariance": [float(np.cov(data, other)[0, 1]), float(np.cov(data, other, ddof=0)[0, 1])],
        "correlation": [float(np.corrcoef(data, other)[0, 1])],
        "quantileOrders": [0, 0.1, 0.25, 0.5, 0.77, 1],
        "quantiles": np.quantile(data, [0, 0.1, 0.25, 0.5, 0.77, 1]).tolist(),
        "gammaFit": [float(v) for v in np.array(stats.gamma.fit(data, floc=0))[[0, 2]]],
        "multivariateLogDensity": [float(stats.multivariate_normal([1, -2, 0.5], [[2, 0.3, -0.5], [0.3, 1, 0.1], [-0.5, 0.1, 0.75]]).logpdf([0.2, -1, 1.5]))],
        "multivariateEntropy": [float(stats.multivariate_normal([1, -2, 0.5], [[2, 0.3, -0.5], [0.3, 1, 0.1], [-0.5, 0.1, 0.75]]).entropy())],
    })


def save(name, content):
    with open(name, "w") as file:
        if isinstance(content, list):
            file.write("[\n" + ",\n".join(json.dumps(row) for row in content) + "\n]\n")
        else:
            file.write("{\n" + ",\n".join(f'"{k}": {json.dumps(v)}' for k, v in content.items()) + "\n}\n")
        print(name)


if __name__ == "__main__":
    values()
    moments()
    starred()
