"""Certified values of the NIST StRD linear sets, solved exactly in rational arithmetic from the data.

Run by hand: python3 make_nist.py > nist-linear.json
"""
import csv
import json
import pathlib
from fractions import Fraction

FOLDER = pathlib.Path(__file__).parent / "nist"
# name: (degree of the polynomial, or None for one column per variable; whether there is an intercept)
SETS = {
    "norris": (1, True), "pontius": (2, True), "noint1": (1, False), "noint2": (1, False),
    "filip": (10, True), "longley": (None, True), "wampler1": (5, True), "wampler2": (5, True),
    "wampler3": (5, True), "wampler4": (5, True), "wampler5": (5, True),
}


def solve(matrix, right):
    """Gauss-Jordan elimination in exact rationals."""
    rows = [list(row) + [value] for row, value in zip(matrix, right)]
    size = len(rows)
    for k in range(size):
        pivot = next(i for i in range(k, size) if rows[i][k] != 0)
        rows[k], rows[pivot] = rows[pivot], rows[k]
        rows[k] = [value / rows[k][k] for value in rows[k]]
        for i in range(size):
            if i != k:
                factor = rows[i][k]
                rows[i] = [a - factor * b for a, b in zip(rows[i], rows[k])]
    return [row[-1] for row in rows]


def certified(name, degree, intercept):
    with open(FOLDER / f"{name}.csv") as file:
        records = list(csv.reader(file))[1:]
    y = [Fraction(record[0]) for record in records]
    x = [[Fraction(value) for value in record[1:]] for record in records]
    if degree is None:
        design = [[Fraction(1)] + row for row in x]
    else:
        design = [[row[0] ** k for k in range(0 if intercept else 1, degree + 1)] for row in x]
    columns = list(zip(*design))
    gram = [[sum(a * b for a, b in zip(p, q)) for q in columns] for p in columns]
    moments = [sum(a * b for a, b in zip(p, y)) for p in columns]
    solution = solve(gram, moments)
    residual = [b - sum(a * c for a, c in zip(row, solution)) for row, b in zip(design, y)]
    return {
        "name": name, "degree": degree, "intercept": intercept,
        "y": [float(value) for value in y], "x": [[float(v) for v in row] for row in x],
        "coefficients": [float(value) for value in solution],
        "residualSumOfSquares": float(sum(value * value for value in residual)),
    }


print(json.dumps([certified(name, *model) for name, model in SETS.items()], indent=1))
