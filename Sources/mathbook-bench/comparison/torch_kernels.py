"""PyTorch, SciPy and scikit-learn on the kernels of `Benchmark+Calculus.swift`."""
import os

import numpy as np
import torch
from scipy.optimize import minimize_scalar
from sklearn.linear_model import Lasso

from samples import matrix


def kernels():
    torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
    torch.set_default_dtype(torch.float64)
    cross_entropy = torch.nn.functional.cross_entropy

    def rosenbrock(x):
        return (100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2).sum()

    def start(count):
        return torch.tensor([0.5 + 0.001 * (i % 13) for i in range(count)], requires_grad=True)

    def gradient(x):
        return torch.autograd.grad(rosenbrock(x), x)[0][5].item()

    def adam():
        x = torch.tensor([3.0, 3.0], requires_grad=True)
        optimiser = torch.optim.Adam([x], lr=0.01)
        for _ in range(10_000):
            optimiser.zero_grad()
            (x[0] ** 2 + 4 * x[1] ** 2).backward()
            optimiser.step()
        return x[0].item()

    named = {}
    for count in (10, 100, 1000, 10_000):
        for form in ("scalars", "whole"):
            named[f"gradient rosenbrock {count} {form}"] = lambda x=start(count): gradient(x)
    fifty, big = start(50), torch.tensor(matrix(1000, 1000))
    named["hessian 50-d rosenbrock"] = lambda: torch.autograd.functional.hessian(
        rosenbrock, fifty, vectorize=True)[3, 4].item()
    named["adam 10k steps 2-d"] = adam
    named["mle bounded scalar"] = lambda: minimize_scalar(
        lambda p: -(7 * np.log(p) + 3 * np.log(1 - p)), bounds=(0.001, 0.999), method="bounded").x
    named["softmax rows 1000x1000"] = lambda: torch.softmax(big, 1)[7, 7].item()
    named["logsumexp rows 1000x1000"] = lambda: torch.logsumexp(big, 1)[7].item()
    Q, K, V = (torch.tensor(matrix(512, 64, s)) for s in range(3))
    named["attention 512x64"] = lambda: (torch.softmax(Q @ K.T / 8, -1) @ V)[7, 7].item()
    W1 = torch.tensor(matrix(128, 784), requires_grad=True)
    W2 = torch.tensor(matrix(10, 128, 1), requires_grad=True)
    b1, b2 = torch.zeros(128, requires_grad=True), torch.zeros(10, requires_grad=True)
    X, labels = torch.tensor(matrix(64, 784, 2)), torch.arange(64) % 10

    def perceptron():
        loss = cross_entropy(torch.relu(X @ W1.T + b1) @ W2.T + b2, labels)
        return torch.autograd.grad(loss, [W1, b1, W2, b2])[0][3, 4].item()

    named["mlp 64x784-128-10 by hand"] = perceptron
    named["mlp 64x784-128-10 reverse mode"] = perceptron
    data = matrix(1000, 200, 3) * matrix(1000, 200, 4)
    side = data[:, :10].sum(axis=1) + 0.1 * matrix(1, 1000, 1)[0]
    named["lasso 1000x200 alpha=.01"] = lambda: Lasso(
        alpha=0.01, tol=1e-12, max_iter=100_000).fit(data, side).coef_[3]
    return named
