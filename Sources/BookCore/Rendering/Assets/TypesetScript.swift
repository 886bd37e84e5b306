// Script for the embedded engine: adapts KaTeX's MathML to what browsers have, and highlights code.

extension EmbeddedAssets {
  /// Runs inside the embedded engine at build time, after KaTeX and highlight.js: makes markup that
  /// MathML Core, the part of MathML that browsers have, shows as TeX means it.
  static let typesetScript =
    "\"use strict\";\n" + structureScript + letterScript + accentScript + frameScript + atomScript
    + spacingScript + neighbourScript + requestScript

  private static let requestScript = #"""
    // The italic f leans out of its box, into what stands beside it above the line.
    function applyLean(node, parent) {
      const isSubscripted = parent && parent.type === "msub" && parent.children[0] === node;
      if (node.type === "mi" && textOf(node) === "f" && !node.attributes.mathvariant && !isSubscripted) {
        node.setAttribute("class", "leaning");
      }
    }

    // The style in which TeX sets a part: whether it has room, and whether it is a script.
    function styleOf(node, index, style) {
      const { type, attributes } = node;
      const isText = type === "mtable" || type === "mfrac";
      const isScript = scripted.includes(type) || type === "mroot" ? index > 0
        : type === "mfrac" && !style.isDisplay;
      const level = type === "mstyle" ? attributes.scriptlevel : undefined;
      return {
        isDisplay: type === "mstyle" && attributes.displaystyle !== undefined
          ? String(attributes.displaystyle) === "true" : style.isDisplay && !isText && !isScript,
        isScript: level !== undefined ? Number(level) > 0 : style.isScript || isScript,
      };
    }

    function adapt(node, style) {
      if (!node.attributes) return;
      dissolveFragments(node);
      unwrapToken(node);
      applyNegativeSpaces(node);
      if (node.type === "mtr") dropEmptyCells(node);
      applyCellStyle(node);
      applyLineBreaks(node, style);
      applyPrime(node);
      applyArrow(node);
      node.children.forEach((child, i) => adapt(child, styleOf(node, i, style)));
      for (const child of node.children) if (child.attributes) applyLean(child, node);
      applyFence(node);
      applyAccent(node);
      if ([...rows, "mstyle"].includes(node.type)) {
        applyFlatFences(node);
        applyColon(node);
        applyFunctionSpaces(node);
      }
      applyVariant(node);
      applyColumns(node);
      applyTag(node);
      applyEnclosure(node);
      applyPadding(node);
    }

    // Signs are spaced when all of the tree is as it will be: parts of a row may be in a style of its own.
    // What is alone, as a script often is, is a row too; an operator with scripts is part of one.
    function applySpacing(node, style, isPart) {
      if (!node.attributes) return;
      const isRow = rows.includes(node.type);
      if (isRow || !isPart) applySigns(isRow ? node : made(node, "", [node]), style);
      const isOperator = (i) => scripted.includes(node.type)
        && (i === 0 || node.attributes.accent || node.attributes.accentunder || node.children[1].attributes.stretchy);
      node.children.forEach((child, i) => applySpacing(
        child, styleOf(node, i, style), isRow || isOperator(i) || (isPart && node.type === "mstyle")));
    }

    // Browsers know by the sign what is a fence or a separator.
    function dropUnused(node) {
      if (!node.attributes) return;
      delete node.attributes.fence;
      delete node.attributes.separator;
      node.children.forEach(dropUnused);
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

    function formulaMarkup(request) {
      const tree = katex.__renderToDomTree(request.tex, {
        displayMode: request.display, output: "mathml", macros: Object.assign({}, request.macros),
        throwOnError: true, strict: "ignore", trust: false, maxExpand: 1000, errorColor: refusedColor,
      });
      const math = mathElement(tree);
      const style = { isDisplay: request.display, isScript: false };
      adapt(math, style);
      applySpacing(math, style, false);
      applyNeighbours(math);
      applyWordScripts(math);
      dropUnused(math);
      requireShowable(math);
      const isTagged = math.children[0].children[0].attributes.class === "tagged";
      if (/\\tag\b/.test(request.tex) && !isTagged)
        throw new UnshowableFormula("\\tag is not available for a line of an environment");
      delete math.attributes.xmlns;
      keepSource(math);
      return math.toMarkup();
    }

    // The TeX stays with its formula, as an attribute: as an annotation it weighs twice as much.
    function keepSource(math) {
      const [shown, source] = math.children[0].children;
      math.setAttribute("data-tex", textOf(source));
      math.children = [shown];
    }

    // Gives `=markup`, `!offset:message` for TeX that does not parse, or `?offset:message` for TeX that
    // browsers cannot show.
    function typesetFormula(request) {
      try {
        return "=" + formulaMarkup(request);
      } catch (error) {
        const message = String(error.message || error);
        if (error instanceof UnshowableFormula) {
          const command = message.split(" ")[0];
          return `?${Math.max(request.tex.indexOf(command), 0)}:${message}`;
        }
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
