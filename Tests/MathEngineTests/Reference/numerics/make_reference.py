"""Reference values for number formats and stable functions: PyTorch for bfloat16 and 8-bit floats,
NumPy for the limits of formats, mpmath for softmax. Run by hand; writes numerics.json beside it."""
import json
import pathlib
import struct

import mpmath as mp
import numpy as np
import torch

mp.mp.dps = 50
here = pathlib.Path(__file__).parent
rng = np.random.default_rng(5)

bits = rng.integers(0, 2**64, 400, dtype=np.uint64)
samples = [struct.unpack("<d", struct.pack("<Q", int(b)))[0] for b in bits]
samples = [x for x in samples if np.isfinite(x) and 1e-45 < abs(x) < 1e39]
samples += list(rng.standard_normal(200) * 10.0 ** rng.integers(-42, 39, 200))
samples += [0.1, 1 + 2**-8, 1 + 3 * 2**-8, 1 + 2**-8 + 2**-40, 3.4e38, 2**-133, 2**-134, 2**-134 * 1.5, 65519.99, 65520.0]
# PyTorch converts double to bfloat16 by way of float; double rounding is avoided by rounding here
# with exact integers instead.


def rounded(x, exponent_bits, fraction_bits):
    bias = 2 ** (exponent_bits - 1) - 1
    x = mp.mpf(float(x))
    if x == 0:
        return 0.0
    e = max(int(mp.floor(mp.log(abs(x), 2))), 1 - bias)
    if abs(x) >= mp.mpf(2) ** (e + 1):
        e += 1
    q = mp.mpf(2) ** (e - fraction_bits)
    n = mp.nint(x / q)  # ties to even
    r = n * q
    if abs(r) > (2 - mp.mpf(2) ** -fraction_bits) * mp.mpf(2) ** bias:
        return "inf" if x > 0 else "-inf"
    return float(r)


rows = []
for x in samples:
    rows.append({"x": float(x), "bfloat16": str(rounded(x, 8, 7)), "binary16": str(rounded(x, 5, 10)),
                 "binary32": str(rounded(x, 8, 23)), "float8E5M2": str(rounded(x, 5, 2))})
    # Cross-check against the libraries where they round once.
    with np.errstate(all="ignore"):
        assert float(np.float32(x)) == float(rows[-1]["binary32"]), x
        assert float(np.float16(x)) == float(rows[-1]["binary16"]), x
        f = np.float32(x)
        if float(f) == x:
            assert float(torch.tensor(f).to(torch.bfloat16)) == float(rows[-1]["bfloat16"]), x

limits = {}
for name, info in {"binary16": torch.finfo(torch.float16), "bfloat16": torch.finfo(torch.bfloat16),
                   "binary32": torch.finfo(torch.float32), "binary64": torch.finfo(torch.float64),
                   "float8 E5M2": torch.finfo(torch.float8_e5m2)}.items():
    limits[name] = {"max": info.max, "smallestNormal": info.smallest_normal, "epsilon": info.eps}

vectors = [[1, 2, 3], [1000, 2000, 3000], [2, 1, 0.1], [-1000, -1001, -1002], [0.5], [3, 3, 3, 3],
           [-745.0, 0, 709.5], [1e-3, 2e-3, -5]]
soft = []
for v in vectors:
    e = [mp.exp(mp.mpf(float(x))) for x in v]
    s = mp.fsum(e)
    soft.append({"x": [float(x) for x in v], "softmax": [float(x / s) for x in e],
                 "logSoftmax": [float(mp.mpf(float(x)) - mp.log(s)) for x in v],
                 "logSumExp": float(mp.log(s))})

quadratics = []
for a, b, c in [(1, -3, 2), (1, 1e8, 1), (1e-200, 1e10, 1e-200), (94906265.625, -189812534.0, 94906268.375),
                (1, 2, 5), (1e200, -3e200, 2e200), (1e-300, 3, 1), (2, -1e-8, -1e-18), (3, 1e-5, 4e-12)]:
    A, B, C = mp.mpf(float(a)), mp.mpf(float(b)), mp.mpf(float(c))
    with mp.workdps(900):
        D = B * B - 4 * A * C
        if D >= 0:
            q = -(B + (mp.sqrt(D) if B >= 0 else -mp.sqrt(D))) / 2
            r = sorted([q / A, C / q])
            quadratics.append({"c": [float(a), float(b), float(c)], "real": [str(float(x)) for x in r]})
        else:
            quadratics.append({"c": [float(a), float(b), float(c)],
                               "complex": [str(float(-B / (2 * A))), str(float(mp.sqrt(-D) / (2 * abs(A))))]})
(here / "numerics.json").write_text(json.dumps(
    {"rounding": rows, "limits": limits, "softmax": soft, "quadratics": quadratics}, indent=0))
