"""Computes the numbers of the book's worked examples with other programs: NumPy, SciPy, scikit-learn and
PyTorch (double precision). Run by hand; writes values.json beside it. See ../README.md."""

import json
import math
import pathlib
import struct

import numpy as np
import scipy.linalg
import scipy.optimize
import scipy.special
import scipy.stats
import sklearn.linear_model
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
records = []


def star(chapter, name, value, *, claim=None, side="left", table=None, column=None, **limits):
    """A number, vector or matrix that the chapter must report.

    `claim` is a claim's statement, or the expression of a checked number; `table` and `column` name a
    column of a table, whose cells are joined. `relative` (1e-12 unless said) is taken of each entry;
    `scale` replaces the entry's own size where entries cancel, and `because` says why a limit is wider."""
    flat = [float(x) for x in np.ravel(np.asarray(value, dtype=float))]
    place = {"claim": claim, "side": side} if claim else {"table": table, "column": column}
    plain = [x if math.isfinite(x) else str(x) for x in flat]
    records.append({"chapter": chapter, "name": name, "place": place, "values": plain, **limits})


def vectors():
    a, b, v = np.array([3.0, 4]), np.array([1.0, 2]), np.array([3.0, -4, 1])
    chapter = "01-vectors"
    star(chapter, "a·b", a @ b, claim="a.dot(b)")
    star(chapter, "‖a‖", np.linalg.norm(a), claim="a.norm")
    star(chapter, "cosine", a @ b / np.linalg.norm(a) / np.linalg.norm(b), claim="cosineSimilarity(a, b)")
    star(chapter, "L1", np.linalg.norm(v, 1), claim="v.norm(.l1)")
    star(chapter, "L2", np.linalg.norm(v), claim="v.norm(.l2)")
    star(chapter, "L∞", np.linalg.norm(v, np.inf), claim="v.norm(.max)")


def matrices():
    A = np.arange(1.0, 10).reshape(3, 3)
    B = np.arange(9.0, 0, -1).reshape(3, 3)
    M = np.array([[3.0, 1], [2, 4]])
    inverse = np.linalg.inv(M)
    chapter = "02-matrices"
    star(chapter, "AB", A @ B, claim="AB, worked out by hand")
    star(chapter, "Aᵀ", A.T, claim="Rows become columns")
    star(chapter, "rank A", np.linalg.matrix_rank(A), claim="try A.rank()")
    star(chapter, "det M", np.linalg.det(M), claim="M.determinant()")
    star(chapter, "M⁻¹", inverse, claim="The formula for two rows")
    star(chapter, "M M⁻¹", np.eye(2), claim="The inverse undoes M", scale=1,
         because="the entries off the diagonal are rounding errors")


def eigenvalues():
    chapter = "03-eigenvalues-svd-pca"
    A = np.array([[4.0, 2], [1, 3]])
    values, columns = np.linalg.eig(A)
    star(chapter, "eigenvalues", values, claim="The eigenvalues")
    star(chapter, "eigenvectors", columns, claim="The eigenvectors, as columns")
    star(chapter, "Av₁", A @ columns[:, 0], claim="The first pair")
    star(chapter, "λ₁v₁", values[0] * columns[:, 0], claim="The first pair", side="right")
    star(chapter, "Av₂", A @ columns[:, 1], claim="The second pair")
    star(chapter, "λ₂v₂", values[1] * columns[:, 1], claim="The second pair", side="right")
    B = np.array([[1.0, 2, 3], [4, 5, 6]])
    u, s, vt = np.linalg.svd(B, full_matrices=False)
    star(chapter, "U", u, claim="U")
    star(chapter, "σ", s, claim="The singular values")
    star(chapter, "Vᵀ", vt, claim="Vᵀ")
    star(chapter, "rank 1", s[0] * np.outer(u[:, 0], vt[0]), claim="The first term is the rank-1 approximation")

    np.random.seed(42)
    X = np.random.randn(100, 2)
    X[:, 1] = 0.8 * X[:, 0] + 0.2 * X[:, 1]
    centred = X - X.mean(axis=0)
    covariance = centred.T @ centred / 100
    variances, axes = np.linalg.eigh(covariance)
    star(chapter, "covariance", covariance, claim="The engine's covariance is the same")
    first = axes[:, 1] * np.sign(axes[0, 1])
    star(chapter, "first component, x", first[0], claim="pca.components[0, 0]")
    star(chapter, "first component, y", first[1], claim="pca.components[0, 1]")
    star(chapter, "explained ratio", variances[1] / variances.sum(), claim="The shares")


