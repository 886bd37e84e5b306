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
        if (begins && isOperand(classes[i - 1])) spaced.push(space(node, thinSpace));
        spaced.push(child);
        if (endsFunction(child) && after && !isOpening(textOf(after))) spaced.push(space(node, thinSpace));
      });
      node.children = spaced;
    }

    """#
}
