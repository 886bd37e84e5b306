"""Lasso fits of more columns than examples, each column near three others: scikit-learn's Lasso as it comes
(`max_iter` 1000, `tol` 1e-4) and with 10⁶ sweeps and `tol` 1e-12. Prices are shares of the one from which on
all weights are 0. Run by hand; writes wide-lasso.json beside it. The tests make the same
data from the seed."""
import json
import pathlib
import warnings

import numpy as np
from sklearn.linear_model import Lasso

here = pathlib.Path(__file__).parent
warnings.simplefilter("ignore")


def data(n, p, distance):
    r = np.random.RandomState(0)
    base = r.randn(n, p // 4)
    X = np.hstack([base] + [base + distance * r.randn(n, p // 4) for _ in range(3)])
    w = np.zeros(p)
    w[:5] = [1, -2, 3, -1, 0.5]
    return X, X @ w + 0.1 * r.randn(n)


def fit(X, y, alpha, **options):
    m = Lasso(alpha=alpha, **options).fit(X, y)
    rest = y - m.predict(X)
    return {"objective": float(rest @ rest / (2 * len(y)) + alpha * np.abs(m.coef_).sum()),
            "gap": float(m.dual_gap_), "sweeps": int(m.n_iter_), "price": float(np.abs(m.coef_).sum())}


cases = []
for n, p, distance in [(20, 80, 1e-2), (20, 80, 1e-3), (30, 120, 1e-8), (50, 200, 1e-4)]:
    X, y = data(n, p, distance)
    largest = np.abs((X - X.mean(0)).T @ (y - y.mean())).max() / n
    for share in [1e-2, 1e-4, 1e-6]:
        case = {"n": n, "p": p, "distance": distance, "alpha": share * largest,
                "plain": fit(X, y, share * largest),
                "careful": fit(X, y, share * largest, tol=1e-12, max_iter=1_000_000)}
        print(case)
        cases.append(case)
(here / "wide-lasso.json").write_text(json.dumps(cases, indent=1) + "\n")
