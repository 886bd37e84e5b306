// Style sheet: formulas and their numbers.

extension EmbeddedAssets {
  static let formulaStyle = #"""
    /* Formulas */
    math { font-family: var(--math-face); font-size: 1.02em; }
    math .to-left { text-align: start; text-align: -webkit-left; }
    math .to-right { text-align: end; text-align: -webkit-right; }
    math .joined { padding-inline-start: 0; }
    math .to-right:not(:last-child):not(.joined), math .to-right.joined { padding-inline-end: 0; }
    math :is(msub, msup, msubsup, munder, mover, munderover) > :nth-child(n + 2) mtd { padding-block: .05em; }
    math :is(msub, msup, msubsup, munder, mover, munderover) > :nth-child(n + 2) mtd:only-child { padding-inline: 0; }
    math .ruled { border-inline-start: 1px solid currentColor; }
    math .topped { border-top: 1px solid currentColor; }
    math .ruled-dashed { border-inline-start: 1px dashed currentColor; }
    math .topped-dashed { border-top: 1px dashed currentColor; }
    math mtext { font-family: var(--text-face); }
    math .text-bold { font-weight: 700; }
    math .text-italic { font-style: italic; }
    math .text-bold-italic { font-weight: 700; font-style: italic; }
    math .text-monospace { font-family: var(--code-face); font-size: .85em; }
    math [class*="text-sans-serif"], math .text-bold-sans-serif { font-family: var(--label-face); }
    math .text-bold-sans-serif { font-weight: 700; }
    math .text-sans-serif-italic { font-style: italic; }
    /* Firefox knows by the font how far a letter leans. */
    @supports not (-moz-appearance: none) { math .leaning { padding-inline-end: .13em; } }
    /* A formula in running text that is wider than the page scrolls; letters lean out of its box. */
    math:not([display="block"]) {
      max-width: calc(100% + .3em); overflow: auto hidden; padding: .5em .15em; margin: -.5em -.15em;
    }
    :is(td, th) math:not([display="block"]) { max-width: none; }
    @media (max-width: 40rem) {
      /* The punctuation that stays with it needs room. */
      :not(td, th) > .nowrap > math:not([display="block"]) { max-width: calc(100% - .5em); }
    }
    @media print { math:not([display="block"]) { overflow: visible; } }
    math .overlined { border-top: .06em solid currentColor; padding-top: .1em; }
    math .underlined { border-bottom: .06em solid currentColor; padding-bottom: .12em; }
    math .unseen { font-size: 0; }
    math .vector { font-size: .6em; }
    math [class^="wide-"] { transform-origin: 50% 100%; }
    math .wide-2 { transform: scaleX(2.3); }
    math .wide-3 { transform: scale(3.4, 1.1); }
    math .wide-4 { transform: scale(4.4, 1.2); }
    math .wide-5 { transform: scale(5.2, 1.3); }
    math .wide-6 { transform: scale(6, 1.3); }
    math .before { transform: translateX(-100%); }
    math .across { transform: translateX(-50%); }
    math .tagged { width: 100%; }
    math .room { width: 50%; }
    math [class*="enclosed-"] { print-color-adjust: exact; }
    math .enclosed-box { border: 1px solid currentColor; padding: .25em .4em; }
    math .enclosed-left { border-inline-start: 1px solid currentColor; }
    math .enclosed-right { border-inline-end: 1px solid currentColor; }
    math .enclosed-top { border-top: 1px solid currentColor; }
    math .enclosed-bottom { border-bottom: 1px solid currentColor; }
    math .enclosed-actuarial { border: solid currentColor; border-width: .06em .06em 0 0; padding: .1em .1em 0 0; }
    math .enclosed-color { padding: .2em .25em; color: #1f1e1b; }
    math [class*="strike"], math .enclosed-phasorangle {
      --stroke: transparent calc(50% - .035em), currentColor calc(50% - .03em) calc(50% + .03em), transparent calc(50% + .035em);
    }
    math .enclosed-updiagonalstrike { background: linear-gradient(to bottom right, var(--stroke)); }
    math .enclosed-downdiagonalstrike { background: linear-gradient(to bottom left, var(--stroke)); }
    math .enclosed-updiagonalstrike.enclosed-downdiagonalstrike {
      background: linear-gradient(to bottom right, var(--stroke)), linear-gradient(to bottom left, var(--stroke));
    }
    math .enclosed-horizontalstrike { background: linear-gradient(var(--stroke)); }
    math .enclosed-phasorangle {
      border-bottom: .06em solid currentColor; padding-inline-start: .55em;
      background: linear-gradient(to bottom right, var(--stroke)) 0 0 / .5em 100% no-repeat;
    }
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
