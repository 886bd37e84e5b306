// The program of chapter.md, written by mathbook.
import BookRuntime
import MathEngine

__begin()

__cell(0)
__step(0)
#sourceLocation(file: "chapter.md", line: 5)
let numbers = [1]
__step(1)
#sourceLocation(file: "chapter.md", line: 5)
__show(
print(numbers[3])
)
#sourceLocation()

__cell(1)
__step(2)
#sourceLocation(file: "chapter.md", line: 11)
let number: Int = "one"
#sourceLocation()

__cell(2)
#sourceLocation(file: "chapter.md", line: 16)
struct Singular: Error { let words = "no inverse" }
__step(3)
#sourceLocation(file: "chapter.md", line: 17)
throw Singular()
#sourceLocation()

__cell(3)
__step(4)
#sourceLocation(file: "chapter.md", line: 20)
__show(
print("the chapter goes on")
)
#sourceLocation()

__end()