def derivatives():
    chapter = "04-derivatives"
    point = torch.tensor([3.0, 4.0], requires_grad=True)
    (gradient,) = torch.autograd.grad(point[0] ** 2 + 2 * point[1] ** 2, point)
    star(chapter, "automatic gradient", gradient, claim="Automatic, without an error")

    def f(x):
        return x[0] * x[0] + 2 * x[1] * x[1]

    numerical = []
    for i, x in enumerate([3.0, 4.0]):
        step = np.cbrt(np.finfo(float).eps) * x
        plus, minus = [3.0, 4.0], [3.0, 4.0]
        plus[i], minus[i] = x + step, x - step
        numerical.append((f(plus) - f(minus)) / (plus[i] - minus[i]))
    star(chapter, "numerical gradient", numerical, claim="By differences, with a small one", relative=1e-9,
         because="a central difference keeps ten digits, the others are rounding errors of the two values")


def backpropagation():
    chapter = "05-backpropagation"
    np.random.seed(0)
    W1 = 0.1 * np.random.randn(4, 3)
    W2 = 0.1 * np.random.randn(2, 4)
    names = ["W₁", "b₁", "W₂", "b₂", "x"]
    parameters = [torch.tensor(p, requires_grad=True)
                  for p in (W1, np.zeros(4), W2, np.zeros(2), np.array([1.0, 2, 3]))]
    w1, b1, w2, b2, x = parameters
    output = w2 @ torch.relu(w1 @ x + b1) + b2
    star(chapter, "output", output.detach(), claim="The engine's network computes the same", side="right")
    gradients = torch.autograd.grad(output, parameters, torch.tensor([1.0, -1.0]), retain_graph=True)
    for name, gradient in zip(names, gradients):
        star(chapter, f"∂L/∂{name} by hand", gradient, claim=name)
        star(chapter, f"∂L/∂{name} in reverse mode", gradient, claim=name, side="right")
    flat = np.concatenate([g.ravel() for g in gradients[:4]])
    star(chapter, "all by differences", flat, claim="All parameters, by differences", relative=1e-9, scale=1,
         because="differences keep about ten digits")
    for layer, shape in (("∂L/∂W₁ has the shape of W₁", W1.shape), ("∂L/∂W₂ has the shape of W₂", W2.shape)):
        star(chapter, layer, shape, claim=layer)
    loss = F.cross_entropy(output[None, :], torch.tensor([1]))
    star(chapter, "loss of the joined network", loss.detach(), claim="answerLoss")
    for name, gradient in zip(names, torch.autograd.grad(loss, parameters[:4])):
        star(chapter, f"the loss by {name}", gradient, claim=f"The loss by {name}")


def optimization():
    chapter = "06-optimization"

    def run(make, steps):
        x = torch.tensor([3.0, 3.0], requires_grad=True)
        optimizer = make([x])
        for _ in range(steps):
            optimizer.zero_grad()
            (x[0] ** 2 + 4 * x[1] ** 2).backward()
            optimizer.step()
        return x.detach()

    descent = run(lambda p: torch.optim.SGD(p, lr=0.1), 50)
    star(chapter, "descent, x", descent[0], claim="path.last[0]")
    star(chapter, "descent, y", 3 * 0.2 ** 50, claim="path.last[1]", relative=1e-12,
         because="the closed form: each step multiplies y by 1 - 0.8")
    adam = run(lambda p: torch.optim.Adam(p, lr=0.01, betas=(0.9, 0.999), eps=1e-8), 100)
    star(chapter, "Adam, x", adam[0], claim="adam.last[0]")
    star(chapter, "Adam, y", adam[1], claim="adam.last[1]")


