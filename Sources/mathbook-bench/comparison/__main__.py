"""Times mathbook-bench beside NumPy, SciPy, PyTorch and scikit-learn, and prints the ratios.

    swift build -c release --product mathbook-bench
    python3 Sources/mathbook-bench/comparison .build/release/mathbook-bench [--threads 1]
        [--rounds 3] [--clock wall|cpu] [--beside numpy scipy torch]

All programs are run in turn, and the fastest run of each kernel counts. A ratio above 1 means that
the engine is faster. The check numbers of both sides must agree.
"""
import argparse
import importlib
import json
import math
import os
import platform
import subprocess
import sys

import timing

LIBRARIES = ["numpy", "scipy", "torch"]


def lines(command, threads):
    environment = dict(os.environ, OPENBLAS_NUM_THREADS=str(threads), OMP_NUM_THREADS=str(threads))
    output = subprocess.run(
        command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [json.loads(line) for line in output.splitlines()]


def commands(options):
    timed = ["--seconds", str(options.seconds), "--clock", options.clock]
    engine = [options.program, "--json", "--threads", str(options.threads), "--filter",
              options.filter]
    yield "engine", engine + timed
    for library in options.beside:
        yield library, [sys.executable, os.path.dirname(__file__), "--time", library,
                        "--filter", options.filter] + timed


def measure(options):
    """The fastest time and the check number of each kernel by program."""
    found = {"engine": {}} | {library: {} for library in options.beside}
    for _ in range(options.rounds):
        for program, command in commands(options):
            for line in lines(command, options.threads):
                name = line["name"]
                earlier = found[program].get(name, (math.inf, 0))[0]
                found[program][name] = (min(earlier, line["milliseconds"]), line["result"])
    return found


def report(found, options):
    """Prints the table; returns how many check numbers differ."""
    print(f"{platform.machine()}, threads: {options.threads}, {options.clock} clock, fastest of "
          f"{options.rounds} rounds of {options.seconds} s\n")
    print(f"{'kernel':34} {'beside':6} {'its ms':>10} {'engine ms':>10} {'ratio':>7}")
    failures = 0
    for library in options.beside:
        for name, (reference, expected) in found[library].items():
            engine, actual = found["engine"][name]
            agrees = abs(expected - actual) <= 1e-8 * max(1, abs(expected))
            failures += not agrees
            note = "" if agrees else f"  DIFFERS: {expected} and {actual}"
            print(f"{name:34} {library:6} {reference:10.4f} {engine:10.4f} "
                  f"{reference / engine:7.2f}{note}")
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", nargs="?")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=0.2)
    parser.add_argument("--clock", choices=["wall", "cpu"], default="wall")
    parser.add_argument("--filter", default="", help="only kernels whose names contain this")
    parser.add_argument("--beside", nargs="+", choices=LIBRARIES, default=LIBRARIES)
    parser.add_argument("--time", choices=LIBRARIES, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.time:
        kernels = importlib.import_module(options.time + "_kernels").kernels
        return timing.time_kernels(
            lambda: {n: k for n, k in kernels().items() if options.filter in n},
            options.seconds, options.clock)
    if options.program is None:
        parser.error("the path of mathbook-bench is missing")
    return report(measure(options), options) > 0


if __name__ == "__main__":
    sys.exit(main())
