// The program of chapter.md, written by mathbook.
import BookRuntime
import MathEngine

__begin()

__cell(0)
__step(0)
#sourceLocation(file: "chapter.md", line: 4)
print("first")
__step(1)
#sourceLocation(file: "chapter.md", line: 5)
let table = Table(
  "Powers", columns: ["n", Table.Column("n²", format: .fixed(1))], rows: [[1, 1.0], [12, 144.0]])
__step(2)
#sourceLocation(file: "chapter.md", line: 7)
show(table)
__step(3)
#sourceLocation(file: "chapter.md", line: 8)
print("second");
__step(4)
#sourceLocation(file: "chapter.md", line: 8)
                 print("third")
__step(5)
#sourceLocation(file: "chapter.md", line: 9)
show(tex: "x^2")
__step(6)
#sourceLocation(file: "chapter.md", line: 9)
__show(
Matrix([[1, 2], [3, 4]])
)
#sourceLocation()

__cell(1)
__step(7)
#sourceLocation(file: "chapter.md", line: 16)
1 + 1;
#sourceLocation()

__cell(2)
__step(8)
#sourceLocation(file: "chapter.md", line: 21)
let hidden = 2
__step(9)
#sourceLocation(file: "chapter.md", line: 21)
__show(
hidden * 21
)
#sourceLocation()

__cell(4)
__step(10)
#sourceLocation(file: "chapter.md", line: 33)
  let text = """
    indented
      more
    """
__step(11)
#sourceLocation(file: "chapter.md", line: 36)
__show(
  print(text)
)
#sourceLocation()

__end()
