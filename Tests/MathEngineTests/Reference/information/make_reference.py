"""Writes starred.json: the book's computations on stated inputs, by NumPy, for MathEngine's information measures.

Run by hand (`python3 make_reference.py`, NumPy 2.4), never by the tests.
"""
import json
import numpy as np

H = lambda p, log: float(-sum(x * log(x) for x in p if x > 0))
p, q = np.array([0.4, 0.3, 0.2, 0.1]), np.array([0.35, 0.35, 0.15, 0.15])
y, predicted = np.array([1, 0, 1, 1, 0]), np.clip([0.9, 0.1, 0.8, 0.7, 0.2], 1e-15, 1 - 1e-15)
m = (p + q) / 2
joint = np.array([[0.1, 0.2, 0.05], [0.3, 0.15, 0.2]])
px, py = joint.sum(1), joint.sum(0)
kl = lambda a, b: float(np.sum(a * np.log(a / b)))
values = {
    "entropyUniform4Bits": H([0.25] * 4, np.log2), "entropyPeakedBits": H([0.97, 0.01, 0.01, 0.01], np.log2),
    "entropyPNats": H(p, np.log), "klNats": kl(p, q), "klReversedNats": kl(q, p),
    "klBits": float(np.sum(p * np.log2(p / q))), "crossEntropyNats": float(-np.sum(p * np.log(q))),
    "jensenShannonNats": 0.5 * kl(p, m) + 0.5 * kl(q, m),
    "binaryCrossEntropy": float(-np.mean(y * np.log(predicted) + (1 - y) * np.log(1 - predicted))),
    "mutualInformationNats": kl(joint.ravel(), np.outer(px, py).ravel()),
    "conditionalEntropyNats": H(joint.ravel(), np.log) - H(px, np.log),
}
with open("starred.json", "w") as file:
    file.write(json.dumps(values, indent=1) + "\n")