def probability():
    chapter = "07-probability"
    normal = scipy.stats.norm
    star(chapter, "within σ, 2σ, 3σ", [scipy.special.erf(k / math.sqrt(2)) for k in (1, 2, 3)],
         claim="One, two, three σ")
    star(chapter, "the 0.975 quantile", normal.ppf(0.975), claim="standard.quantile(at: 0.975)")
    star(chapter, "B(10, 0.5) at 5", math.comb(10, 5) / 2**10, claim="ten.mass(at: 5)")
    np.random.seed(42)
    cloud = np.random.multivariate_normal([0, 0], [[1, 0.7], [0.7, 1]], 1000)
    covariance = np.cov(cloud.T)
    for i in (0, 1):
        star(chapter, f"sample mean {i}", cloud.mean(axis=0)[i], claim=f"cloud.columnMeans[{i}]")
    for i, j in ((0, 0), (0, 1), (1, 1)):
        star(chapter, f"sample covariance {i}{j}", covariance[i, j],
             claim=f"cloud.covariance(.sample)[{i}, {j}]")


def likelihood():
    chapter = "08-likelihood-information"
    data = np.array([1, 0, 1, 1, 0, 1, 1, 1, 0, 1])
    star(chapter, "p by formula", data.mean(), claim="By formula")

    def negative(p):
        return -(data * np.log(p) + (1 - data) * np.log(1 - p)).sum()

    found = scipy.optimize.minimize_scalar(negative, bounds=(0.01, 0.99), method="bounded")
    star(chapter, "p by search", found.x, claim="found.x", relative=1e-8,
         because="near its minimum a function is flat: half of the digits are rounding")
    star(chapter, "evaluations", found.nfev, claim="found.evaluations")
    y, p = np.array([1, 0, 1, 1, 0]), np.clip([0.9, 0.1, 0.8, 0.7, 0.2], 1e-15, 1 - 1e-15)
    loss = F.binary_cross_entropy(torch.tensor(p), torch.tensor(y, dtype=torch.float64))
    star(chapter, "cross-entropy", loss, claim="loss")
    star(chapter, "entropy of four equal", scipy.stats.entropy([0.25] * 4, base=2),
         claim="entropy(fair, in: .bits)")
    star(chapter, "entropy, nearly sure", scipy.stats.entropy([0.97, 0.01, 0.01, 0.01], base=2),
         claim="entropy(nearlySure, in: .bits)")
    P, Q = np.array([0.4, 0.3, 0.2, 0.1]), np.array([0.35, 0.35, 0.15, 0.15])
    star(chapter, "D(P‖Q)", scipy.stats.entropy(P, Q), claim="divergence")
    star(chapter, "D(Q‖P)", scipy.stats.entropy(Q, P), claim="klDivergence(Q, from: P, in: .nats)")


