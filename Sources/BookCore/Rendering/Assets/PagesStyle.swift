// Style sheet: cover, ledger, coverage, and the colours of code.

extension EmbeddedAssets {
  static let pagesStyle = #"""
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
    .ledger { max-width: 64rem; }
    .layout:has(.ledger) main { grid-column: 2 / -1; }
    .ledger table { width: 100%; min-width: 44rem; margin: 0; }
    .ledger th:first-child { width: 42%; padding-inline-start: 0; }
    .ledger .ledger-index { width: auto; min-width: min(100%, 30rem); }
    .ledger-index th:first-child { width: auto; }
    .ledger-index .number { display: inline-block; min-width: 1.6em; color: var(--muted); }
    .tally { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; padding: 0; font-family: var(--label-face); font-size: .9rem; }
    .tally .mark, .ledger th .mark { margin-inline-end: .45em; }
    .expression, .ledger tr[class] th code { display: block; width: fit-content; margin-top: .25em; font-size: .76rem; color: var(--muted); }
    .ledger tr[class] td:not(:last-child) { font-family: var(--code-face); font-size: .76rem; padding-inline: .736rem; overflow-wrap: break-word; max-width: 16rem; }
    .works { list-style: none; padding: 0; }
    .works li { padding-inline-start: 2em; text-indent: -2em; margin-bottom: .9em; }
    .works p { margin: 0; overflow-wrap: anywhere; }
    .works .cited { font-family: var(--label-face); font-size: .78rem; color: var(--muted); }
    @media screen and (max-width: 40rem) {
      /* A claim over what is known of it: five columns would not fit. */
      .ledger .rows { min-width: 0; }
      .rows thead, .ledger .rows tr td:nth-child(n):empty { display: none; }
      .rows, .rows :is(tbody, tr, th) { display: block; }
      .ledger .rows th { width: auto; padding: .6rem 0 0; }
      .ledger .rows tr td:nth-child(n) { display: inline-block; max-width: 100%; padding: 0; margin-inline-end: .9rem; overflow-wrap: anywhere; }
      .rows tr { padding-bottom: .6rem; }
      .rows td::before { font-family: var(--label-face); color: var(--muted); }
      .rows td:nth-child(2)::before { content: "computed "; }
      .rows td:nth-child(3)::before { content: "compared with "; }
      .rows td:nth-child(4)::before { content: "difference "; }
    }
    .share { white-space: nowrap; }
    .share.none { color: var(--muted); }
    .share .bar { display: block; height: .3rem; margin-top: .25rem; min-width: min(7rem, 18vw); border-radius: .2rem; background: linear-gradient(to right, var(--holds) var(--part), var(--rule) var(--part)); }
    tfoot th, tfoot td { border-top: 1.5px solid var(--muted); font-weight: 700; }

    /* Swift */
    .code i { font-style: normal; unicode-bidi: isolate; }
    .code .k { color: var(--keyword); }
    .code .s { color: var(--string); }
    .code .n { color: var(--number); }
    .code .t { color: var(--type); }
    .code i.c { color: var(--comment); font-style: italic; }
    .code .f { font-weight: 600; }

    """#
}
