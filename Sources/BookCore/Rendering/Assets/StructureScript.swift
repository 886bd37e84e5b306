// Script for the embedded engine: makes trees that MathML Core can show, and refuses the others.

extension EmbeddedAssets {
  static let structureScript = #"""
    const isSpace = (node) => !node.attributes && node.width !== undefined;
    const isText = (node) => !node.attributes && !node.children && !isSpace(node);
    const textOf = (node) => node.children ? node.children.map(textOf).join("") : node.text || "";

    // Nodes of KaTeX's own kind; their constructor is reached through another one only.
    const made = (like, type, children, attributes) =>
      Object.assign(new like.constructor(type, children || []), { attributes: attributes || {} });
    const space = (like, width) => made(like, "mspace", [], { width });
    const become = (node, { type, children, attributes }) =>
      Object.assign(node, { type, children, attributes });

    // What KaTeX writes after names of functions.
    const applyFunction = "\u2061";
    const functionMark = (like) =>
      made(like, "mo", [{ text: applyFunction, toMarkup: () => applyFunction }]);

    const tokens = ["mi", "mn", "mo", "ms", "mtext"];
    const scripted = ["msub", "msup", "msubsup", "munder", "mover", "munderover"];
    const rows = ["mrow", "mtd", "msqrt", "mpadded", "mphantom"];

    // How many children some elements have: with more or fewer, browsers show a row of them.
    const counts = {
      mfrac: 2, mroot: 2, msub: 2, msup: 2, munder: 2, mover: 2, msubsup: 3, munderover: 3,
    };

    // KaTeX puts the parts of some constructs into fragments, which have no element of their own.
    function dissolveFragments(node) {
      node.children = (node.children || []).flatMap((child) => {
        if (!child.children || child.type) return [child];
        const parts = dissolveFragments(child).children;
        return counts[node.type] && parts.length !== 1 ? [made(node, "mrow", parts)] : parts;
      });
      return node;
    }

    // The operator that an operator with scripts or accents is about.
    function coreOperator(node) {
      if (node.type === "mo") return node;
      const isAlone = [...rows, "mstyle"].includes(node.type) && node.children.length === 1;
      return scripted.includes(node.type) || isAlone ? coreOperator(node.children[0]) : null;
    }

    // KaTeX says of some constructs that they are one letter or one operator. Elements of these kinds
    // hold text only: browsers would show the parts of the construct side by side.
    function unwrapToken(node) {
      if (!tokens.includes(node.type) || node.children.every(isText)) return;
      dissolveFragments(node);
      for (const child of node.children) if (child.attributes) unwrapToken(child);
      const isOne = node.children.length === 1 && node.children[0].attributes;
      const inner = isOne ? node.children[0] : made(node, "mrow", node.children);
      const { lspace, rspace } = node.attributes;
      if (node.type !== "mo" || coreOperator(inner) || textOf(inner).endsWith(applyFunction)) {
        become(node, inner);
      } else if (inner.type === "mi") {
        if (/^[\p{L}\p{N}]/u.test(textOf(inner))) become(node, inner);
        else node.children = inner.children;
      } else if (lspace) {
        become(node, made(node, "mrow", [space(node, lspace), inner, space(node, rspace || lspace)]));
      } else {
        become(node, made(node, "mrow", [inner, functionMark(node)]));
      }
    }

    // KaTeX writes a negative space as a character that browsers give room to.
    function applyNegativeSpaces(node) {
      node.children = node.children.map((child) => isSpace(child) && child.width < 0
        ? made(node, "mspace", [], { style: `margin-inline-end:${child.width.toFixed(4)}em` }) : child);
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

    // MathML Core breaks no lines: a row with breaks becomes a table of one column.
    function applyLineBreaks(node, style) {
      const isBreak = (child) => child.type === "mspace" && child.attributes.linebreak;
      if (!rows.includes(node.type) || !node.children.some(isBreak)) return;
      const lines = [[]];
      for (const child of node.children) isBreak(child) ? lines.push([]) : lines[lines.length - 1].push(child);
      const line = (parts) => made(node, "mstyle", parts, { displaystyle: String(style.isDisplay) });
      const cells = lines.map((parts) => made(node, "mtd", [line(parts)]));
      const table = made(node, "mtable", cells.map((cell) => made(node, "mtr", [cell])));
      node.children = [table];
    }

    // What KaTeX shows in red instead of refusing it is told by a colour that no author uses.
    const refusedColor = "#c0ffe1";

    const elements = [
      "math", "semantics", "annotation", "mspace", "mstyle", "mtable", "mtr", ...tokens, ...rows,
      ...Object.keys(counts),
    ];
    const innards = { mtable: "mtr", mtr: "mtd" };

    // A formula that browsers would show as another one is refused.
    function requireShowable(node) {
      const refuse = (what) => { throw new UnshowableFormula(what); };
      if (!node.attributes) return node.children ? refuse("it has a part without an element") : undefined;
      const { type, children, attributes } = node;
      if (attributes.mathcolor === refusedColor) refuse(`${textOf(node)} is not available`);
      if (!elements.includes(type)) refuse(`browsers have no ${type}`);
      if (counts[type] && children.length !== counts[type])
        refuse(`${type} has ${children.length} parts`);
      if (tokens.includes(type) && !children.every(isText)) refuse(`${type} has parts of another kind`);
      if (children.some((child) => isText(child) && child.text === undefined))
        refuse("KaTeX has no character for a sign");
      if (innards[type] && children.some((child) => child.type !== innards[type]))
        refuse(`${type} has parts of another kind`);
      children.forEach(requireShowable);
    }

    class UnshowableFormula extends Error {}

    """#
}
