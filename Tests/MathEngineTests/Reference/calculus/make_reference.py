"""Reference values for automatic differentiation: mpmath for functions of one variable, PyTorch for
gradients and Hessians of functions of several. Run by hand; writes the JSON files beside it."""
import json
import pathlib

import mpmath as mp
import torch

mp.mp.dps = 40
here = pathlib.Path(__file__).parent

functions = {
    "exp": mp.exp, "expm1": mp.expm1, "log": mp.log, "log1p": mp.log1p,
    "log2": lambda x: mp.log(x, 2), "log10": mp.log10, "sqrt": mp.sqrt, "cbrt": mp.cbrt,
    "sin": mp.sin, "cos": mp.cos, "tan": mp.tan, "asin": mp.asin, "acos": mp.acos,
    "atan": mp.atan, "sinh": mp.sinh, "cosh": mp.cosh, "tanh": mp.tanh, "erf": mp.erf,
    "sigmoid": lambda x: 1 / (1 + mp.exp(-x)), "softplus": lambda x: mp.log1p(mp.exp(x)),
    "gelu": lambda x: x * mp.ncdf(x), "cube": lambda x: x**3, "power2.5": lambda x: x**mp.mpf(2.5),
    "reciprocal": lambda x: 1 / x, "exponential3": lambda x: mp.mpf(3) ** x,
}
positive = {"log", "log2", "log10", "sqrt", "cbrt", "power2.5"}
inside = {"asin", "acos"}
rows = []
for name, f in functions.items():
    if name in inside:
        points = [-0.9375, -0.25, 0.125, 0.75]
    elif name in positive:
        points = [0.03125, 0.7, 1.5, 40.25]
    else:
        points = [-2.5, -0.3, 0.2, 1.1, 3.75]
    if name == "log1p":
        points = [-0.9, -0.001, 0.5, 7.0]
    for x in points:
        x = mp.mpf(x)
        rows.append({"name": name, "x": float(x), "value": float(f(x)),
                     "first": float(mp.diff(f, x)), "second": float(mp.diff(f, x, 2))})
(here / "functions.json").write_text(json.dumps(rows, indent=0))


def rosenbrock(x):
    return (100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2).sum()


def mixed(x):
    return torch.logsumexp(torch.stack([x[0] * x[1], torch.sin(x[2]), x[1] ** 3]), 0) \
        + torch.tanh(x[0] / (1 + x[2] ** 2)) * torch.sigmoid(x[1]) + torch.atan2(x[0], x[1])


cases = []
for name, f, x in [
    ("rosenbrock", rosenbrock, [(-1) ** i * (0.5 + 0.1 * i) for i in range(8)]),
    ("mixed", mixed, [0.7, -1.3, 2.1]),
    ("mixed", mixed, [-0.2, 0.4, 0.9]),
]:
    x = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    y = f(x)
    g, = torch.autograd.grad(y, x)
    H = torch.autograd.functional.hessian(f, x)
    cases.append({"name": name, "x": x.tolist(), "value": y.item(), "gradient": g.tolist(),
                  "hessian": H.tolist()})
(here / "gradients.json").write_text(json.dumps(cases, indent=0))
