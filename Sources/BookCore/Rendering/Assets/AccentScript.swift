// Script for the embedded engine: accents, lines over and under, arrows with words, primes.

extension EmbeddedAssets {
  static let accentScript = #"""
    // Accents by the characters that fonts draw as such.
    const accents = { "^": "ˆ", "~": "˜", "⃗": "→" };

    // Accents of the fonts do not grow: they are drawn wider by the style sheet, by the number of
    // letters under them, as TeX goes by their width.
    function applyAccent(node) {
      const [base, mark] = node.children;
      if (!["mover", "munder"].includes(node.type) || !mark || mark.type !== "mo") return;
      const isStretchy = mark.attributes.stretchy === "true";
      if (textOf(mark) === "‾") return applyLine(node);
      if (!node.attributes.accent && !node.attributes.accentunder) return;
      const isWide = isStretchy && /^[~^ˇ]$/.test(textOf(mark));
      if (textOf(mark) === "⃗") mark.setAttribute("class", "vector");
      for (const child of mark.children) child.text = accents[child.text] || child.text;
      if (isWide) {
        const count = Math.min([...textOf(base)].length, 6);
        if (count > 1) {
          mark.setAttribute("class", "wide");
          mark.setAttribute("style", `transform:scale(${count},${1 + count / 20})`);
        }
      }
      if (isWide || !isStretchy) mark.setAttribute("stretchy", "false");
    }

    // No font has a line of any length. The border of what is under it is one; the sign stays for those
    // who hear the formula.
    function applyLine(node) {
      const [base, mark] = node.children;
      const name = node.type === "mover" ? "overlined" : "underlined";
      mark.attributes = { stretchy: "false", class: "unseen" };
      node.children = [made(node, "mrow", [base], { class: name }), mark];
    }

    // Arrows that grow with the words on them: the room around these is made of spaces, since MathML
    // Core knows no relative lengths and browsers do not stretch an operator with a least size.
    function applyArrow(node) {
      const [arrow, ...labels] = node.children;
      const isArrow = /^m(under|over|underover)$/.test(node.type) && arrow.type === "mo"
        && arrow.attributes.minsize && labels.every((label) => label.type === "mpadded");
      if (!isArrow) return;
      delete arrow.attributes.minsize;
      for (const label of labels) {
        become(label, made(node, "mrow", [space(node, "0.6em"), ...label.children, space(node, "0.6em")]));
      }
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
      const row = made(node, "mrow", [node.children[0], mark]);
      const rest = parts.slice(primes.length);
      const sub = node.type === "msubsup" ? [node.children[1]] : [];
      const sup = rest.length ? [Object.assign(raised, { children: rest })] : [];
      node.children = [row, ...sub, ...sup];
      if (!sub.length && !sup.length) Object.assign(node, { type: "mrow", children: row.children });
      else node.type = sub.length ? (sup.length ? "msubsup" : "msub") : "msup";
    }

    """#
}
