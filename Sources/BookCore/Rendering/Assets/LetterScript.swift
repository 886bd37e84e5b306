// Script for the embedded engine: letters of mathematical alphabets, which MathML Core
// has by code point only.

extension EmbeddedAssets {
  static let letterScript = #"""
    // Letters that Unicode has in other places than the rest of their mathematical alphabet.
    const exceptions = {
      "italic:h": "ℎ", "script:B": "ℬ", "script:E": "ℰ", "script:F": "ℱ", "script:H": "ℋ",
      "script:I": "ℐ", "script:L": "ℒ", "script:M": "ℳ", "script:R": "ℛ", "script:e": "ℯ",
      "script:g": "ℊ", "script:o": "ℴ", "fraktur:C": "ℭ", "fraktur:H": "ℌ", "fraktur:I": "ℑ",
      "fraktur:R": "ℜ", "fraktur:Z": "ℨ", "double-struck:C": "ℂ", "double-struck:H": "ℍ",
      "double-struck:N": "ℕ", "double-struck:P": "ℙ", "double-struck:Q": "ℚ",
      "double-struck:R": "ℝ", "double-struck:Z": "ℤ",
    };

    // First code points of the capitals, the small letters, the digits, Α and α of each alphabet.
    const alphabets = {
      "bold": [0x1d400, 0x1d41a, 0x1d7ce, 0x1d6a8, 0x1d6c2],
      "italic": [0x1d434, 0x1d44e, 0, 0x1d6e2, 0x1d6fc],
      "bold-italic": [0x1d468, 0x1d482, 0x1d7ce, 0x1d71c, 0x1d736],
      "script": [0x1d49c, 0x1d4b6, 0, 0, 0],
      "bold-script": [0x1d4d0, 0x1d4ea, 0, 0, 0],
      "fraktur": [0x1d504, 0x1d51e, 0, 0, 0],
      "double-struck": [0x1d538, 0x1d552, 0x1d7d8, 0, 0],
      "sans-serif": [0x1d5a0, 0x1d5ba, 0x1d7e2, 0, 0],
      "bold-sans-serif": [0x1d5d4, 0x1d5ee, 0x1d7ec, 0x1d756, 0x1d770],
      "sans-serif-italic": [0x1d608, 0x1d622, 0x1d7e2, 0, 0],
      "monospace": [0x1d670, 0x1d68a, 0x1d7f6, 0, 0],
    };

    function inAlphabet(character, variant) {
      const exception = exceptions[variant + ":" + character];
      if (exception) return exception;
      const starts = alphabets[variant];
      const code = character.codePointAt(0);
      const ranges = [[0x41, 26], [0x61, 26], [0x30, 10], [0x391, 25], [0x3b1, 25]];
      const place = ranges.findIndex(([first, count]) => code >= first && code < first + count);
      if (!starts || place < 0 || !starts[place]) return character;
      return String.fromCodePoint(starts[place] + code - ranges[place][0]);
    }

    function replaceLetters(node, variant) {
      for (const child of node.children || []) replaceLetters(child, variant);
      if (node.text) node.text = [...node.text].map((c) => inAlphabet(c, variant)).join("");
    }

    // MathML Core has no alphabets by attribute: the letters themselves are replaced.
    function applyVariant(node) {
      const variant = node.attributes && node.attributes.mathvariant;
      // A single letter is slanted unless it says so; names and other signs never are.
      const isKept = variant === "normal" && node.type === "mi" && /^[\p{L}∂∇]$/u.test(textOf(node));
      if (!variant || isKept) return;
      delete node.attributes.mathvariant;
      if (variant === "normal") return;
      if (node.type === "mtext") {
        // Words stay words for search and speech; their looks are the style sheet's.
        node.setAttribute("class", "text-" + variant);
        return;
      }
      replaceLetters(node, variant);
    }

    """#
}
