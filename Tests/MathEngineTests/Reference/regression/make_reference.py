"""Reference fits: NumPy's lstsq, scikit-learn's Ridge, Lasso and ElasticNet, statsmodels' formulas for
standard errors written out in NumPy. Run by hand; writes regression.json beside it, data included."""
import json
import pathlib

import numpy as np
from sklearn.linear_model import ElasticNet, Lasso, LinearRegression, Ridge

here = pathlib.Path(__file__).parent
np.random.seed(42)
X = np.random.randn(100, 10)
w = np.array([1, -2, 3, 0, 0, 0, 0.5, -0.5, 0, 0])
y = X @ w + 0.5 * np.random.randn(100)

ols = np.linalg.lstsq(X, y, rcond=None)[0]
full = LinearRegression().fit(X, y)
X1 = np.column_stack([np.ones(100), X])
beta = np.linalg.lstsq(X1, y, rcond=None)[0]
rest = y - X1 @ beta
s2 = rest @ rest / (100 - 11)
errors = np.sqrt(s2 * np.diag(np.linalg.inv(X1.T @ X1)))


def sparse(model):
    m = model.fit(X, y)
    return {"coefficients": m.coef_.tolist(), "intercept": float(m.intercept_)}


out = {
    "X": X.tolist(), "y": y.tolist(),
    "ols": ols.tolist(),
    "olsWithIntercept": {"coefficients": full.coef_.tolist(), "intercept": float(full.intercept_)},
    "standardErrors": errors[1:].tolist(), "interceptStandardError": float(errors[0]),
    "errorVariance": float(s2), "rSquared": float(full.score(X, y)),
    "ridge": sparse(Ridge(alpha=1.0)),
    "ridgeNormalEquation": np.linalg.solve(X.T @ X + np.eye(10), X.T @ y).tolist(),
    "lasso": sparse(Lasso(alpha=0.1, tol=1e-15, max_iter=1_000_000)),
    "lassoWithoutIntercept": sparse(Lasso(alpha=0.1, tol=1e-15, max_iter=1_000_000, fit_intercept=False)),
    "elasticNet": sparse(ElasticNet(alpha=0.2, l1_ratio=0.3, tol=1e-15, max_iter=1_000_000)),
    "path": [{"alpha": a, **sparse(Lasso(alpha=a, tol=1e-15, max_iter=1_000_000))}
             for a in [1.0, 0.5, 0.2, 0.05, 0.01]],
}
(here / "regression.json").write_text(json.dumps(out))
print(out["lasso"], out["ridge"])
