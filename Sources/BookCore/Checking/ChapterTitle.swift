// What a chapter is called once the labels and values of the whole book are known.

/// The title of a chapter, with what it refers to and computes in words.
struct ChapterTitle: Sendable, Equatable {
  var content: [Inline]
  /// The title without markup.
  var text: String
}

extension ChapterTitle {
  init(_ text: LinklessText) {
    content = text.words(text.chapter.titleContent)
    self.text = content.readableText(macros: text.chapter.options.macros)
  }
}
