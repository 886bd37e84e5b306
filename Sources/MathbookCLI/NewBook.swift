// The small book that `mathbook new` makes.

enum NewBook {
  /// The files of the chapters' folder.
  static func files(title: String) -> [(name: String, text: String)] {
    [
      ("mathbook.yml", "title: \(quoted(title))\n"),
      ("01-first-steps.md", firstChapter),
    ]
  }

  /// A text as YAML reads it whatever is in it.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static let firstChapter = #"""
    # First steps

    A chapter is Markdown. Blocks marked `swift-math` are compiled and run when the book is built.

    ```swift-math
    let a: Vector = [3, 4]
    let b: Vector = [1, 2]
    a.dot(b)
    ```

    Numbers in the text are checked: the dot product is [11](claim:a.dot(b)), and the length of
    $a$ is [5](claim:a.norm). A value may also be put in by the tool: `{swift-math} a.dot(b) / b.norm`.

    The dot product does not care about the order of its factors:

    $$
    a \cdot b = b \cdot a
    $$ {#eq-commutes}

    ```swift-math
    claim("The dot product is commutative", proves: "eq-commutes", forAll: .vector(3), .vector(3)) {
      x, y in x.dot(y) == y.dot(x)
    }
    claim("‖b‖₂", b.norm ≈ 2.236)
    ```

    Change a digit and build again: the build fails, and says where.

    """#
}
