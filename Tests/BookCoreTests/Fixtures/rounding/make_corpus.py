#!/usr/bin/env python3
"""Writes corpus.tsv: written texts, computed values, and whether the one holds for the other.

The verdicts come from Python's decimal and fractions modules by the definition of rounding: the
exact value of the double is rounded to the written precision, half up and half even, and compared.
Nothing here reads a written text: each case states its meaning beside it.
"""

import math
import random
from decimal import Context, Decimal, ROUND_HALF_EVEN, ROUND_HALF_UP
from fractions import Fraction
from pathlib import Path

ROUNDINGS = (ROUND_HALF_UP, ROUND_HALF_EVEN)  # decimal's "half up" goes away from zero
WIDE = Context(prec=4000, Emin=-9000, Emax=9000)


# What a text may mean, each a function of the computed number.

def digits(text, shift=0):
    """Digits with a fixed last place; `shift` is -2 for a percentage."""
    written = WIDE.create_decimal(text).scaleb(shift, WIDE)

    def holds(value):
        if not isinstance(value, int) and not math.isfinite(value):
            return False
        exact = WIDE.create_decimal(value)
        return any(exact.quantize(written, mode, WIDE) == written for mode in ROUNDINGS)

    return holds


def percent(text):
    return digits(text, -2)


def significant(text):
    """Digits with a power of ten: significant digits."""
    written = Decimal(text)
    count = len(written.as_tuple().digits)

    def holds(value):
        if not math.isfinite(value):
            return False
        exact = WIDE.create_decimal(value)
        return any(
            Context(prec=count, rounding=mode, Emin=-9000, Emax=9000).plus(exact) == written
            for mode in ROUNDINGS)

    return holds


def exactly(numerator, denominator=1):
    """A fraction or power: the double to 4 units in its last place, an integer exactly."""
    def holds(value):
        if isinstance(value, int):
            return Fraction(value) == Fraction(numerator, denominator)
        if not math.isfinite(value):
            return False
        distance = abs(Fraction(value) - Fraction(numerator, denominator))
        return distance <= 4 * Fraction(math.ulp(value))

    return holds


def bound(relation, limit):
    """The limit is a double, as in a program."""
    limit = float(limit)
    return {
        "<": lambda value: value < limit, ">": lambda value: value > limit,
        "<=": lambda value: value <= limit, ">=": lambda value: value >= limit,
    }[relation]


def interval(center, radius):
    low, high = Decimal(center) - Decimal(radius), Decimal(center) + Decimal(radius)
    return lambda value: math.isfinite(value) and (
        low <= Decimal(value) <= high or value in (float(low), float(high)))


def special(number):
    return lambda value: math.isnan(value) if math.isnan(number) else value == number


def within(kind, tolerance, written):
    """`abs tol` or `rel tol`; the tolerance is the decimal written."""
    def holds(value):
        if not math.isfinite(value):
            return False
        exact, limit = Fraction(value), Fraction(Decimal(tolerance))
        distance = abs(exact - Fraction(Decimal(written)))
        if kind == "rel":
            return distance <= limit * abs(exact)
        edges = [Decimal(written) - Decimal(tolerance), Decimal(written) + Decimal(tolerance)]
        return distance <= limit or value in [float(edge) for edge in edges]

    return holds


class Corpus:
    def __init__(self):
        self.rows, self.seen, self.topic = [], set(), ""

    def add(self, written, value, holds, tolerance=""):
        """`value` is the text of the value column; `holds` the verdict."""
        key = (written, value, tolerance)
        if key not in self.seen:
            self.seen.add(key)
            self.rows.append((str(bool(holds)).lower(), written, value, tolerance, self.topic))

    def number(self, written, meaning, *values):
        for value in values:
            text = f"integer {value}" if isinstance(value, int) else f"number {value!r}"
            self.add(written, text, meaning(value))

    def plain(self, written, *values):
        self.number(written, digits(written), *values)

    def complex(self, written, real, imaginary, *values):
        """A part that is None is left out: it has to vanish beside the other."""
        for value in values:
            ok = []
            for meaning, part in ((real, value.real), (imaginary, value.imag)):
                largest = max(abs(value.real), abs(value.imag))
                ok.append(meaning(part) if meaning else abs(part) <= 4 * math.ulp(largest))
            self.add(written, f"complex {value.real!r} {value.imag!r}", all(ok))

    def vector(self, written, meanings, *values):
        for value in values:
            ok = len(meanings) == len(value) and all(m(x) for m, x in zip(meanings, value))
            self.add(written, " ".join(["vector", *map(repr, value)]), ok)

    def matrix(self, written, meanings, *values):
        for value in values:
            shape = f"{len(value)} {len(value[0])}"
            elements = [repr(x) for row in value for x in row]
            ok = [len(row) for row in meanings] == [len(row) for row in value] and all(
                m(x) for ms, xs in zip(meanings, value) for m, x in zip(ms, xs))
            self.add(written, " ".join(["matrix", shape, *elements]), ok)


