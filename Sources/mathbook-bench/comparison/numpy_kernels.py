"""NumPy on the kernels of mathbook-bench that it has."""
import numpy as np

from samples import definite, matrix, vector


def kernels():
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
