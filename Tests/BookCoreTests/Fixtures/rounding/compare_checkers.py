#!/usr/bin/env python3
"""Runs pytest's NUMBER and doctestplus's FLOAT_CMP over corpus.tsv, beside the right verdicts.

Needs `pip install pytest pytest-doctestplus`. The plugins' own checkers are called, with the
written text as the expected output and Python's repr of the value as the output got.
`--all` prints every row; without it, those that a checker gets wrong among numbers written in
digits alone, and the counts.
"""

import doctest
import re
import sys
from pathlib import Path

import _pytest.doctest as pytest_doctest
from pytest_doctestplus.output_checker import FLOAT_CMP
from pytest_doctestplus.output_checker import OutputChecker as PlusChecker

NUMBER = pytest_doctest._get_number_flag()
DIGITS = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$")


def printed(value):
    kind, *words = value.split(" ")
    if kind == "number":
        return repr(float(words[0]))
    if kind in ("integer", "boolean"):
        return words[0]
    if kind == "complex":
        return repr(complex(float(words[0]), float(words[1])))
    if kind == "vector":
        return repr([float(word) for word in words])
    columns = int(words[1])
    elements = [float(word) for word in words[2:]]
    return repr([elements[i:i + columns] for i in range(0, len(elements), columns)])


def passes(checker, flag, want, got):
    return checker.check_output(want + "\n", got + "\n", flag)


def main():
    rows = Path(__file__).with_name("corpus.tsv").read_text().rstrip("\n").split("\n")[1:]
    number, plus = pytest_doctest._get_checker(), PlusChecker()
    tallies = {}
    print("right\tNUMBER\tFLOAT_CMP\twritten\tvalue")
    for row in rows:
        right, written, value, tolerance, _ = row.split("\t")
        if tolerance:
            continue
        right = right == "true"
        plain = bool(DIGITS.match(written)) and value.startswith(("number", "integer"))
        verdicts = {
            "NUMBER": passes(number, NUMBER, written, printed(value)),
            "FLOAT_CMP": passes(plus, FLOAT_CMP, written, printed(value)),
        }
        for name, verdict in verdicts.items():
            tally = tallies.setdefault((name, plain), [0, 0, 0])
            tally[0] += 1
            tally[1] += verdict and not right
            tally[2] += right and not verdict
        if "--all" in sys.argv or (plain and set(verdicts.values()) != {right}):
            marks = ["holds" if v else "false" for v in (right, *verdicts.values())]
            print("\t".join([*marks, written, value]))
    print()
    for (name, plain), (count, passed, failed) in sorted(tallies.items()):
        kind = "digits alone" if plain else "other forms "
        print(f"{name:10}{kind}  {count:5} cases  {passed:4} false passes  {failed:4} false failures")


if __name__ == "__main__":
    main()