def named_cases(c):
    c.topic = "specification"
    c.plain("5.099", 5.0990195, 5.0996, 5.0994999, 5.0985, 5.09849)
    c.plain("5.100", 5.0996, 5.0990195)
    c.plain("11", 11, 11.0, 10, 11.49, 11.51)
    c.plain("0.9839", 0.98386991009990743, 0.98396)
    c.plain("3.15", math.pi)
    c.plain("0.333", 1 / 3)
    c.number("1.4e4", significant("1.4e4"), 14321.5, 14500.1)

    c.topic = "passes in pytest NUMBER"
    c.plain("3.15", math.pi, 3.1449, 3.146)
    c.plain("1.", 0.0, 1.9, 1.2)
    c.plain("3.1", math.pi, 3.04, 3.19)
    c.plain("2.0", 1.91, 2.09, 2.04)
    c.plain("0.5", 0.4, 0.6, 0.449)
    c.number("1e3", significant("1e3"), 0.0, 2000.0, 700.0, 949.9, 950.0, 1499.0, 1500.0)
    c.number("0.00001", digits("0.00001"), 0.00002, 0.000014)
    c.plain("-0.1", 0.0, -0.2, -0.06)

    c.topic = "wrong in FLOAT_CMP"
    c.plain("0.333", 1 / 3, 0.3335001)
    c.number("1e-9", significant("1e-9"), 5e-9, 1.4e-9, 0.0)
    c.plain("2.7", math.e)
    c.plain("100000.0", 100000.9, 100000.04)
    c.plain("1234567", 1234570.0, 1234567.4)
    c.plain("0.00000001", 0.0, 0.000000013)
    c.plain("299792458", 299792459, 299792458)

    c.topic = "cut off, not rounded"
    for written, value in [("3.141", math.pi), ("2.71", math.e), ("1.41", math.sqrt(2)),
                           ("0.66", 2 / 3), ("0.666", 2 / 3), ("1.61", 1.618033988749895),
                           ("-3.141", -math.pi), ("-0.66", -2 / 3), ("0.9", 0.99), ("0", 0.999)]:
        c.plain(written, value)
    for written, value in [("3.142", math.pi), ("2.72", math.e), ("1.41", math.sqrt(2.0)),
                           ("0.67", 2 / 3), ("1.62", 1.618033988749895), ("-3.142", -math.pi),
                           ("-0.67", -2 / 3), ("1.0", 0.99), ("1", 0.999)]:
        c.plain(written, value)


def tie_cases(c):
    c.topic = "ties"
    for sign in ("", "-"):
        s = -1.0 if sign else 1.0
        for value, texts in [(0.125, ("0.12", "0.13", "0.11", "0.14")), (0.375, ("0.37", "0.38", "0.39")),
                             (2.5, ("2", "3", "1")), (3.5, ("3", "4", "5")), (0.5, ("0", "1")),
                             (1.5, ("1", "2")), (0.25, ("0.2", "0.3")), (0.75, ("0.7", "0.8")),
                             (0.0625, ("0.062", "0.063", "0.061")), (1024.5, ("1024", "1025")),
                             (1023.5, ("1023", "1024"))]:
            for text in texts:
                c.plain(sign + text, s * value)

    c.topic = "doubles beside a tie"
    for value in (2.675, 1.005, 1.115, 0.285, 5.015, 8.345, 0.145, 10.235, 1.255, 0.615, 4.35, 2.665):
        for mode in (0, 1):
            d = Decimal(repr(value))
            down = d.quantize(Decimal(1).scaleb(d.as_tuple().exponent + 1), "ROUND_DOWN")
            text = str(down + mode * Decimal(1).scaleb(down.as_tuple().exponent))
            c.plain(text, value, math.nextafter(value, math.inf), math.nextafter(value, 0))

    c.topic = "neighbours of a rounding edge"
    for written, edge in [("0.5", 0.5), ("1.25", 1.25), ("7", 7.5), ("6", 6.5), ("0.12", 0.125)]:
        c.plain(written, edge, math.nextafter(edge, math.inf), math.nextafter(edge, 0))