def numbers():
    chapter = "09-numbers-in-a-machine"
    star(chapter, "0.1 + 0.2 in float32", np.float32(0.1) + np.float32(0.2),
         claim="Double(Float(0.1) + Float(0.2))", relative=0)
    with np.errstate(over="ignore"):
        stored = [float(np.float16(x)) for x in (0.1, 1000.5, 2049, 65000, 70000)]
    star(chapter, "float16", stored, table="What binary16 makes of numbers", column="stored as", relative=0)
    formats = [torch.finfo(t) for t in (torch.float16, torch.bfloat16, torch.float32, torch.float64)]
    for column, attribute in (("largest", "max"), ("smallest normal", "tiny"), ("epsilon", "eps")):
        star(chapter, f"formats, {column}", [getattr(f, attribute) for f in formats], table="Formats",
             column=column, relative=0)
    assert struct.unpack("f", struct.pack("f", 0.1))[0] == np.float32(0.1)
    mild, wild = np.array([1.0, 2, 3]), np.array([1000.0, 2000, 3000])
    with np.errstate(over="ignore", invalid="ignore"):
        naive = [np.exp(x) / np.exp(x).sum() for x in (mild, wild)]
    star(chapter, "naive softmax", naive, table="Two softmaxes", column="naive")
    star(chapter, "stable softmax", [scipy.special.softmax(x) for x in (mild, wild)], table="Two softmaxes",
         column="stable")
    for i, value in enumerate(scipy.special.log_softmax([2, 1, 0.1])):
        star(chapter, f"log-softmax {i}", value, claim=f"logSoftmax(scores)[{i}]")


def regression():
    chapter = "10-linear-regression"
    np.random.seed(42)
    X = np.random.randn(100, 10)
    y = X @ np.array([1, -2, 3, 0, 0, 0, 0.5, -0.5, 0, 0]) + 0.5 * np.random.randn(100)
    least_squares = np.linalg.lstsq(X, y, rcond=None)[0]
    star(chapter, "least squares", least_squares, claim="and solving them gives it", side="right")
    star(chapter, "by the normal equations", np.linalg.solve(X.T @ X, X.T @ y), claim="and solving them gives it")
    star(chapter, "ridge without an intercept", np.linalg.solve(X.T @ X + np.eye(10), X.T @ y),
         claim="The engine agrees", side="right")
    ridge = sklearn.linear_model.Ridge(alpha=1, solver="svd").fit(X, y)
    star(chapter, "ridge, centred", ridge.coef_, table="Ridge with λ = 1", column="with an intercept")
    star(chapter, "ridge, intercept", ridge.intercept_, claim="withIntercept.intercept",
         because="the intercept is a difference of means")
    lasso = sklearn.linear_model.Lasso(alpha=0.1, tol=1e-15, max_iter=100_000).fit(X, y)
    star(chapter, "lasso", lasso.coef_, claim="Fifty sweeps by hand agree with the engine", side="right")
    star(chapter, "lasso by hand", lasso.coef_, claim="Fifty sweeps by hand agree with the engine")
    star(chapter, "weights kept", (lasso.coef_ != 0).sum(),
         claim="lasso.coefficients.elements.count { $0 != 0 }")
    star(chapter, "weights that are zero", (lasso.coef_ == 0).sum(),
         claim="lasso.coefficients.elements.count { $0 == 0 }")


def attention():
    chapter = "11-putting-it-together"
    np.random.seed(42)
    Q, K, V = (torch.tensor(np.random.randn(3, 4)) for _ in range(3))
    weights = torch.softmax(Q @ K.T / 2, dim=1)
    star(chapter, "output", F.scaled_dot_product_attention(Q, K, V), claim="The formula")
    star(chapter, "weights", weights, claim="The weights of the three tokens")
    causal = torch.ones(3, 3, dtype=torch.bool).tril()
    star(chapter, "causal output", F.scaled_dot_product_attention(Q, K, V, attn_mask=causal),
         claim="The masked formula")
    masked = (Q @ K.T / 2).masked_fill(~causal, -math.inf)
    star(chapter, "causal weights", torch.softmax(masked, dim=1), claim="The masked weights")


for chapter in (vectors, matrices, eigenvalues, derivatives, backpropagation, optimization, probability,
                likelihood, numbers, regression, attention):
    chapter()
target = pathlib.Path(__file__).with_name("values.json")
target.write_text(json.dumps(records, ensure_ascii=False, indent=1) + "\n")
print(len(records), "values")
