// The numbers of chapters, which stand in none of their files: each counts those before it.

extension [Chapter] {
  /// The chapters of a book with their numbers, from 1 in the order of the book; those that do not
  /// count have none.
  func numbered() -> [Chapter] {
    var count = 0
    return map { chapter in
      var chapter = chapter
      if chapter.options.isNumbered { count += 1 }
      chapter.number = chapter.options.isNumbered ? count : nil
      return chapter
    }
  }
}
