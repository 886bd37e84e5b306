// Script for the embedded engine: what TeX calls the atoms of a formula, and their classes.

extension EmbeddedAssets {
  static let atomScript = #"""
    // Whether a node is a function's name, or one with limits or a power.
    const endsFunction = (node) => scripted.includes(node.type)
      ? textOf(node.children[0]).endsWith(applyFunction) : textOf(node) === applyFunction;

    const binarySigns = "+−±∓×÷⋅∗∘∙∪∩∧∨⊕⊖⊗⊘⊙∖⋆†‡⨿⊎⊓⊔≀⋄△▽◃▹∔⊞⊟⊠⊡⋉⋊⊻⊼";
    const largeSigns = "∑∏∐∫∬∭∮∯∰⋃⋂⨄⨆⋁⋀⨁⨂⨀";

    // What TeX calls the class of an atom. Only operands, and what closes, have binary operators after them.
    function classOf(node) {
      if (!node.attributes || node.type === "mspace") return "space";
      if (scripted.includes(node.type)) return endsFunction(node) ? "function" : classOf(node.children[0]);
      const text = textOf(node);
      if (text === applyFunction) return "function";
      // Words with a space after them begin something new.
      if (node.type === "mtext") return /\s$/.test(text) ? "start" : "operand";
      if (node.type !== "mo") return "operand";
      if (text === "") return "space";
      if (text === "|" || text === "‖") return "bar";
      if (binarySigns.includes(text)) return "binary";
      if (largeSigns.includes(text)) return "large";
      if (/^[([{⟨⌊⌈⟦]$/.test(text)) return "open";
      if (/^[…⋯⋮⋱]$/.test(text)) return "dots";
      if (/^[)\]}⟩⌋⌉⟧!?]$/.test(text)) return "close";
      if (/^[′″‴⁗/]$/.test(text)) return "operand";
      return /^[,;]$/.test(text) ? "punctuation" : "relation";
    }

    // The nodes of a row, those that only a style holds together among them.
    const atoms = (node) =>
      node.children.flatMap((child) => child.type === "mstyle" ? atoms(child) : [child]);

    const isOperand = (name) => ["operand", "close", "dots"].includes(name);

    // The classes of a row's atoms; a bar opens or closes by what stands before it.
    function classesOf(nodes) {
      let openBars = 0;
      let before = "start";
      return nodes.map((node) => {
        let found = classOf(node);
        if (found === "bar") {
          const closes = isOperand(before) && openBars > 0;
          openBars += closes ? -1 : 1;
          found = closes ? "close" : "open";
        }
        if (found === "space" && node.width >= 1) found = "start";
        if (found !== "space") before = found;
        return found;
      });
    }

    """#
}
