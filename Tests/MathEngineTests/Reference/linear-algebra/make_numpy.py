"""Reference values of NumPy for factorisations, reductions and printing, and of mpmath for elementary
functions. The inputs are seeded and rounded, so that the files stay short.

Run by hand: OPENBLAS_NUM_THREADS=1 python3 make_numpy.py
"""
import json
import pathlib

import mpmath
import numpy as np

FOLDER = pathlib.Path(__file__).parent
random = np.random.RandomState(20240607)


def rounded(*shape):
    return np.round(random.randn(*shape), 3)


def write(name, value):
    text = json.dumps(value, separators=(",", ":")).replace("},{", "},\n{")
    (FOLDER / name).write_text(text + "\n")


def numbers(array):
    """Nested lists in which NaN and infinities are strings, since JSON has none."""
    if isinstance(array, (list, tuple, np.ndarray)):
        return [numbers(value) for value in array]
    value = float(array)
    return value if np.isfinite(value) else str(value)


def square(name, a):
    b = rounded(len(a))
    values, vectors = np.linalg.eig(a)
    case = {
        "name": name, "a": a.tolist(), "b": b.tolist(),
        "determinant": np.linalg.det(a),
        "valuesReal": values.real.tolist(), "valuesImaginary": values.imag.tolist(),
        "vectorsReal": vectors.real.tolist(), "vectorsImaginary": vectors.imag.tolist(),
        "rank": int(np.linalg.matrix_rank(a)), "conditionNumber": numbers(np.linalg.cond(a)),
    }
    if case["rank"] == len(a):
        case["solution"] = np.linalg.solve(a, b).tolist()
        case["inverse"] = np.linalg.inv(a).tolist()
    return case


def symmetric(name, a):
    values, vectors = np.linalg.eigh(a)
    case = {"name": name, "a": a.tolist(), "values": values.tolist(), "vectors": vectors.tolist()}
    if values.min() > 0:
        case["cholesky"] = np.linalg.cholesky(a).tolist()
    return case


def rectangular(name, a):
    b = rounded(len(a))
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    full_u, _, full_vt = np.linalg.svd(a)
    q, r = np.linalg.qr(a)
    solution, _, rank, _ = np.linalg.lstsq(a, b, rcond=None)
    return {
        "name": name, "a": a.tolist(), "b": b.tolist(), "u": u.tolist(), "s": s.tolist(),
        "vt": vt.tolist(), "fullU": full_u.tolist(), "fullVt": full_vt.tolist(), "q": q.tolist(),
        "r": r.tolist(), "leastSquares": solution.tolist(), "rank": int(rank),
        "pseudoInverse": np.linalg.pinv(a, rcond=max(a.shape) * np.finfo(float).eps).tolist(),
        "covariance": np.cov(a, rowvar=False).reshape(a.shape[1], a.shape[1]).tolist(),
        "columnSums": a.sum(axis=0).tolist(), "rowSums": a.sum(axis=1).tolist(),
        "norms": {
            "l1": np.linalg.norm(a, 1), "infinity": np.linalg.norm(a, np.inf),
            "frobenius": np.linalg.norm(a), "spectral": np.linalg.norm(a, 2),
            "nuclear": np.linalg.norm(a, "nuc"), "max": np.abs(a).max(),
        },
    }


def spd(n):
    a = rounded(n, n)
    return np.round(a @ a.T + n * np.eye(n), 3)


def sym(n):
    a = rounded(n, n)
    return np.round((a + a.T) / 2, 3)


write("numpy-square.json", [
    square("book inverse", np.array([[3.0, 1], [2, 4]])),
    square("book eigen", np.array([[4.0, 2], [1, 3]])),
    square("book rank", np.array([[1.0, 2, 3], [4, 5, 6], [7, 8, 10]])),
    square("rotation", np.array([[0.0, -1], [1, 0]])),
    square("one", np.array([[-2.5]])),
    *[square(f"random {n}", rounded(n, n)) for n in (2, 3, 5, 9, 17)],
])
write("numpy-symmetric.json", [
    symmetric("two", np.array([[2.0, 1], [1, 2]])),
    *[symmetric(f"definite {n}", spd(n)) for n in (1, 3, 5, 17)],
    *[symmetric(f"indefinite {n}", sym(n)) for n in (2, 5, 17)],
    symmetric("integers 30", np.round(10 * sym(30))),
])
dependent = rounded(7, 4)
dependent[:, 3] = dependent[:, 0] - dependent[:, 1]
write("numpy-rectangular.json", [
    rectangular("book", np.array([[1.0, 2, 3], [4, 5, 6]])),
    *[rectangular(f"random {m}x{n}", rounded(m, n))
      for m, n in ((2, 2), (5, 3), (3, 5), (17, 4), (4, 17), (9, 9), (6, 1), (30, 6))],
    rectangular("dependent 7x4", np.round(dependent, 3)),
])

