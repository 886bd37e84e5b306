"""Reference values for networks: NumPy's legacy stream for weights and data, PyTorch (double precision)
for gradients, training and attention. Run by hand; writes networks.json beside it."""
import json
import pathlib

import numpy as np
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
here = pathlib.Path(__file__).parent

np.random.seed(0)
W1 = 0.1 * np.random.randn(4, 3)
W2 = 0.1 * np.random.randn(2, 4)
b1 = 0.1 * np.random.randn(4)
b2 = 0.1 * np.random.randn(2)
T = lambda a: torch.tensor(a, requires_grad=True)
activations = {"relu": torch.relu, "tanh": torch.tanh, "sigmoid": torch.sigmoid, "softplus": F.softplus,
               "identity": lambda x: x}

two_layers = []
for name, f in activations.items():
    p = [T(W1), T(b1), T(W2), T(b2), T(np.array([1.0, 2.0, 3.0]))]
    y = p[2] @ f(p[0] @ p[4] + p[1]) + p[3]
    g = torch.autograd.grad(y, p, torch.tensor([1.0, -1.0]))
    two_layers.append({"activation": name, "output": y.tolist(), "W1": g[0].tolist(), "b1": g[1].tolist(),
                       "W2": g[2].tolist(), "b2": g[3].tolist(), "x": g[4].tolist()})

rng = np.random.RandomState(3)
Z = 3 * rng.randn(5, 4)
losses = []
for name, targets in [("meanSquared", rng.randn(5, 4)),
                      ("softmaxCrossEntropy", np.eye(4)[[0, 3, 1, 1, 2]]),
                      ("softmaxCrossEntropy", rng.dirichlet(np.ones(4), 5)),
                      ("binaryCrossEntropy", (rng.rand(5, 4) > 0.5).astype(float))]:
    z = T(Z)
    t = torch.tensor(targets)
    value = {"meanSquared": F.mse_loss, "softmaxCrossEntropy": F.cross_entropy,
             "binaryCrossEntropy": F.binary_cross_entropy_with_logits}[name](z, t)
    g, = torch.autograd.grad(value, z)
    losses.append({"name": name, "targets": targets.tolist(), "value": value.item(), "gradient": g.tolist()})

# Training XOR with Adam, all examples at once.
rng = np.random.RandomState(1)
V1, c1, V2, c2 = rng.randn(8, 2), rng.randn(8), rng.randn(1, 8), rng.randn(1)
p = [T(V1), T(c1), T(V2), T(c2)]
X = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
Y = torch.tensor([[0.0], [1], [1], [0]])
optimiser = torch.optim.Adam(p, lr=0.05)
curve = []
for _ in range(201):
    optimiser.zero_grad()
    loss = F.binary_cross_entropy_with_logits(torch.tanh(X @ p[0].T + p[1]) @ p[2].T + p[3], Y)
    curve.append(loss.item())
    loss.backward()
    optimiser.step()
xor = {"W1": V1.tolist(), "b1": c1.tolist(), "W2": V2.tolist(), "b2": c2.tolist(), "losses": curve}

np.random.seed(42)
Q, K, V = np.random.randn(3, 4), np.random.randn(3, 4), np.random.randn(3, 4)


def attend(mask):
    q, k, v = T(Q), T(K), T(V)
    s = q @ k.T / 2
    if mask:
        s = s.masked_fill(~torch.tril(torch.ones(3, 3, dtype=torch.bool)), -torch.inf)
    w = torch.softmax(s, -1)
    y = w @ v
    assert torch.allclose(y, F.scaled_dot_product_attention(q, k, v, is_causal=mask))
    g = torch.autograd.grad((y * y).sum(), [q, k, v])
    return {"weights": w.tolist(), "output": y.tolist(), "gradients": [x.tolist() for x in g]}


rng = np.random.RandomState(7)
mha = torch.nn.MultiheadAttention(6, 2, bias=False, batch_first=True)
with torch.no_grad():
    mha.in_proj_weight.copy_(torch.tensor(rng.randn(18, 6)))
    mha.out_proj.weight.copy_(torch.tensor(rng.randn(6, 6)))
tokens = rng.randn(5, 6)
blocked = torch.triu(torch.ones(5, 5, dtype=torch.bool), 1)
out, weights = mha(*[torch.tensor(tokens)[None]] * 3, attn_mask=blocked, average_attn_weights=False)
multi = {"input": mha.in_proj_weight.tolist(), "outputWeights": mha.out_proj.weight.tolist(),
         "tokens": tokens.tolist(), "result": out[0].tolist(), "weights": weights[0].tolist()}

(here / "networks.json").write_text(json.dumps({
    "W1": W1.tolist(), "b1": b1.tolist(), "W2": W2.tolist(), "b2": b2.tolist(), "twoLayers": two_layers,
    "logits": Z.tolist(), "losses": losses, "xor": xor,
    "Q": Q.tolist(), "K": K.tolist(), "V": V.tolist(), "attention": attend(False), "causal": attend(True),
    "multiHead": multi}))
