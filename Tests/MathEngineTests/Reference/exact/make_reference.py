"""Exact integers, fractions and matrices of fractions, from Python's own integers and from sympy.

Run by hand: python3 make_reference.py > exact.json
"""
import json
import math
import random
from fractions import Fraction

import sympy

rng = random.Random(7)
# Limbs at which carries, borrows and estimated quotient digits go wrong.
EDGES = [0, 1, 2, 2**32, 2**63 - 1, 2**63, 2**63 + 1, 2**64 - 2, 2**64 - 1]


def edge_integer(limbs):
    number = 0
    for _ in range(limbs):
        limb = rng.choice(EDGES) if rng.random() < 0.8 else rng.getrandbits(64)
        number = number << 64 | limb
    return number


def integers():
    cases = []
    for _ in range(120):
        a = edge_integer(rng.randint(1, 7)) * rng.choice([-1, 1])
        b = edge_integer(rng.randint(1, 4)) * rng.choice([-1, 1])
        if b == 0:
            b = 2**64
        # As for Swift's integers, the quotient is rounded towards 0.
        quotient = abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)
        cases.append([a, b, a + b, a - b, a * b, quotient, a - quotient * b, math.gcd(a, b)])
    for _ in range(20):  # consecutive Fibonacci numbers are Euclid's worst case
        n = rng.randint(50, 900)
        a, b = int(sympy.fibonacci(n + 1)), int(sympy.fibonacci(n))
        cases.append([a, b, a + b, a - b, a * b, a // b, a % b, math.gcd(a, b)])
    return [[str(n) for n in case] for case in cases]


def fraction(digits):
    numerator = rng.randint(-(10**digits), 10**digits)
    return Fraction(numerator, rng.randint(1, 10 ** rng.randint(1, digits)))


def fractions():
    cases = []
    for digits in [1, 1, 1, 2, 2, 3, 5, 9, 18, 19, 20, 39, 60, 120]:
        for _ in range(4):
            a, b = fraction(digits), fraction(digits)
            if b == 0:
                b = Fraction(1, 3)
            k = rng.randint(-5, 5) if a != 0 else 2
            decimals = rng.randint(0, 25)
            scaled = round(a * 10**decimals)  # half to even
            text = str(abs(scaled)).rjust(decimals + 1, "0")
            if decimals:
                text = text[:-decimals] + "." + text[-decimals:]
            cases.append({
                "a": str(a), "b": str(b), "sum": str(a + b), "difference": str(a - b),
                "product": str(a * b), "quotient": str(a / b), "isLess": a < b,
                "exponent": k, "power": str(a**k), "floor": str(math.floor(a)),
                "decimals": decimals, "formatted": ("-" if scaled < 0 else "") + text,
            })
    return cases


def nearest(q):
    """The nearest double as text; Python divides integers with one correct rounding."""
    try:
        return (q.numerator / q.denominator).hex()
    except OverflowError:
        return "-inf" if q < 0 else "inf"


def doubles():
    half_ulp = Fraction(1, 2**53)
    tiny, least = Fraction(1, 2**1074), Fraction(1, 2**1022)
    largest = Fraction((2**53 - 1) * 2**971)
    edge = Fraction(10) ** -400
    cases = [Fraction(22, 7), Fraction(1, 3), Fraction(1, 10), Fraction(2**53 + 1), Fraction(0)]
    for base in [Fraction(1), Fraction(3, 2), 1 + 2 * half_ulp, Fraction(2) - 2 * half_ulp]:
        cases += [base + half_ulp, base + half_ulp - edge, base + half_ulp + edge, base - half_ulp / 2]
    for k in [0, 1, 2, 3, 5, 2**20 + 1, 2**52 - 1, 2**52]:
        middle = (k + Fraction(1, 2)) * tiny
        cases += [k * tiny, middle, middle - tiny * edge, middle + tiny * edge]
    cases += [least - tiny / 2, least - tiny / 4, least, tiny / 3, tiny * edge]
    limit = largest + Fraction(2**970)  # halfway to 2¹⁰²⁴
    cases += [largest, limit - 1, limit, limit + 1, Fraction(2**1024), Fraction(10) ** 400]
    for _ in range(60):
        cases.append(fraction(rng.randint(1, 60)) * Fraction(2) ** rng.randint(-1110, 1000))
    cases += [-q for q in cases[5:40]]
    return [[str(q), nearest(q)] for q in cases]


def exact_doubles():
    numbers = [0.1, 0.5, 1 / 3, 1e23, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308,
               4503599627370497.5, -0.3, 123456789.0, 1e-5, 1e16]
    numbers += [rng.uniform(-1, 1) * 2.0 ** rng.randint(-1040, 1000) for _ in range(20)]
    return [[x.hex(), str(Fraction(x)), str(Fraction(repr(x)))] for x in numbers]


def texts(matrix):
    return [[str(entry) for entry in matrix.row(i)] for i in range(matrix.rows)]


def matrices():
    cases = []
    for size in [1, 2, 3, 4, 5, 6, 8, 10]:
        for kind in ["integer", "fraction", "hilbert", "deficient"]:
            if kind == "hilbert":
                entry = lambda i, j: sympy.Rational(1, i + j + 1)
            elif kind == "integer":
                entry = lambda i, j: sympy.Integer(rng.choice([0, 0, 1, -1, rng.randint(-99, 99)]))
            else:
                entry = lambda i, j: sympy.Rational(rng.randint(-20, 20), rng.randint(1, 12))
            a = sympy.Matrix(size, size, entry)
            if kind == "deficient":
                a = a[:, : (size + 1) // 2] * a[: (size + 1) // 2, :]
                a[0, :] = sympy.zeros(1, size)
            b = sympy.Matrix(size, 1, lambda i, j: sympy.Rational(rng.randint(-9, 9), rng.randint(1, 9)))
            determinant = a.det(method="berkowitz")
            regular = determinant != 0
            cases.append({
                "kind": kind, "a": texts(a), "b": [str(v) for v in b],
                "determinant": str(determinant), "rank": a.rank(),
                "solution": [str(v) for v in a.LUsolve(b)] if regular else None,
                "inverse": texts(a.inv()) if regular and size <= 6 else None,
            })
    return cases


def least_squares():
    cases = []
    for rows, columns in [(1, 1), (4, 2), (5, 3), (8, 4), (3, 3), (12, 5)]:
        a = sympy.Matrix(
            rows, columns, lambda i, j: sympy.Rational(rng.randint(-30, 30), rng.choice([1, 2, 10, 7])))
        b = sympy.Matrix(rows, 1, lambda i, j: sympy.Rational(rng.randint(-30, 30), rng.randint(1, 6)))
        solution = (a.T * a).LUsolve(a.T * b)
        cases.append({
            "a": texts(a), "b": [str(v) for v in b], "solution": [str(v) for v in solution]})
    return cases


print(json.dumps({
    "integers": integers(), "fractions": fractions(), "doubles": doubles(),
    "exactDoubles": exact_doubles(), "matrices": matrices(), "leastSquares": least_squares(),
}, indent=1))
