// Script for the embedded engine: the spaces that TeX sets, where browsers would set others.

extension EmbeddedAssets {
  static let spacingScript = #"""
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
      setSpaces(node, "0", "0");
    }

    // Browsers leave much room around a delimiter that may grow: one that need not is told so.
    function applyFlatFences(node) {
      const isFlat = (child) => !child.attributes || tokens.includes(child.type) || child.type === "mspace"
        || (/^msu[bp]/.test(child.type) && child.children.every((part) => tokens.includes(part.type)))
        || (child.type === "mrow" && !child.attributes.class && child.children.every(isFlat));
      if (!node.children.every(isFlat)) return;
      for (const child of node.children) {
        if (child.attributes && child.attributes.fence === "true" && !child.attributes.minsize) {
          child.attributes = Object.assign({ stretchy: "false" }, child.attributes);
          delete child.attributes.fence;
        }
      }
    }

    const thinSpace = "0.1667em";

    function setSpaces(operator, before, after) {
      operator.setAttribute("lspace", before);
      operator.setAttribute("rspace", after);
    }

    // A colon is a relation for TeX, and one sign together with an equals sign.
    function applyColon(node) {
      const isMark = (child, text) =>
        child && child.type === "mo" && !child.attributes.lspace && textOf(child) === text;
      node.children = node.children.filter((child, i, all) => {
        if (!isMark(child, "=") && !isMark(child, ":")) return true;
        const sign = textOf(all[i - 1] || child) + textOf(child);
        if (![":=", "=:"].includes(sign) || !isMark(all[i - 1], sign[0])) return true;
        all[i - 1].children[0].text = sign;
        return false;
      });
      for (const child of node.children) {
        if (!isMark(child, ":")) continue;
        child.setAttribute("lspace", "0.2778em");
        child.setAttribute("rspace", "0.2778em");
      }
    }

    const isOpening = (text) => /^[([{⟨⌊⌈]/.test(text);

    // The thin spaces that TeX sets around names of functions.
    function applyFunctionSpaces(node) {
      const classes = classesOf(node.children);
      const spaced = [];
      node.children.forEach((child, i, all) => {
        const after = all[i + 1];
        const begins = scripted.includes(child.type)
          ? endsFunction(child) : Boolean(after && textOf(after) === applyFunction);
        // Dots bring the space after them.
        if (begins && classes[i - 1] !== "dots" && isOperand(classes[i - 1])) spaced.push(space(node, thinSpace));
        spaced.push(child);
        if (endsFunction(child) && after && !isOpening(textOf(after))) spaced.push(space(node, thinSpace));
      });
      node.children = spaced;
    }

    const spacedClasses = ["binary", "relation", "punctuation", "dots"];

    // What stands apart from dots before it without bringing a space of its own.
    const spacedAfterDots = ["operand", "dots", "punctuation", "open", "function"];

    // Whether a binary operator has nothing that it could operate on.
    const isSign = (before, after) =>
      !isOperand(before) || ["relation", "punctuation", "end"].includes(after);

    // A sign before a number is not an operation, and in scripts operators stand close.
    function applySigns(row, style) {
      const nodes = atoms(row);
      const classes = classesOf(nodes);
      const neighbour = (i, step) => {
        do i += step; while (classes[i] === "space");
        return classes[i] || "end";
      };
      nodes.forEach((node, i) => {
        const [before, after] = [neighbour(i, -1), neighbour(i, 1)];
        const operator = spacedClasses.includes(classes[i]) && coreOperator(node);
        if (!operator) return;
        const isOperation = classes[i] === "binary" && !isSign(before, after);
        if (classes[i] === "binary" && !isOperation) {
          // Browsers know the first one of a row for a sign.
          const isKnown = node === row.children[0] && after !== "end" && /^[+−±∓]$/.test(textOf(node));
          if (!isKnown) setSpaces(operator, "0", "0");
        } else if (style.isScript) {
          setSpaces(operator, "0", "0");
        } else if (classes[i] === "dots") {
          const hasSpace = spacedAfterDots.includes(after);
          setSpaces(operator, isOperand(before) ? thinSpace : "0", hasSpace ? thinSpace : "0");
        } else if (row.type !== "mtd") {
          // A row's edges have no space: where a formula ends, that of the text follows.
          if (before === "end") operator.setAttribute("lspace", "0");
          if (after === "end") operator.setAttribute("rspace", "0");
        }
        // A style has a first child of its own.
        if (isOperation && !row.children.includes(node)) operator.setAttribute("form", "infix");
      });
    }

    """#
}
