"""Certified values of the NIST StRD univariate sets, computed exactly in rational arithmetic.

Michelso's measurements are in nist/michelso.csv; the others are defined by formulas. The values that
NIST publishes, to 15 digits, are asserted.

Run by hand: python3 make_nist_univariate.py > nist-univariate.json
"""
import csv
import json
import pathlib
from fractions import Fraction

import mpmath

mpmath.mp.dps = 30
FOLDER = pathlib.Path(__file__).parent / "nist"


def alternating(base):
    return [f"{base}.2"] + [f"{base}.1", f"{base}.3"] * 500


with open(FOLDER / "michelso.csv") as file:
    MICHELSO = [record[0] for record in list(csv.reader(file))[1:]]
# name: (data, published mean, standard deviation and lag-1 autocorrelation)
SETS = {
    "Michelso": (MICHELSO, "299.852400000000", "0.0790105478190518", "0.535199668621283"),
    "NumAcc1": (["10000001", "10000003", "10000002"], "10000002", "1", "-0.5"),
    "NumAcc2": (alternating(1), "1.2", "0.1", "-0.999"),
    "NumAcc3": (alternating(1000000), "1000000.2", "0.1", "-0.999"),
    "NumAcc4": (alternating(10000000), "10000000.2", "0.1", "-0.999"),
}


def certified(name, texts, *published):
    y = [Fraction(text) for text in texts]
    mean = sum(y) / len(y)
    deviations = [value - mean for value in y]
    squares = sum(value * value for value in deviations)
    variance = squares / (len(y) - 1)
    deviation = mpmath.sqrt(mpmath.mpf(variance.numerator) / variance.denominator)
    correlation = sum(a * b for a, b in zip(deviations, deviations[1:])) / squares
    values = [float(mean), float(deviation), float(correlation)]
    for value, text in zip(values, published):
        assert abs(value - float(text)) <= 0.6e-14 * abs(value), (name, value, text)
    return {
        "name": name, "data": [float(text) for text in texts], "mean": values[0],
        "standardDeviation": values[1], "autocorrelation": values[2],
    }


print("[")
print(",\n".join(json.dumps(certified(name, *values)) for name, values in SETS.items()))
print("]")
