// Style sheet: tables, figures and asides.

extension EmbeddedAssets {
  static let contentStyle = #"""
    /* Tables */
    .table-frame { overflow-x: auto; margin: 1.3em 0; }
    table { border-collapse: collapse; margin: 0 auto; min-width: min(100%, 16rem); font-size: .92rem; line-height: 1.4; font-variant-numeric: lining-nums tabular-nums; }
    caption { text-align: start; padding-bottom: .5em; color: var(--muted); font-size: .92rem; }
    caption .caption-number, figcaption .caption-number { color: var(--ink); font-weight: 700; }
    th, td { padding: .34em .8em; text-align: start; vertical-align: baseline; }
    thead th { border-bottom: 1.5px solid var(--muted); font-weight: 700; vertical-align: bottom; }
    tbody tr { border-bottom: 1px solid var(--rule); }
    tbody th { font-weight: 400; }
    .left { text-align: left; }
    .center { text-align: center; }
    .right, .decimal, .numbers td { text-align: right; }
    td:is(.right, .decimal), .numbers td { white-space: nowrap; }
    [data-pad]::after { content: attr(data-pad); visibility: hidden; }
    .unit { font-weight: 400; color: var(--muted); }
    .outputs .table-frame { margin: 0 0 .8rem; }

    /* Figures */
    figure { margin: 1.6em 0; text-align: center; }
    figure.cell { text-align: start; }
    figcaption { color: var(--muted); font-size: .92rem; margin-top: .6em; text-align: start; max-width: 36rem; margin-inline: auto; }
    .computed-figure { margin: .4rem 0; display: grid; grid-template-columns: minmax(0, 1fr); }
    .computed-figure > .plot { margin-inline: auto; }
    .computed-figure > figcaption { order: 1; }
    .computed-figure > .data { order: 2; }
    .computed-figure > :is(figcaption, .data) { width: 100%; }
    .plot { direction: ltr; width: 100%; max-width: 38rem; height: auto; font-family: var(--label-face); overflow: visible; }
    @media (max-width: 40rem) {
      /* A drawing shrinks with its words; they are made larger as far as they have room. */
      .outputs { padding-inline: .6rem; }
      .plot.plot text { font-size: 15.5px; }
    }
    .data { text-align: start; max-width: 36rem; margin-inline: auto; }
    .data .table-frame { max-height: 18rem; overflow: auto; }

    /* Asides */
    .alert, .container { border-inline-start: .2rem solid var(--accent); padding: .1rem 0 .1rem 1.1rem; margin: 1.5em 0; }
    .alert > :last-child, .container > :last-child { margin-bottom: 0; }
    .alert-title { font-family: var(--label-face); font-size: .82rem; font-weight: 600; color: var(--accent); margin-bottom: .25em; }
    .alert.tip { border-color: var(--holds); }
    .alert.tip .alert-title { color: var(--holds); }
    .alert.warning, .alert.caution { border-color: var(--unsure); }
    .alert:is(.warning, .caution) .alert-title { color: var(--unsure); }
    .container { border: 1px solid var(--rule); border-radius: var(--radius); padding: .9rem 1.2rem; background: var(--panel); }
    .container.proof, .container.solution, .container.remark { background: none; border: 0; padding: 0; }
    .container:not(.proof, .solution, .remark) :is(pre.code, :not(pre, dd) > code) { background: var(--paper); }
    .container-name { margin-bottom: .35em; }
    summary.container-name { cursor: pointer; width: fit-content; }
    .container-title::before { content: "("; }
    .container-title::after { content: ")"; }
    .container:is(.theorem, .lemma, .corollary, .proposition, .conjecture) > :is(p:not(.container-name), ul, ol) { font-style: italic; }
    .container.proof > :last-child::after { content: "□"; float: inline-end; color: var(--muted); }
    .tasks { list-style: none; padding-inline-start: .2em; }
    li > .tasks { padding-inline-start: 1.5em; }
    .box { display: inline-block; width: .85em; height: .85em; border: 1.5px solid var(--muted); border-radius: .2em; margin-inline-end: .55em; vertical-align: -.08em; }
    .box.done::after { content: "✓"; display: block; font: 700 .7em/1.05 var(--label-face); color: var(--paper); text-align: center; }
    .box.done { background: var(--holds); border-color: var(--holds); }
    .footnote-mark { line-height: 0; font-size: .72em; }
    .footnote-mark a { text-decoration: none; padding: 0 .15em; }
    .footnotes { border-top: 1px solid var(--rule); margin-top: 3rem; padding-top: 1rem; font-size: .88rem; }
    .footnotes p { margin-bottom: .4em; }
    .equation:target, .cell:target, .claim:target, tr:target, li:target { background: color-mix(in srgb, var(--accent) 10%, transparent); }

    """#
}
