// Script for the embedded engine: tables, frames, strokes and overlapping parts become classes.

extension EmbeddedAssets {
  static let frameScript = #"""
    // KaTeX adds cells for numbers that a page gives in its own way.
    function dropEmptyCells(row) {
      const isGlue = (cell) => (cell.classes || []).includes("mtr-glue");
      const isNumber = (cell) => (cell.classes || []).includes("mml-eqn-num");
      row.children = row.children.filter((cell) => !isGlue(cell) && !(isNumber(cell) && !textOf(cell)));
      for (const cell of row.children) cell.classes = [];
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
        const rule = (value, name) => {
          if (value === "solid") classes.push(name);
          if (value === "dashed") classes.push(name + "-dashed");
        };
        if (c > 0) rule(at(rules, c - 1), "ruled");
        if (r > 0) rule(at(rowRules, r - 1), "topped");
        if (classes.length) cell.setAttribute("class", classes.join(" "));
      }));
      for (const name of ["columnalign", "columnspacing", "columnlines", "rowlines", "rowspacing"]) {
        delete node.attributes[name];
      }
    }

    // A formula with a tag is a row as wide as the page, with room at both sides of the formula.
    function applyTag(node) {
      if (node.type === "mtable" && node.attributes.width) node.attributes = { class: "tagged" };
      if (node.type === "mtd" && node.attributes.width) node.attributes = { class: "room" };
    }

    const enclosures = [
      "box", "left", "right", "top", "bottom", "updiagonalstrike", "downdiagonalstrike",
      "horizontalstrike", "phasorangle", "actuarial",
    ];

    // `menclose` is not part of MathML Core: its notations become classes of a row.
    function applyEnclosure(node) {
      if (node.type !== "menclose") return;
      const notations = (node.attributes.notation || "").split(" ").filter(Boolean);
      if (!notations.every((name) => enclosures.includes(name))) return;
      const isStruck = notations.some((name) => /strike|phasor/.test(name));
      const names = notations.map((name) => "enclosed-" + name).join(" ") + (isStruck ? " struck" : "");
      become(node, made(node, "mrow", node.children, { class: names }));
    }

    // MathML Core adds no lengths to those of a content, nor takes parts of them.
    function applyPadding(node) {
      if (node.type !== "mpadded") return;
      const { mathbackground, style, lspace } = node.attributes;
      if (mathbackground || style) {
        const attributes = { class: "enclosed-color" };
        if (mathbackground) attributes.mathbackground = mathbackground;
        if (style) attributes.style = style;
        become(node, made(node, "mrow", node.children, attributes));
      } else if (/width$/.test(lspace || "")) {
        const name = lspace === "-1width" ? "before" : "across";
        node.children = [made(node, "mrow", node.children, { class: name })];
        delete node.attributes.lspace;
      }
    }

    """#
}
