// Style sheet: tables, figures and asides.

extension EmbeddedAssets {
  static let contentStyle = #"""
  /* Tables */
  .table-frame { overflow-x: auto; margin: 1.3em 0; }
  table { border-collapse: collapse; margin: 0 auto; font-size: .92rem; line-height: 1.4; font-variant-numeric: lining-nums tabular-nums; }
  caption { text-align: start; padding-bottom: .5em; color: var(--muted); font-size: .92rem; }
  caption .caption-number, figcaption .caption-number { color: var(--ink); font-weight: 700; }
  th, td { padding: .34em .8em; text-align: start; vertical-align: baseline; }
  thead th { border-bottom: 1.5px solid var(--muted); font-weight: 700; vertical-align: bottom; }
  tbody tr { border-bottom: 1px solid var(--rule); }
  tbody th { font-weight: 400; }
  .left { text-align: left; }
  .center { text-align: center; }
  .right, .decimal { text-align: right; white-space: nowrap; }
  .decimal[data-pad]::after { content: attr(data-pad); visibility: hidden; }
  .unit { font-weight: 400; color: var(--muted); }
  .outputs .table-frame { margin: 0 0 .8rem; }

  /* Figures */
  figure { margin: 1.6em 0; text-align: center; }
  figure.cell { text-align: start; }
  figcaption { color: var(--muted); font-size: .92rem; margin-top: .6em; text-align: start; max-width: 36rem; margin-inline: auto; }
  .computed-figure { margin: .4rem 0; }
  .plot { width: 100%; max-width: 38rem; height: auto; font-family: var(--label-face); overflow: visible; }
  .data { text-align: start; max-width: 36rem; margin-inline: auto; }
  .data .table-frame { max-height: 18rem; overflow: auto; }

  /* Asides */
  .alert, .container { border-inline-start: .2rem solid var(--accent); padding: .1rem 0 .1rem 1.1rem; margin: 1.5em 0; }
  .alert > :last-child, .container > :last-child { margin-bottom: 0; }
  .alert-title { font-family: var(--label-face); font-size: .82rem; font-weight: 600; color: var(--accent); margin-bottom: .25em; }
  .alert.tip { position: static; width: auto; height: auto; clip-path: none; white-space: normal; overflow: visible; border-color: var(--holds); }
  .alert.tip .alert-title { color: var(--holds); }
  .alert.warning, .alert.caution { border-color: var(--unsure); }
  .alert:is(.warning, .caution) .alert-title { color: var(--unsure); }
  .container { border: 1px solid var(--rule); border-radius: var(--radius); padding: .9rem 1.2rem; background: var(--panel); }
  .container.proof, .container.solution, .container.remark { background: none; border: 0; padding: 0; }
  .container-name { margin-bottom: .35em; }
  .container-title::before { content: "("; }
  .container-title::after { content: ")"; }
  .container:is(.theorem, .lemma, .corollary, .proposition, .conjecture) > p:not(.container-name) { font-style: italic; }
  .container.proof > :last-child::after { content: "□"; float: inline-end; color: var(--muted); }
  .tasks { list-style: none; padding-inline-start: .2em; }
  .box { display: inline-block; width: .85em; height: .85em; border: 1.5px solid var(--muted); border-radius: .2em; margin-inline-end: .55em; vertical-align: -.08em; }
  .box.done { background: var(--holds); border-color: var(--holds); }
  .footnote-mark { line-height: 0; font-size: .72em; }
  .footnote-mark a { text-decoration: none; padding: 0 .15em; }
  .footnotes { border-top: 1px solid var(--rule); margin-top: 3rem; padding-top: 1rem; font-size: .88rem; }
  .footnotes p { margin-bottom: .4em; }
  :target { scroll-margin-top: 5rem; }
  .equation:target, .cell:target, .claim:target, tr:target, li:target { background: color-mix(in srgb, var(--accent) 10%, transparent); }

  /* Cover, ledger, coverage */
  .cover .author { color: var(--muted); margin-bottom: .4em; }
  .standing { font-family: var(--label-face); font-size: .9rem; padding: .7rem 1rem; border-radius: var(--radius); }
  .standing .mark { margin-inline-end: .5em; }
  .standing.holds { background: var(--holds-panel); }
  .standing.false { background: var(--false-panel); }
  .chapters { list-style: none; padding: 0; margin: 2rem 0; }
  .chapters li { display: flex; gap: 1rem; padding: .8rem 0; border-bottom: 1px solid var(--rule); margin: 0; align-items: baseline; }
  .chapters .number { color: var(--muted); min-width: 1.4em; text-align: end; font-variant-numeric: lining-nums tabular-nums; }
  .chapters a { font-size: 1.12rem; text-decoration: none; }
  .chapters a:hover { text-decoration: underline; }
  .chapters p { margin: .1em 0 0; color: var(--muted); font-size: .92rem; }
  .chapters .count { margin-inline-start: auto; white-space: nowrap; font-family: var(--label-face); font-size: .78rem; color: var(--muted); }
  .ledger { max-width: 62rem; }
  .ledger table { width: 100%; }
  .tally { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; padding: 0; font-family: var(--label-face); font-size: .9rem; }
  .tally .mark, .ledger th .mark { margin-inline-end: .45em; }
  .expression { display: block; width: fit-content; margin-top: .25em; font-size: .76rem; color: var(--muted); }
  .ledger td.value { font-family: var(--code-face); font-size: .76rem; overflow-wrap: anywhere; }
  .share { white-space: nowrap; }
  .share.none { color: var(--muted); }
  .share .bar { display: block; height: .3rem; margin-top: .25rem; min-width: 7rem; border-radius: .2rem; background: linear-gradient(to right, var(--holds) var(--part), var(--rule) var(--part)); }
  tfoot th, tfoot td { border-top: 1.5px solid var(--muted); font-weight: 700; }

  /* Swift */
  .hljs-keyword, .hljs-literal, .hljs-built_in, .hljs-meta { color: var(--keyword); }
  .hljs-string, .hljs-subst { color: var(--string); }
  .hljs-number { color: var(--number); }
  .hljs-type, .hljs-class .hljs-title, .hljs-params .hljs-type { color: var(--type); }
  .hljs-comment { color: var(--comment); font-style: italic; }
  .hljs-function .hljs-title { font-weight: 600; }

  """#
}
