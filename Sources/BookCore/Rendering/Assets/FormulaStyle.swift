// Style sheet: formulas and their numbers.

extension EmbeddedAssets {
  static let formulaStyle = #"""
    /* Formulas */
    math { font-family: var(--math-face); font-size: 1.02em; }
    math .to-left { text-align: start; text-align: -webkit-left; }
    math .to-right { text-align: end; text-align: -webkit-right; }
    math .joined { padding-inline-start: 0; }
    math .to-right:not(:last-child):not(.joined), math .to-right.joined { padding-inline-end: 0; }
    math .ruled { border-inline-start: 1px solid currentColor; }
    math .topped { border-top: 1px solid currentColor; }
    math .text-bold { font-weight: 700; font-family: var(--text-face); }
    math .text-italic { font-style: italic; font-family: var(--text-face); }
    /* Firefox knows by the font how far a letter leans. */
    @supports not (-moz-appearance: none) { math .leaning { padding-inline-end: .13em; } }
    math mtext { font-family: var(--text-face); }
    math .enclosed-box { border: 1px solid currentColor; padding: .25em .4em; }
    math .enclosed-top { border-top: 1px solid currentColor; }
    .equation { display: flex; align-items: center; gap: .8rem; margin: 1.3em 0; }
    .equation .formula { flex: 1; min-width: 0; overflow-x: auto; overflow-y: hidden; padding: .2em 0; }
    .equation-number { white-space: nowrap; font-variant-numeric: lining-nums tabular-nums; }
    .equation-number a { color: var(--muted); text-decoration: none; }
    .equation-number a:hover { text-decoration: underline; }
    .equation-number .proof { font-family: var(--label-face); font-size: .8rem; }
    @media (max-width: 40rem) {
      /* The number goes under its formula, which needs the width. */
      .equation { flex-wrap: wrap; justify-content: flex-end; row-gap: 0; }
      .equation .formula { flex: 1 0 100%; }
    }
    .proof.holds { color: var(--holds); }
    .proof.false { color: var(--false); }
    .tex.bad { color: var(--false); background: var(--false-panel); }
    math[display="block"] { margin: 0; }

    """#
}
