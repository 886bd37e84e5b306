// Script for the embedded engine: adapts KaTeX's MathML to what browsers have.

extension EmbeddedAssets {
  static let typesetScript = #"""
    // Runs inside the embedded engine at build time, after KaTeX and highlight.js: makes markup that
    // MathML Core, the part of MathML that browsers have, shows as TeX means it.
    "use strict";

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

    function textOf(node) {
      return node.children ? node.children.map(textOf).join("") : node.text || "";
    }

    function replaceLetters(node, variant) {
      for (const child of node.children || []) replaceLetters(child, variant);
      if (node.text) node.text = [...node.text].map((c) => inAlphabet(c, variant)).join("");
    }

    // MathML Core has no alphabets by attribute: the letters themselves are replaced.
    function applyVariant(node) {
      const variant = node.attributes && node.attributes.mathvariant;
      if (!variant || variant === "normal") return;
      delete node.attributes.mathvariant;
      if (node.type === "mtext") {
        // Words stay words for search and speech; their looks are the style sheet's.
        node.setAttribute("class", "text-" + variant);
        return;
      }
      replaceLetters(node, variant);
    }

    // MathML Core has no column attributes: alignment, space and rules become classes.
    function applyColumns(node) {
      if (node.type !== "mtable") return;
      const list = (name) => (node.attributes[name] || "").split(" ").filter(Boolean);
      const alignments = list("columnalign");
      const spaces = list("columnspacing");
      const rules = list("columnlines");
      const rowRules = list("rowlines");
      const at = (values, i) => (values.length ? values[Math.min(i, values.length - 1)] : "");
      node.children.forEach((row, r) => row.children.forEach((cell, c) => {
        const classes = [];
        if (["left", "right"].includes(at(alignments, c))) classes.push("to-" + at(alignments, c));
        if (c > 0 && at(spaces, c - 1) === "0em") classes.push("joined");
        if (c > 0 && ["solid", "dashed"].includes(at(rules, c - 1))) classes.push("ruled");
        if (r > 0 && ["solid", "dashed"].includes(at(rowRules, r - 1))) classes.push("topped");
        if (classes.length) cell.setAttribute("class", classes.join(" "));
      }));
      for (const name of ["columnalign", "columnspacing", "columnlines", "rowlines", "rowspacing"]) {
        delete node.attributes[name];
      }
    }

    // `menclose` is not part of MathML Core: its notations become classes of a row.
    function applyEnclosure(node) {
      if (node.type !== "menclose") return;
      const notations = (node.attributes.notation || "").split(" ").filter(Boolean);
      delete node.attributes.notation;
      node.type = "mrow";
      node.setAttribute("class", notations.map((name) => "enclosed-" + name).join(" "));
    }

    // Delimiters that browsers would space like relations: the characters that they know as fences.
    const fences = { "∥": "‖", "∣": "|" };

    function applyFence(node) {
      const fence = fences[textOf(node)];
      if (!fence) return;
      const isDelimiter = node.type === "mo" && (node.attributes.fence || node.attributes.stretchy);
      const isOrdinary = node.type === "mi";
      if (!isDelimiter && !isOrdinary) return;
      if (isOrdinary) {
        node.type = "mo";
        delete node.attributes.mathvariant;
        node.setAttribute("stretchy", "false");
      }
      for (const child of node.children) child.text = fence;
      node.setAttribute("lspace", "0");
      node.setAttribute("rspace", "0");
    }

    const applyFunction = "\u2061";
    const isOpening = (text) => /^[([{⟨⌊⌈]/.test(text);
    const isSpaceBefore = (text) => /[\p{L}\p{N})\]}⟩]$/u.test(text);

    // KaTeX puts the parts of some constructs into fragments, which have no element of their own.
    function dissolveFragments(node) {
      node.children = (node.children || []).flatMap((child) =>
        child.children && !child.type ? dissolveFragments(child).children : [child]);
      return node;
    }

    const scripted = ["msub", "msup", "msubsup", "munder", "mover", "munderover"];

    // Whether a node is a function's name, or one with limits or a power.
    const endsFunction = (node) => scripted.includes(node.type)
      ? textOf(node.children[0]).endsWith(applyFunction) : textOf(node) === applyFunction;

    // The thin spaces that TeX sets around names of functions.
    function applyFunctionSpaces(node) {
      const space = () => {
        const made = new node.constructor("mspace");
        made.setAttribute("width", "0.1667em");
        return made;
      };
      const spaced = [];
      node.children.forEach((child, i, all) => {
        const [before, after] = [all[i - 1], all[i + 1]];
        const begins = scripted.includes(child.type)
          ? endsFunction(child) : Boolean(after && textOf(after) === applyFunction);
        if (begins && before && isSpaceBefore(textOf(before))) spaced.push(space());
        spaced.push(child);
        if (endsFunction(child) && after && !isOpening(textOf(after))) spaced.push(space());
      });
      node.children = spaced;
    }

