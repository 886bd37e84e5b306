"""Reference iterates: SciPy's bounded minimisation and brentq, PyTorch's optimisers.
Run by hand; writes optimization.json beside it."""
import json
import pathlib

import numpy as np
import torch
from scipy.optimize import brentq, minimize_scalar

here = pathlib.Path(__file__).parent

data = [1, 0, 1, 1, 0, 1, 1, 1, 0, 1]
scalar = {
    "bernoulli": (lambda p: -(sum(data) * np.log(p) + (10 - sum(data)) * np.log(1 - p)), (0.001, 0.999)),
    "parabola": (lambda x: (x - 2) * (x - 2), (0.0, 5.0)),
    "cubic": (lambda x: x * x * x - 2 * x - 5, (0.0, 1.0)),
    "absolute": (lambda x: abs(x - 0.3), (-1.0, 2.0)),
    "edge": (lambda x: x, (1.0, 2.0)),
    "wave": (lambda x: np.sin(x) + np.sin(10 * x / 3), (2.7, 7.5)),
}
bounded = []
for name, (f, (a, b)) in scalar.items():
    for tolerance in [1e-5, 1e-10]:
        trail = []

        def g(x, f=f, trail=trail):
            trail.append(float(x))
            return float(f(float(x)))

        r = minimize_scalar(g, bounds=(a, b), method="bounded", options={"xatol": tolerance})
        bounded.append({"name": name, "lower": a, "upper": b, "tolerance": tolerance,
                        "x": float(r.x), "trail": trail})

functions = {
    "cosine": (lambda x: np.cos(x) - x, (0.0, 1.0)),
    "cubic": (lambda x: x * x * x - 2 * x - 5, (2.0, 3.0)),
    "flat": (lambda x: (x - 1) * (x - 1) * (x - 1), (0.0, 3.0)),
    "exponential": (lambda x: np.exp(x) - 5, (-2.0, 8.0)),
}
roots = []
for name, (f, (a, b)) in functions.items():
    trail = []

    def g(x, f=f, trail=trail):
        trail.append(float(x))
        return float(f(float(x)))

    x = brentq(g, a, b, maxiter=400)
    roots.append({"name": name, "lower": a, "upper": b, "x": float(x), "trail": trail[2:]})


def path(make, steps, f, start):
    x = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimiser = make([x])
    points = [x.tolist()]
    for _ in range(steps):
        optimiser.zero_grad()
        f(x).backward()
        optimiser.step()
        points.append(x.tolist())
    return points


bowl = lambda x: x[0] ** 2 + 4 * x[1] ** 2
valley = lambda x: 100 * (x[1] - x[0] ** 2) ** 2 + (1 - x[0]) ** 2
makers = {
    "gradient descent": (lambda p: torch.optim.SGD(p, lr=0.1), 50, bowl, [3.0, 3.0]),
    "momentum": (lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9), 60, bowl, [3.0, 3.0]),
    "nesterov": (lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9, nesterov=True), 60, bowl, [3.0, 3.0]),
    "rmsprop": (lambda p: torch.optim.RMSprop(p, lr=0.01, alpha=0.99), 80, bowl, [3.0, 3.0]),
    "adam": (lambda p: torch.optim.Adam(p, lr=0.01), 100, bowl, [3.0, 3.0]),
    "adam in a valley": (lambda p: torch.optim.Adam(p, lr=0.02), 300, valley, [-1.5, 2.0]),
}
paths = [{"name": n, "points": path(*m)} for n, m in makers.items()]
(here / "optimization.json").write_text(
    json.dumps({"bounded": bounded, "roots": roots, "paths": paths}, indent=0))
