// The program of chapter.md, written by mathbook.
import BookRuntime
import MathEngine

__begin()

__cell(0)
#sourceLocation(file: "chapter.md", line: 4)
import Foundation
__step(0)
#sourceLocation(file: "chapter.md", line: 5)
let x = 1
func f() -> Int { x + 1 }
struct Point { var x = 2.0 }
infix operator <+> : AdditionPrecedence
func <+> (a: Int, b: Int) -> Int { a + 10 * b }
#sourceLocation()

__cell(1)
__step(1)
#sourceLocation(file: "chapter.md", line: 11)
__checked(try
                     x
)
#sourceLocation()

// The program of chapter.md, written by mathbook.
import BookRuntime
import MathEngine
@testable import Chapter
import Foundation

@_silgen_name("__run_Chapter") func __run_Chapter(_: Int32, _: UnsafeRawPointer?) -> Int32
_ = __run_Chapter(0, nil)

__cell(2)
__step(2)
#sourceLocation(file: "chapter.md", line: 15)
let x = "two"
extension Point { var double: Double { x * 2 } }
__step(3)
#sourceLocation(file: "chapter.md", line: 16)
__show(
print(x, f(), Point().double, 1 <+> 2, sqrt(16.0))
)
#sourceLocation()

// The program of chapter.md, written by mathbook.
import BookRuntime
import MathEngine
@testable import Chapter
@testable import Chapter2
import Foundation

@_silgen_name("__run_Chapter2") func __run_Chapter2(_: Int32, _: UnsafeRawPointer?) -> Int32
_ = __run_Chapter2(0, nil)

__cell(3)
__step(4)
#sourceLocation(file: "chapter.md", line: 21)
let x = [3.0]
protocol Area { var area: Double { get } }
extension Point: Area { var area: Double { x * x } }
func largest<T: Comparable>(_ a: T, _ b: T) -> T { a > b ? a : b }
func factorial(_ n: Int) -> Int { n < 2 ? 1 : n * factorial(n - 1) }
__step(5)
#sourceLocation(file: "chapter.md", line: 25)
__show(
print(x, Point().area, largest(2, 3), factorial(5))
)
#sourceLocation()

__end()