    // Mathematical fonts draw the prime raised already, and browsers raise a superscript: the prime
    // stands beside its letter instead.
    const primeSigns = { "′": "′", "′′": "″", "′′′": "‴", "′′′′": "⁗" };

    function applyPrime(node) {
      if (node.type !== "msup" && node.type !== "msubsup") return;
      const raised = node.children[node.children.length - 1];
      const parts = raised.type === "mrow" ? raised.children : [raised];
      const count = parts.findIndex((part) => textOf(part) !== "′" || part.type !== "mo");
      const primes = count < 0 ? parts : parts.slice(0, count);
      const sign = primeSigns[primes.map(textOf).join("")];
      if (!sign) return;
      const mark = primes[0];
      mark.children[0].text = sign;
      delete mark.attributes.mathvariant;
      mark.setAttribute("lspace", "0");
      mark.setAttribute("rspace", "0");
      const row = new node.constructor("mrow", [node.children[0], mark]);
      const rest = parts.slice(primes.length);
      const sub = node.type === "msubsup" ? [node.children[1]] : [];
      const sup = rest.length ? [Object.assign(raised, { children: rest })] : [];
      node.children = [row, ...sub, ...sup];
      if (!sub.length && !sup.length) Object.assign(node, { type: "mrow", children: row.children });
      else node.type = sub.length ? (sup.length ? "msubsup" : "msub") : "msup";
    }

    // The italic f leans out of its box, into what stands beside it above the line.
    function applyLean(node, parent) {
      const isSubscripted = parent && parent.type === "msub" && parent.children[0] === node;
      if (node.type === "mi" && textOf(node) === "f" && !node.attributes.mathvariant && !isSubscripted) {
        node.setAttribute("class", "leaning");
      }
    }

    // KaTeX says of each cell of a matrix what MathML says of all cells.
    function applyCellStyle(node) {
      const [style] = node.children;
      if (node.type !== "mtd" || node.children.length !== 1 || style.type !== "mstyle") return;
      const { scriptlevel, displaystyle } = style.attributes;
      if (String(scriptlevel) === "0" && String(displaystyle) === "false") {
        node.children = style.children;
      }
    }

    function adapt(node) {
      if (!node.attributes) return;
      dissolveFragments(node);
      applyCellStyle(node);
      applyPrime(node);
      for (const child of node.children) adapt(child);
      for (const child of node.children) if (child.attributes) applyLean(child, node);
      applyFence(node);
      if (["mrow", "mtd", "mstyle", "mpadded"].includes(node.type)) applyFunctionSpaces(node);
      applyVariant(node);
      applyColumns(node);
      applyEnclosure(node);
    }

    // The `math` element of a tree, and nothing around it.
    function mathElement(node) {
      if (node.type === "math") return node;
      for (const child of node.children || []) {
        const found = mathElement(child);
        if (found) return found;
      }
      return null;
    }

    // Gives `=markup`, or `!offset:message` for TeX that does not parse.
    function typesetFormula(request) {
      try {
        const tree = katex.__renderToDomTree(request.tex, {
          displayMode: request.display, output: "mathml", macros: Object.assign({}, request.macros),
          throwOnError: true, strict: "ignore", trust: false, maxExpand: 1000,
        });
        const math = mathElement(tree);
        adapt(math);
        math.setAttribute("xmlns", undefined);
        delete math.attributes.xmlns;
        return "=" + math.toMarkup();
      } catch (error) {
        const message = String(error.message || error);
        const words = message.replace(/^KaTeX parse error: /, "").replace(/ at (position|end of input)[^]*$/, "");
        return "!" + (typeof error.position === "number" ? error.position : 0) + ":" + words;
      }
    }

    // One letter for each kind of word: pages hold thousands of them.
    const kinds = {
      keyword: "k", literal: "k", built_in: "k", meta: "k", string: "s", subst: "s", number: "n",
      type: "t", comment: "c", title: "f",
    };

    function highlightCode(request) {
      if (!hljs.getLanguage(request.language)) return "!unknown language";
      const markup = hljs.highlight(request.language, request.code, true).value;
      return "=" + markup
        .replace(/<span class="hljs-([a-z_-]+)">/g, (_, kind) => `<i class="${kinds[kind] || "o"}">`)
        .replace(/<\/span>/g, "</i>");
    }

    """#
}
