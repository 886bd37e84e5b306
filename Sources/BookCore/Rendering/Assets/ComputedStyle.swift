// Style sheet: code, what it put out, and claims.

extension EmbeddedAssets {
  static let computedStyle = #"""
    /* What the author wrote, what the machine computed, what was verified */
    .cell { margin: 1.5em 0; }
    /* Laid out when they come near: half of a long page's work. A smooth scroll would miss its aim. */
    .cell, .equation { content-visibility: auto; overflow-clip-margin: 1rem; }
    .cell { contain-intrinsic-size: auto 16rem; }
    .equation { contain-intrinsic-size: auto 4rem; }
    .listing { position: relative; }
    pre.code { background: var(--panel); border-radius: var(--radius); padding: .85rem 1rem; margin: 0; }
    .listing:not(.cell .listing) { margin-bottom: 1.1em; }
    .cell:has(> .outputs) > .listing pre.code, .cell:has(> .outputs) > details .listing pre.code { border-end-start-radius: 0; border-end-end-radius: 0; }
    .outputs { border: 1px solid var(--rule); border-top: 0; border-radius: 0 0 var(--radius) var(--radius); padding: .8rem 1rem .2rem; }
    .outputs:first-child, .fold:not([open]) + .outputs { border-top: 1px solid var(--rule); border-radius: var(--radius); }
    .outputs > * { margin: 0 0 .7rem; }
    .cell:not(:has(> .listing, > .fold)) > .outputs:has(> figure, > .table-frame) { border: 0; padding: 0; }
    pre.output { color: var(--computed); white-space: pre; padding: 0; }
    .output.formula { overflow-x: auto; overflow-y: hidden; color: var(--computed); padding: .1em 0; }
    .output.formula math { margin-inline-start: 0; text-align: start; width: fit-content; }
    .computed { color: var(--computed); }
    .fold > summary, .data > summary { font-family: var(--label-face); font-size: .8rem; color: var(--muted); cursor: pointer; padding: .3rem 0; width: fit-content; }
    .failing-line { position: absolute; inset-inline: 0; pointer-events: none; height: calc(.8rem * 1.55); top: calc(.85rem + var(--line) * .8rem * 1.55); background: color-mix(in srgb, var(--false) 14%, transparent); border-inline-start: .2rem solid var(--false); }
    .failure, .finding, .expected-error { background: var(--false-panel); border-inline-start: .2rem solid var(--false); border-radius: 0 var(--radius) var(--radius) 0; padding: .7rem 1rem; margin: .6rem 0 1.1em; }
    .failure p, .finding p, .expected-error p { margin: 0 0 .3em; }
    .failure pre, .finding pre, .expected-error pre { margin: 0; white-space: pre-wrap; }
    .finding.warning { background: var(--unsure-panel); border-color: var(--unsure); }
    .finding.note { background: var(--panel); border-color: var(--muted); }
    .expected-error { background: var(--panel); border-color: var(--muted); }
    .state.not-run, p.state { font-family: var(--label-face); font-size: .8rem; color: var(--unsure); margin: .4rem 0 0; }
    .cell.skipped p.state { color: var(--muted); }
    .findings { background: var(--false-panel); border-radius: var(--radius); padding: 1rem 1.2rem; margin: 1.4rem 0 2rem; }
    .findings h2 { margin: 0 0 .5rem; font-size: 1.05rem; color: var(--false); }
    .findings.remarks { background: var(--unsure-panel); }
    .findings.remarks h2 { color: var(--unsure); }
    .findings ul { margin: 0; padding: 0; list-style: none; }
    .findings li { margin: 0 0 .45em; line-height: 1.4; }
    .findings .place { display: block; margin: 0; }

    /* Claims */
    .claims { display: flow-root; }
    .claim { border-inline-start: .18rem solid var(--holds); padding-inline-start: .7rem; }
    .claim summary { list-style: none; cursor: pointer; display: grid; grid-template-columns: 1.1em minmax(0, 1fr) auto; gap: 0 .4em; align-items: baseline; padding: .16rem 0; }
    .claim summary:hover .statement { text-decoration: underline dotted; text-underline-offset: .2em; }
    .mark { font-family: var(--label-face); }
    .claim summary::-webkit-details-marker { display: none; }
    .claim .brief { font-family: var(--code-face); font-size: .78rem; color: var(--muted); padding-inline-end: .5rem; overflow-wrap: anywhere; }
    @media (max-width: 40rem) {
      .claim summary { grid-template-columns: 1.1em minmax(0, 1fr); }
      .claim .brief { grid-column: 2; }
    }
    .claim.false, .claim.error { border-color: var(--false); background: var(--false-panel); }
    .claim.not-run { border-color: var(--unsure); }
    .claim.false .mark, .claim.error .mark, .false .mark, .error .mark { color: var(--false); }
    .claim.not-run .mark, .not-run .mark { color: var(--unsure); }
    .facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2em 1em; font-size: .86rem; margin: .5rem 0 .8rem; }
    .facts dt { font-family: var(--label-face); font-size: .78rem; color: var(--muted); padding-top: .1em; grid-column: 1; }
    .facts dd { margin: 0; grid-column: 2; min-width: 0; }
    .facts code { background: none; padding: 0; white-space: pre-wrap; }
    .checked { anchor-name: --checked; anchor-scope: --checked; color: inherit; text-decoration: underline dotted var(--holds); text-decoration-thickness: .08em; }
    .checked .sign { color: var(--holds); font-size: .62em; font-family: var(--label-face); vertical-align: .45em; margin-inline-start: .1em; }
    .checked.false, .checked.error { color: var(--false); text-decoration: underline wavy var(--false); }
    .checked.false .sign, .checked.error .sign { color: var(--false); }
    .checked.not-run { text-decoration-color: var(--unsure); }
    .checked.not-run .sign { color: var(--unsure); }
    .hint { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    /* At the foot of the window; by the number where the browser can keep it inside the window there. */
    .checked:is(:hover, :focus-visible):not(.quiet) .hint { position: fixed; inset: auto .6rem .6rem; width: fit-content; max-width: calc(100vw - 1.2rem); margin-inline: auto; height: auto; clip-path: none; white-space: normal; overflow-wrap: anywhere; padding: .35em .7em; border-radius: .35rem; background: var(--ink); color: var(--paper); font-family: var(--label-face); font-size: .78rem; line-height: 1.4; z-index: 20; }
    @supports (position-try-fallbacks: flip-inline) {
      @media (min-width: 40.01rem) {
        .checked:is(:hover, :focus-visible):not(.quiet) .hint { inset: auto; margin: .2em 0; position-anchor: --checked; position-area: block-start span-inline-end; position-try-fallbacks: flip-inline, flip-block, flip-inline flip-block; width: max-content; max-width: 20rem; }
      }
    }

    """#
}
