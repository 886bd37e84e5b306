// The program of chapter.md, written by mathbook.
import BookRuntime
import MathEngine

__begin()

__cell(0)
__step(0)
#sourceLocation(file: "chapter.md", line: 4)
let a: Vector = [3, 4]
__step(1)
#sourceLocation(file: "chapter.md", line: 5)
let b: Vector = [1, 2]
__step(2)
#sourceLocation(file: "chapter.md", line: 5)
__show(
a.dot(b)
)
#sourceLocation()

__cell(1)
__step(3)
#sourceLocation(file: "chapter.md", line: 8)
__checked(try
                              a.dot(b)
)
#sourceLocation()

__cell(2)
__step(4)
#sourceLocation(file: "chapter.md", line: 8)
__checked(try
                                                                    cosineSimilarity(a, b)
)
#sourceLocation()

__cell(3)
__step(5)
#sourceLocation(file: "chapter.md", line: 9)
__checked(try
                                             Matrix(rows: [a, b])
)
#sourceLocation()

__cell(4)
__step(6)
#sourceLocation(file: "chapter.md", line: 10)
__value(try
              a.mean
)
#sourceLocation()

__cell(5)
__step(7)
#sourceLocation(file: "chapter.md", line: 10)
__checked(try
                                                a.dot(b) == b.dot(a)
)
#sourceLocation()

__cell(6)
__step(8)
#sourceLocation(file: "chapter.md", line: 19)
print("checked")
__step(9)
#sourceLocation(file: "chapter.md", line: 20)
__clm("commutes", a.dot(b) == b.dot(a))
__step(10)
#sourceLocation(file: "chapter.md", line: 21)
__clm("‖b‖₂", b.norm ≈ 2.236)
__step(11)
#sourceLocation(file: "chapter.md", line: 22)
__clm("within", b.norm ≈ 2.2 ± 0.05)
__step(12)
#sourceLocation(file: "chapter.md", line: 23)
__clm("bound", a.norm <= 5)
__step(13)
#sourceLocation(file: "chapter.md", line: 24)
__clm("integers", 2 + 2 == 4)
__step(14)
#sourceLocation(file: "chapter.md", line: 25)
claim("condition", [1, 2].contains(2))
__step(15)
#sourceLocation(file: "chapter.md", line: 26)
claim("all", forAll: .vector(1...4), .number) { v, c in (c * v).norm ≈ abs(c) * v.norm }
struct Empty: Error {}
__step(16)
#sourceLocation(file: "chapter.md", line: 27)
__show(
claim("throws", throws: Empty.self) { throw Empty() }
)
#sourceLocation()

__end()
