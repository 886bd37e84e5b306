"""Writes number_formats.tsv: numbers as Python's decimal module rounds them, exactly, half to even.

Columns: the double in hexadecimal, the format, its digits, the text. Run by hand when the formats
change; the tests only read the table.
"""
import random
from decimal import ROUND_HALF_EVEN, Context, Decimal
from pathlib import Path

EXACT = Context(prec=1500, rounding=ROUND_HALF_EVEN)


def unsigned_zero(text):
    return text[1:] if text.startswith("-") and not any(c in "123456789" for c in text.split("e")[0]) else text


def fixed(value, digits):
    quantum = Decimal(1).scaleb(-digits)
    return unsigned_zero(format(value.quantize(quantum, context=EXACT), "f"))


def scientific(value, digits):
    if value == 0:
        return "0" + ("." + "0" * digits if digits else "") + "e+00"
    rounded = Context(prec=digits + 1, rounding=ROUND_HALF_EVEN).plus(value)
    exponent = rounded.adjusted()
    mantissa = rounded.scaleb(-exponent, context=EXACT).quantize(Decimal(1).scaleb(-digits), context=EXACT)
    return f"{mantissa:f}e{'-' if exponent < 0 else '+'}{abs(exponent):02d}"


def trimmed(text):
    return text.rstrip("0").rstrip(".") if "." in text else text


def significant(value, digits):
    if value == 0:
        return "0"
    rounded = Context(prec=digits, rounding=ROUND_HALF_EVEN).plus(value)
    exponent = rounded.adjusted()
    if exponent < -4 or exponent >= digits:
        mantissa, power = scientific(value, digits - 1).split("e")
        return trimmed(mantissa) + "e" + power
    return trimmed(format(rounded, "f"))


def percent(value, digits):
    return fixed(value.scaleb(2, context=EXACT), digits) + "%"


random.seed(20)
values = [0.0, -0.0, 0.5, 1.5, 2.5, -0.001, 2.675, 1.005, 0.155, 0.575, 0.285, 0.145, 1 / 3, 2 / 3, 1e-5,
          123456.5, 999999.5, 9.5, 99.5, 1e15, 1e22, 1.7976931348623157e308, 5e-324, -1234.5678, 0.1, 0.045]
values += [random.choice([-1, 1]) * random.uniform(1, 10) * 10 ** random.randint(-8, 8) for _ in range(40)]
rows = []
for number in values:
    for name, function, digits in [("fixed", fixed, (0, 1, 2, 3, 8)), ("significant", significant, (1, 3, 6)),
                                   ("scientific", scientific, (0, 2, 5)), ("percent", percent, (0, 1, 2))]:
        rows += [f"{float(number).hex()}\t{name}\t{d}\t{function(Decimal(number), d)}" for d in digits]
Path(__file__).with_name("number_formats.tsv").write_text("\n".join(rows) + "\n")
