"""A noisy exponential fitted by SciPy's least_squares. Run by hand; writes least_squares.json."""
import json
import pathlib

import numpy as np
from scipy.optimize import least_squares

rng = np.random.RandomState(5)
t = np.linspace(0, 4, 25)
y = 2.5 * np.exp(-0.7 * t) + 0.3 + 0.05 * rng.randn(25)
fit = least_squares(lambda p: p[0] * np.exp(p[1] * t) + p[2] - y, [1, 0, 0], method="lm",
                    jac=lambda p: np.column_stack([np.exp(p[1] * t), p[0] * t * np.exp(p[1] * t), np.ones(25)]),
                    xtol=1e-15, ftol=1e-15, gtol=1e-15)
(pathlib.Path(__file__).parent / "least_squares.json").write_text(json.dumps(
    {"t": t.tolist(), "y": y.tolist(), "x": fit.x.tolist(), "cost": float(fit.cost)}))
