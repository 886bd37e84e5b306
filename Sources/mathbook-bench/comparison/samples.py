"""The inputs of mathbook-bench: the numbers of `Sample` in `Benchmark.swift`."""
import numpy as np


def vector(count, seed=0):
    multiple = np.arange(1.0, count + 1) * (0.6180339887498949 + seed * 0.137)
    return 2 * (multiple - np.floor(multiple)) - 1


def matrix(rows, columns, seed=0):
    return np.sin(1000 * vector(rows * columns, seed)).reshape(rows, columns)


def definite(size):
    a = matrix(size, size)
    return a.T @ a / size + np.eye(size)