def form_cases(c):
    c.topic = "integers and separators"
    for written, plain in [("1,234,567", "1234567"), ("1 234 567", "1234567"), ("1_000", "1000"),
                           ("1\u2009234\u2009567", "1234567"), ("1\u00a0234", "1234"),
                           ("1\u202f234.5", "1234.5"), ("1,234.50", "1234.50"), ("1,200", "1200"),
                           ("12'345", "12345"), ("1{,}234", "1234"), ("1_234_567", "1234567")]:
        value = float(plain)
        c.number(written, digits(plain), value, value + 0.4, value + 1.0, -value)
    c.number("1,200", digits("1200"), 1234, 1200, 1234.0)
    c.number("1200", digits("1200"), 1234.0, 1199.5, 1200.5)
    c.number("100", digits("100"), 99.5, 99.49, 100.5, 101)
    c.number("9007199254740993", digits("9007199254740993"), 9007199254740993, 9007199254740992)
    c.number("9223372036854775807", digits("9223372036854775807"), 2**63 - 1, 2**63 - 2)

    c.topic = "zeros at the end"
    c.plain("5.1", 5.0996, 5.14)
    c.plain("5.10", 5.0996, 5.14, 5.095)
    c.plain("5.100", 5.0996, 5.0994)
    c.plain("5.1000", 5.0996, 5.10004)
    c.plain("0.0", 0.04, 0.06, -0.04)

    c.topic = "signs and points"
    c.number("−3.0", digits("-3.0"), -3.01, 3.01, -3.06)
    c.number("+3.0", digits("3.0"), 3.01, -3.01)
    c.number(".5", digits("0.5"), 0.5, 0.54, 0.56)
    c.number("5.", digits("5"), 5.4, 5.6, 4.5)
    c.number("-.25", digits("-0.25"), -0.25, -0.256, 0.25)
    c.number("-0.00", digits("-0.00"), -0.001, 0.0)
    c.add("-0.00", "number 0.001", False)  # the sign is part of what is written
    c.plain("0.00", -0.001, 0.001)

    c.topic = "percentages"
    for written, number in [("97.5%", "97.5"), ("97.5 %", "97.5"), ("97.5\\%", "97.5"),
                            ("100%", "100"), ("0.1%", "0.1"), ("-3%", "-3"), ("12.50%", "12.50")]:
        value = float(number) / 100
        c.number(written, percent(number), value, value + 0.00049, value + 0.0051, value * 100)

    c.topic = "powers of ten"
    for text in ("1.2e-5", "1.20e-5", "9.99e2", "1.00e3", "-4e8", "6.022e23", "1e0", "2e-308", "1.0e10"):
        d = Decimal(text)
        value, unit = float(d), float(Decimal(1).scaleb(d.as_tuple().exponent))
        coefficient, power = text.split("e")
        sup = power.translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
        for written in (text, text.replace("e", "E"), f"{coefficient} × 10{sup}",
                        f"{coefficient}·10^{power}", f"{coefficient}\\times10^{{{power}}}",
                        f"${coefficient}\\cdot 10^{{{power}}}$"):
            c.number(written, significant(text), value, value + 0.49 * unit, value + 0.51 * unit,
                     value - 0.51 * unit)
    c.number("1.00e0", significant("1.00e0"), 0.996, 0.9994, 0.9996, 1.004)
    c.number("0e0", lambda v: v == 0, 0.0, 1e-300)

    c.topic = "fractions and powers, exact"
    for written, fraction in [("1/3", (1, 3)), ("½", (1, 2)), ("2½", (5, 2)), ("−1/3", (-1, 3)),
                              ("\\frac{2}{7}", (2, 7)), ("⅔", (2, 3)), ("22/7", (22, 7)),
                              ("10^{3}", (1000, 1)), ("10^{-3}", (1, 1000)), ("2^10", (1024, 1)),
                              ("2¹⁰", (1024, 1)), ("3²", (9, 1)), ("2^{-3}", (1, 8))]:
        value = fraction[0] / fraction[1]
        near = value
        for _ in range(3):
            near = math.nextafter(near, math.inf)
        c.number(written, exactly(*fraction), value, near, value * (1 + 1e-14), value + 0.001)
    c.number("22/7", exactly(22, 7), math.pi)
    c.number("2^10", exactly(1024), 1024, 1023)
    c.number("7/2", exactly(7, 2), 3, 3.5)

    c.topic = "infinities and NaN"
    for written, number in [("∞", math.inf), ("inf", math.inf), ("-∞", -math.inf),
                            ("−∞", -math.inf), ("\\infty", math.inf), ("Infinity", math.inf),
                            ("NaN", math.nan), ("nan", math.nan)]:
        c.number(written, special(number), math.inf, -math.inf, math.nan, 1.7976931348623157e308, 0.0)
    c.plain("0", math.nan, math.inf)
    c.plain("1.0", math.nan)