arrays = [
    [3.0, 4.0], [1, 2.5, -1e-9], [0.1, 0.2, 0.30000000000000004], [1e10, 1], [float("nan"), 1.5],
    [float("inf"), -1.0], [-float("inf"), 2.0], [-0.0, 1.0], [], [123456.789, 1000], [1 / 3],
    [1e8, 1.0], [99999999.0, 100000.0], [0.0001, 0.05], [0.00009, 0.05], [5e-324, 1e308], [1e-5],
    [0.0], [2.0 / 3, 1e3, -7.25], [1234.5678901234, 2.0], [0.99999999999], [1e16], [12345678.9],
    [float("nan"), float("nan")], [float("nan"), -float("inf")], [1e-7, float("inf")],
    list(range(40)), list(np.arange(1001.0) / 7), [[1, 2], [3, 4]], [[0.5, -1], [1e-3, 22.25]],
    (np.arange(1200.0).reshape(40, 30) / 3).tolist(), np.arange(1200.0).reshape(400, 3).tolist(),
    (np.arange(30.0).reshape(2, 15) / 9 * 1000).tolist(), [[float("nan"), 1], [2, float("inf")]],
    [[1e-9, 1], [1, 1]], [[1.0]], [[1], [2]],
]
write("numpy-text.json", [
    {"matrix": np.array(a, dtype=float).ndim == 2,
     "values": numbers(a) if np.array(a).ndim == 2 else [numbers(a)],
     "text": str(np.array(a, dtype=float))} for a in arrays])

lengths = [0, 1, 7, 8, 9, 15, 127, 128, 129, 136, 137, 255, 256, 257, 1000, 4099]
samples = np.round(np.random.RandomState(7).randn(max(lengths)) * 1e3, 5)
write("numpy-sums.json", {
    "samples": samples.tolist(),
    "sums": [{"count": n, "sum": float(np.sum(samples[:n]))} for n in lengths],
    "variances": [{"count": n, "population": float(np.var(samples[:n])),
                   "sample": float(np.var(samples[:n], ddof=1))} for n in lengths[2:]],
})

mpmath.mp.dps = 60
points = {
    "exp": [-745.1, -30.5, -1, -1e-9, 0.0, 1e-300, 0.5, 1, 2.302585092994046, 88.7, 709.7],
    "log": [5e-324, 1e-300, 0.1, 0.9999999999, 1, 1.0000000001, 2, 2.718281828459045, 1e10, 1e308],
    "sin": [-1e5, -3.141592653589793, 1e-8, 0.5, 1, 3, 22, 1e22],
    "cos": [-1e5, 1.5707963267948966, 1e-8, 0.5, 1, 3, 11, 1e22],
    "tan": [-1.5, 1e-8, 0.5, 1, 1.5707963267948966, 1e5],
    "asin": [-1, -0.5, 1e-9, 0.3, 0.999999999], "acos": [-1, -0.5, 1e-9, 0.3, 0.999999999],
    "atan": [-1e10, -1, 1e-9, 0.3, 50], "sinh": [-5, 1e-9, 0.3, 20, 700],
    "cosh": [-5, 1e-9, 0.3, 20, 700], "tanh": [-20, -1, 1e-9, 0.3, 0.55, 5],
    "exp2": [-1074, -0.5, 1e-9, 10, 1023.5], "expm1": [-40, -1e-12, 1e-300, 0.3, 30],
    "log2": [1e-300, 0.3, 3, 8, 1e300], "log10": [1e-300, 0.3, 3, 1000, 1e300],
    "log1p": [-0.9999, -1e-12, 1e-300, 0.3, 1e10], "cbrt": [-27, 1e-300, 0.3, 2, 1e300],
    "sqrt": [0, 5e-324, 0.3, 2, 1e300],
}
mp_functions = {
    "exp2": lambda x: mpmath.mpf(2) ** x, "log2": lambda x: mpmath.log(x, 2),
    "log10": mpmath.log10, "cbrt": lambda x: mpmath.sign(x) * mpmath.cbrt(abs(x)),
}
write("elementary.json", [
    {"function": name, "x": [float(x) for x in xs],
     "y": [float(mp_functions.get(name, getattr(mpmath, name, None))(mpmath.mpf(float(x))))
           for x in xs]}
    for name, xs in points.items()])
