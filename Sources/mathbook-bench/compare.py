"""Times NumPy on the kernels of mathbook-bench, both programs in turn, and prints the ratios.

    swift build -c release --product mathbook-bench
    python3 Sources/mathbook-bench/compare.py .build/release/mathbook-bench [--threads 1] [--rounds 3] [--clock cpu]

A ratio above 1 means that the engine is faster. The check numbers of both must agree.
"""
import argparse
import json
import os
import subprocess
import sys
import time


def kernels():
    import numpy as np

    def vector(count, seed=0):
        multiple = np.arange(1.0, count + 1) * (0.6180339887498949 + seed * 0.137)
        return 2 * (multiple - np.floor(multiple)) - 1

    def matrix(rows, columns, seed=0):
        return np.sin(1000 * vector(rows * columns, seed)).reshape(rows, columns)

    def definite(size):
        a = matrix(size, size)
        return a.T @ a / size + np.eye(size)

    x, y = vector(1_000_000), vector(1_000_000, 1)
    shifted, z = x + 1.5, x.copy()
    big = matrix(1000, 1000)
    small = np.array([[4.0, 1, 2], [1, 3, 0], [2, 0, 5]])
    tall, side = matrix(2000, 200), vector(2000)
    square, wide = matrix(500, 500), matrix(500, 300)
    general, data, thousand = matrix(300, 300), matrix(1000, 50), vector(1000)
    spd1000, spd500, spd100 = definite(1000), definite(500), definite(100)

    def axpy():
        np.add(z, 1e-9 * y, out=z)
        return y[777]

    def qr():
        q, r = np.linalg.qr(square)
        return q[1, 2] * r[1, 2]

    def softmax(a):
        e = np.exp(a - a.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    def logsumexp(a):
        m = a.max(axis=1, keepdims=True)
        return np.log(np.exp(a - m).sum(axis=1)) + m[:, 0]

    def pca():
        centred = data - data.mean(axis=0)
        return np.linalg.eigh(centred.T @ centred / (len(data) - 1))[0][-1]

    named = {
        "exp 1e6": lambda: np.exp(x)[777], "log 1e6": lambda: np.log(shifted)[777],
        "sin 1e6": lambda: np.sin(x)[777], "cos 1e6": lambda: np.cos(x)[777],
        "tanh 1e6": lambda: np.tanh(x)[777], "sqrt of squares 1e6": lambda: np.sqrt(x * x)[777],
        "relu 1e6": lambda: np.maximum(x, 0)[777], "add 1e6": lambda: (x + y)[777],
        "x*y+1 1e6": lambda: (x * y + 1)[777], "axpy in place 1e6": axpy,
        "sum 1e6": lambda: x.sum(), "mean+variance 1e6": lambda: x.mean() + x.var(),
        "norm 1e6": lambda: np.linalg.norm(x), "max 1e6": lambda: x.max(),
        "argmax 1e6": lambda: x.argmax(), "cumsum 1e6": lambda: x.cumsum()[777],
        "sort 1e6": lambda: np.sort(x)[777], "dot 1e6": lambda: x @ y,
        "dot 1000": lambda: x[:1000] @ y[:1000],
        "softmax rows 1000x1000": lambda: softmax(big)[7, 7],
        "logsumexp rows 1000x1000": lambda: logsumexp(big)[7],
        "row sums 1000x1000": lambda: big.sum(axis=1)[7],
        "column sums 1000x1000": lambda: big.sum(axis=0)[7],
        "subtract column means 1000x1000": lambda: (big - big.mean(axis=0))[7, 7],
        "transpose 1000x1000": lambda: np.ascontiguousarray(big.T)[7, 70],
        "matvec 1000": lambda: (big @ thousand)[7], "gram 2000x200": lambda: (tall.T @ tall)[1, 2],
        "solve 1000": lambda: np.linalg.solve(big, thousand)[7],
        "inverse 500": lambda: np.linalg.inv(square)[1, 2],
        "log determinant 500": lambda: np.linalg.slogdet(square)[1],
        "cholesky 1000": lambda: np.linalg.cholesky(spd1000)[7, 3], "qr 500": qr,
        "eigh 500": lambda: np.linalg.eigh(spd500)[0][7],
        "eigvalsh 500": lambda: np.linalg.eigvalsh(spd500)[7],
        "eigh 100": lambda: np.linalg.eigh(spd100)[0][7],
        "eig 300": lambda: np.linalg.eig(general)[0].real.sum(),
        "eigvals 300": lambda: np.linalg.eigvals(general).real.sum(),
        "svd 500x300": lambda: np.linalg.svd(wide, full_matrices=False)[1][7],
        "singular values 500x300": lambda: np.linalg.svd(wide, compute_uv=False)[7],
        "rank 500": lambda: np.linalg.matrix_rank(square),
        "pseudo-inverse 500x300": lambda: np.linalg.pinv(wide)[1, 2],
        "least squares 2000x200": lambda: np.linalg.lstsq(tall, side, rcond=None)[0][7],
        "least squares 2000x200 by svd": lambda: np.linalg.lstsq(tall, side, rcond=None)[0][7],
        "ridge normal equation 2000x200":
            lambda: np.linalg.solve(tall.T @ tall + np.eye(200), tall.T @ side)[7],
        "pca 1000x50": pca, "solve 3": lambda: np.linalg.solve(small, np.array([1.0, 2, 3]))[0],
    }
    for size in (4, 64, 256, 512, 1024):
        a, b = matrix(size, size), matrix(size, size, 1)
        named[f"matmul {size}"] = lambda a=a, b=b: (a @ b)[1, 2]
    return named


def time_numpy(seconds, now):
    """Prints one JSON line for each kernel, the fastest of the runs that fit into the time."""
    for name, work in kernels().items():
        result, fastest, runs, end = work(), 1e9, 0, time.perf_counter() + seconds
        while runs < 3 or time.perf_counter() < end:
            start = now()
            result = work()
            fastest = min(fastest, now() - start)
            runs += 1
        print(json.dumps({"name": name, "milliseconds": fastest * 1e3, "result": float(result)}))


def lines(command, threads):
    environment = dict(os.environ, OPENBLAS_NUM_THREADS=str(threads), OMP_NUM_THREADS=str(threads))
    output = subprocess.run(
        command, env=environment, check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in output.splitlines()]


def compare(arguments):
    fastest = {"engine": {}, "numpy": {}}
    results = {"engine": {}, "numpy": {}}
    seconds = str(arguments.seconds)
    commands = {
        "engine": [arguments.program, "--json", "--threads", str(arguments.threads),
                   "--seconds", seconds, "--clock", arguments.clock],
        "numpy": [sys.executable, __file__, "--numpy", "--seconds", seconds, "--clock",
                  arguments.clock],
    }
    for _ in range(arguments.rounds):
        for program, command in commands.items():
            for line in lines(command, arguments.threads):
                name, best = line["name"], fastest[program]
                best[name] = min(best.get(name, 1e9), line["milliseconds"])
                results[program][name] = line["result"]
    print(f"{'kernel':34} {'NumPy ms':>10} {'engine ms':>10} {'ratio':>7}   threads: "
          f"{arguments.threads}, {arguments.clock} clock")
    failures = 0
    for name, reference in fastest["numpy"].items():
        if name not in fastest["engine"]:
            continue
        engine = fastest["engine"][name]
        expected, actual = results["numpy"][name], results["engine"][name]
        agrees = abs(expected - actual) <= 1e-8 * max(1, abs(expected))
        failures += not agrees
        note = "" if agrees else f"  DIFFERS: {expected} and {actual}"
        print(f"{name:34} {reference:10.4f} {engine:10.4f} {reference / engine:7.2f}{note}")
    return failures


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", nargs="?")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=0.2)
    parser.add_argument("--clock", choices=["wall", "cpu"], default="wall")
    parser.add_argument("--numpy", action="store_true", help="time NumPy only")
    options = parser.parse_args()
    if options.numpy:
        time_numpy(
            options.seconds, time.perf_counter if options.clock == "wall" else time.process_time)
    elif options.program is None:
        parser.error("the path of mathbook-bench is missing")
    else:
        sys.exit(compare(options) > 0)