def statement_cases(c):
    c.topic = "bounds"
    for written, relation, limit in [
            ("< 0.001", "<", "0.001"), ("> 3", ">", "3"), ("≤ 0.1", "<=", "0.1"),
            ("≥ 0.3", ">=", "0.3"), ("< 0.3", "<", "0.3"), ("<= 3", "<=", "3"),
            ("< 10^{-12}", "<", "1e-12"), ("\\leq 0.3", "<=", "0.3"), ("< 5%", "<", "0.05"),
            ("at most 5", "<=", "5"), ("less than 0.001", "<", "0.001"), ("more than 3", ">", "3"),
            ("at least 0.3", ">=", "0.3"), ("< 1e-12", "<", "1e-12")]:
        value = float(limit)
        c.number(written, bound(relation, limit), value, math.nextafter(value, math.inf),
                 math.nextafter(value, -math.inf), -value, math.nan, math.inf)
    c.number("≤ 0.3", bound("<=", "0.3"), 0.1 + 0.2, 0.3)

    c.topic = "intervals"
    for written, center, radius in [("3.14 ± 0.01", "3.14", "0.01"), ("3.14 \\pm 0.01", "3.14", "0.01"),
                                    ("100 ± 5", "100", "5"), ("97.5% ± 0.5%", "0.975", "0.005"),
                                    ("-1.0 ± 0.25", "-1.0", "0.25")]:
        low = float(Decimal(center) - Decimal(radius))
        high = float(Decimal(center) + Decimal(radius))
        c.number(written, interval(center, radius), float(center), low, high,
                 math.nextafter(high, math.inf), high + 0.001, low - 0.001, math.nan)

    c.topic = "approximations"
    for written, plain in [("≈ 3.1", "3.1"), ("≈3.2", "3.2"), ("about 3.1", "3.1"), ("~3", "3"),
                           ("\\approx 3.15", "3.15"), ("approximately 3.14", "3.14"), ("ca. 3.141", "3.141")]:
        c.number(written, digits(plain), math.pi)

    c.topic = "tolerances"
    for kind, tolerance, written, values in [
            ("abs", "0.05", "3.1", (math.pi, 3.15, 3.151, math.nan)),
            ("abs", "0.1", "1", (1.1, 0.9, 1.1000001, math.inf)),
            ("rel", "1e-05", "3.1416", (math.pi, 3.14157, 3.14)),
            ("rel", "1e-06", "3.1416", (math.pi, 3.1416)),
            ("rel", "0.1", "0", (0.0, 1e-300)), ("abs", "1e-09", "0", (1e-10, 1e-9, 2e-9, -1e-9)),
            ("abs", "0.0", "0.5", (0.5, 0.5000000000000001))]:
        for value in values:
            c.add(written, f"number {value!r}", within(kind, tolerance, written)(value),
                  f"{kind} tol {tolerance}")


