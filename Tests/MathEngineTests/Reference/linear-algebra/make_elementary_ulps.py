"""Exponentials, logarithms and hyperbolic tangents with their rounding errors, from mpmath at 40 digits: rows of argument,
nearest double and what is left of the exact value. The arguments are seeded, and dense where reduced
arguments are largest, which is where an implementation's errors are.

Run by hand: python3 make_elementary_ulps.py
"""
import pathlib

import mpmath
import numpy as np

FOLDER = pathlib.Path(__file__).parent
mpmath.mp.dps = 40
random = np.random.RandomState(20261123)


def write(name, function, arguments):
    rows = []
    for x in arguments:
        exact = function(mpmath.mpf(float(x)))
        high = float(exact)
        rows.append([float(x), high, float(exact - high)])
    np.array(rows, dtype="<f8").tofile(FOLDER / name)


half = np.log(2) / 2
edges = (2 * random.randint(-1000, 1000, 1500) + 1) * half
write("exponentials.f64", mpmath.exp, np.concatenate([
    random.uniform(-half, half, 1000), random.uniform(-708, 709, 1000),
    np.clip(edges + random.uniform(-0.02, 0.02, 1500), -708, 709),
    random.choice([-1, 1], 500) * 2.0 ** random.uniform(-60, 0, 500), [0, 1, -1, -708, 709],
]))
write("logarithms.f64", mpmath.log, np.concatenate([
    random.uniform(0.5, 2, 1000), 2.0 ** random.uniform(-1022, 1023.9, 1000),
    np.sqrt(2) * (1 + random.uniform(-0.02, 0.02, 1500)) * 2.0 ** random.randint(-3, 3, 1500),
    1 + random.choice([-1, 1], 500) * 2.0 ** random.uniform(-52, -2, 500),
    [1, 2, 0.5, 2.0 ** -1022, np.finfo(float).max],
]))
write("hyperbolic-tangents.f64", mpmath.tanh, np.concatenate([
    random.uniform(-0.6, 0.6, 2000), random.uniform(-3, 3, 1000), random.uniform(-20, 20, 500),
    random.choice([-1, 1], 500) * 2.0 ** random.uniform(-60, 0, 500), [0, 1, -1, 19, 25],
]))
