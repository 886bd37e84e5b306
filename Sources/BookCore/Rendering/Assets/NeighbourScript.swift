// Script for the embedded engine: takes away what Firefox does to parts of formulas, and TeX does not:
// spaces by what stands side by side, and scripts in words that are as large as their base.

extension EmbeddedAssets {
  static let neighbourScript = #"""
    // What Firefox calls the parts of a row. An element about one part is of that part's kind.
    function kindOf(node) {
      if (!node.attributes) return "other";
      if (scripted.includes(node.type)) return kindOf(node.children[0]);
      const parts = node.children.filter((child) => classOf(child) !== "space");
      if (["mrow", "mstyle"].includes(node.type) && parts.length === 1) return kindOf(parts[0]);
      if (node.type === "mo") return textOf(node) === applyFunction ? "application" : "operator";
      if (node.type !== "mi") return "other";
      const isUpright = node.attributes.mathvariant || [...textOf(node)].length > 1;
      return isUpright ? "upright" : "slanted";
    }

    // Whether Firefox sets a thin space, which TeX does not, beside a part of a row. What it sets beside a
    // fraction stays: TeX has room there too.
    function hasForeignSpace(kinds, i) {
      if (kinds[i] !== "upright") return false;
      const [before, after, next] = [kinds[i - 1], kinds[i + 1], kinds[i + 2]];
      const isApplied = after === "application" && next && next !== "operator";
      return isApplied || before === "application" || before === "slanted" || after === "slanted";
    }

    // Firefox leaves no space around padding, and padding without lengths has no other effect.
    function applyNeighbours(node) {
      if (!node.attributes) return;
      node.children.forEach(applyNeighbours);
      if (![...rows, "mstyle"].includes(node.type)) return;
      const kinds = node.children.map(kindOf);
      node.children = node.children.map((child, i) =>
        hasForeignSpace(kinds, i) ? made(node, "mpadded", [child]) : child);
    }

    // Firefox makes a script or a part of a fraction smaller unless it has a font of its own, as words do:
    // a row around them has none.
    function applyWordScripts(node) {
      if (!node.attributes) return;
      node.children.forEach(applyWordScripts);
      if (!counts[node.type]) return;
      node.children = node.children.map((child, i) =>
        child.type === "mtext" && (i > 0 || node.type === "mfrac") ? made(node, "mrow", [child]) : child);
    }

    """#
}
