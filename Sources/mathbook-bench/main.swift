// Times the engine's kernels.

import MathEngine

print(Vector.ones(3).sum)
