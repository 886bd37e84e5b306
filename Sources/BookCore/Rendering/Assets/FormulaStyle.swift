// Style sheet: formulas and their numbers.

extension EmbeddedAssets {
  static let formulaStyle = #"""
    /* Formulas */
    math { direction: ltr; font-family: var(--math-face); font-size: 1.02em; }
    math .to-left { text-align: start; text-align: -webkit-left; }
    math .to-right { text-align: end; text-align: -webkit-right; }
    math .joined { padding-inline-start: 0; }
    math .to-right:not(:last-child):not(.joined), math .to-right.joined { padding-inline-end: 0; }
    :is(msub, msubsup, munder, munderover) > :not(:first-child) mtd:only-child { padding: .05em 0; }
    math .ruled { border-inline-start: 1px solid; }
    math .topped { border-top: 1px solid; }
    math .ruled-dashed { border-inline-start: 1px dashed; }
    math .topped-dashed { border-top: 1px dashed; }
    math mtext { font-family: var(--text-face); }
    mtext[class*="bold"] { font-weight: 700; }
    mtext[class*="italic"] { font-style: italic; }
    mtext[class*="sans"] { font-family: var(--label-face); }
    math .text-monospace { font-family: var(--code-face); font-size: .85em; }
    /* Firefox knows by the font how far a letter leans. */
    @supports not (-moz-appearance: none) { math .leaning { padding-inline-end: .13em; } }
    @media screen {
      /* A formula in running text that is wider than the page scrolls; letters lean out of its box. */
      math:not([display]) { max-width: calc(100% + .3em); overflow: auto hidden; padding: .3em .15em; margin: -.3em -.15em; }
      :is(td, th) math:not([display]) { max-width: none; }
    }
    @media (max-width: 40rem) {
      /* The punctuation that stays with it needs room. */
      :not(td, th) > .nowrap > math { max-width: calc(100% - .5em); }
    }
    .overlined { border-top: .06em solid; padding-top: .1em; }
    .underlined { border-bottom: .06em solid; padding-bottom: .12em; }
    .unseen { font-size: 0; }
    .vector { font-size: .6em; }
    .wide { transform-origin: 50% 100%; }
    .before { transform: translateX(-100%); }
    .across { transform: translateX(-50%); }
    .tagged { width: 100%; }
    .room { width: 50%; }
    .enclosed-box { border: 1px solid; padding: .25em .4em; }
    .enclosed-left { border-left: 1px solid; }
    .enclosed-right { border-right: 1px solid; }
    .enclosed-top { border-top: 1px solid; }
    .enclosed-bottom { border-bottom: 1px solid; }
    .enclosed-actuarial { border: solid; border-width: .06em .06em 0 0; padding: .1em .1em 0 0; }
    .enclosed-color { padding: .2em .25em; color: #1f1e1b; }
    .enclosed-color, .struck { print-color-adjust: exact; }
    .struck { --line: transparent calc(50% - .035em), currentColor calc(50% - .03em) calc(50% + .03em), transparent calc(50% + .035em); }
    .enclosed-updiagonalstrike { background: linear-gradient(to bottom right, var(--line)); }
    .enclosed-downdiagonalstrike { background: linear-gradient(to bottom left, var(--line)); }
    .enclosed-updiagonalstrike.enclosed-downdiagonalstrike { background: linear-gradient(to bottom right, var(--line)), linear-gradient(to bottom left, var(--line)); }
    .enclosed-horizontalstrike { background: linear-gradient(var(--line)); }
    .enclosed-phasorangle {
      border-bottom: .06em solid; padding-left: .55em;
      background: linear-gradient(to bottom right, var(--line)) 0 0 / .5em 100% no-repeat;
    }
    .equation { display: flex; align-items: center; gap: .8rem; margin: 1.3em 0; }
    .equation .formula { flex: 1; min-width: 0; overflow-x: auto; overflow-y: hidden; padding: .2em 0; }
    .equation-number { white-space: nowrap; font-variant-numeric: lining-nums tabular-nums; }
    .equation-number a { display: inline-grid; place-items: center; min-width: 24px; min-height: 24px; color: var(--muted); text-decoration: none; }
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
