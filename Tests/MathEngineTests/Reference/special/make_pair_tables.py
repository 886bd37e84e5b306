"""Writes the tables of Sources/CVectorKernels/pair_tables.h, at 60 digits (mpmath 1.3).

Run by hand from this folder; the output is the whole header:
    python3 make_pair_tables.py > ../../../../Sources/CVectorKernels/pair_tables.h
"""
from mpmath import mp, mpf, exp, log

mp.dps = 60


def parts(value, count=2):
    """Doubles, largest first, whose sum is the value to `count` times 53 bits."""
    found = []
    for _ in range(count):
        found.append(float(value))
        value -= mpf(found[-1])
    return found


def row(numbers):
    return "    {" + ", ".join(float(x).hex() for x in numbers + [0.0] * (4 - len(numbers))) + "},"


def leading(value, bits):
    """The first bits of a value."""
    scale = mpf(2) ** (bits - 1 - mp.floor(log(value, 2)))
    return mp.floor(value * scale) / scale


def main():
    print("// Tables of logarithms and exponentials in two parts. Written by\n"
          "// Tests/MathEngineTests/Reference/special/make_pair_tables.py.\n")
    print("// For j = 90 ... 182: c, the double next to 128/j, and -ln c in two parts.")
    print("static const double LOGARITHM_ROWS[93][4] = {")
    for j in range(90, 183):
        c = float(mpf(128) / j)
        print(row([c] + parts(-log(mpf(c)))))
    print("};\n\n// For j = 0 ... 127: 2^(j/128) in two parts.")
    print("static const double EXPONENTIAL_ROWS[128][4] = {")
    for j in range(128):
        print(row(parts(mpf(2) ** (mpf(j) / 128))))
    step = log(2) / 128
    high = leading(step, 35)
    print("};\n\n// ln 2 / 128 in two parts; multiples of the first up to 2^18 are exact.")
    print(f"static const double STEP_HIGH = {float(high).hex()}, STEP_LOW = {float(step - high).hex()};")


if __name__ == "__main__":
    main()