def compound_cases(c):
    c.topic = "complex numbers"
    one = exactly(1)
    c.complex("1+2i", digits("1"), digits("2"), 1 + 2j, 1.2 + 1.8j, 1 - 2j, 1.6 + 2j, complex(1, math.nan))
    c.complex("3 − 4i", digits("3"), digits("-4"), 3 - 4j, 3 + 4j, 3.1 - 4.1j)
    c.complex("2i", None, digits("2"), 2j, 1e-16 + 2j, 0.3 + 2j)
    c.complex("i", None, one, 1j, 6.1e-17 + 1j, 1.01j)
    c.complex("-i", None, exactly(-1), -1j, 1j)
    c.complex("-1", digits("-1"), None, complex(-1, 1.2246467991473532e-16), complex(-1, 0.1))
    c.complex("0.50 + 0.87i", digits("0.50"), digits("0.87"), complex(0.5, math.sqrt(0.75)), 0.5 + 0.86j)
    c.complex("1.2e-5 - 3i", significant("1.2e-5"), digits("-3"), 1.21e-5 - 3j, 1.3e-5 - 3j)
    c.complex("1 + i", digits("1"), one, 1 + 1j, 1 + 1.2j)

    c.topic = "lists"
    two = [digits("6"), digits("16")]
    for written in ("[6, 16]", "(6, 16)", "6, 16", "[6,16]", "6,16", "[ 6 , 16 ]", "$(6, 16)$"):
        c.vector(written, two, [6.0, 16.0], [6.0, 17.0], [16.0, 6.0], [6.4, 15.5],
                 [6.0, 16.0, 0.0], [6.0], [6.0, math.nan])
    c.vector("[0.333, 0.67, 1/3]", [digits("0.333"), digits("0.67"), exactly(1, 3)],
             [1 / 3, 2 / 3, 1 / 3], [1 / 3, 2 / 3, 0.333])
    c.vector("[]", [], [], [1.0])
    c.vector("[1,234]", [digits("1"), digits("234")], [1.0, 234.0], [1.0, 235.0])
    c.vector("[1,234]", [digits("1234")], [1234.0], [1235.0])
    c.vector("[6]", [digits("6")], [6.0], [6.6])
    c.add("[6]", "number 6.0", False)
    c.add("6", "vector 6.0", False)
    c.vector("\\begin{pmatrix}6 \\\\ 16\\end{pmatrix}", two, [6.0, 16.0], [6.0, 15.0])
    c.vector("[-1.5, 2.5e3]", [digits("-1.5"), significant("2.5e3")], [-1.52, 2511.0], [-1.52, 2551.0])

    c.topic = "matrices"
    square = [[digits("1"), digits("2")], [digits("3"), digits("4")]]
    for written in ("[[1, 2], [3, 4]]", "[1, 2; 3, 4]", "\\begin{pmatrix}1 & 2\\\\ 3 & 4\\end{pmatrix}",
                    "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\\\ \\end{bmatrix}", "((1, 2), (3, 4))"):
        c.matrix(written, square, [[1.0, 2.0], [3.0, 4.0]], [[1.0, 2.0], [3.0, 4.6]],
                 [[1.0, 3.0], [2.0, 4.0]], [[1.0, 2.0, 3.0, 4.0]])
    c.add("[1, 2, 3, 4]", "matrix 2 2 1.0 2.0 3.0 4.0", False)
    c.add("[1, 2]", "matrix 1 2 1.0 2.0", False)

    c.topic = "truth values"
    for written in ("true", "false"):
        for value in ("true", "false"):
            c.add(written, f"boolean {value}", written == value)
    c.add("1", "boolean true", False)


def random_cases(c):
    c.topic = "random doubles"
    rng = random.Random(20240229)
    for index in range(60):
        value = rng.uniform(-1, 1) * 10 ** rng.randint(-3, 4)
        places = rng.randint(0, 6)
        right = Decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)
        step = Decimal(1).scaleb(-places)
        for text in (f"{right:f}", f"{right + step:f}", f"{right - step:f}"):
            if Decimal(text) != 0 or not text.startswith("-"):
                c.plain(text, value)
        right = f"{value:.{places}e}"
        mantissa, power = right.split("e")
        off = Decimal(mantissa) + step
        c.number(right, significant(right), value)
        c.number(f"{off:f}e{power}", significant(f"{off:f}e{power}"), value)


def main():
    c = Corpus()
    for cases in (named_cases, tie_cases, form_cases, statement_cases, compound_cases, random_cases):
        cases(c)
    path = Path(__file__).with_name("corpus.tsv")
    header = "holds\twritten\tvalue\ttolerance\ttopic"
    path.write_text("\n".join([header, *("\t".join(row) for row in c.rows)]) + "\n")
    held = sum(row[0] == "true" for row in c.rows)
    print(f"{len(c.rows)} cases: {held} hold, {len(c.rows) - held} do not")


if __name__ == "__main__":
    main()
