// Style sheet: what scripts add, motion, and print.

extension EmbeddedAssets {
  static let scriptedStyle = #"""
    /* With scripts */
    .copy { position: absolute; inset: .35rem .35rem auto auto; font-family: var(--label-face); font-size: .72rem; background: var(--panel); border-color: var(--rule); opacity: 0; min-height: 1.5rem; padding: .1rem .5rem; }
    .listing:hover .copy, .copy:focus-visible { opacity: 1; }
    @media (hover: none) { .copy { opacity: 1; } }
    dialog.search { width: min(40rem, 92vw); max-height: 80dvh; margin-top: 12vh; padding: 0; border: 1px solid var(--rule); border-radius: var(--radius); background: var(--raised); color: var(--ink); font-family: var(--label-face); font-size: .9rem; }
    dialog.search::backdrop { background: rgb(0 0 0 / .4); }
    .search input { width: 100%; font: inherit; font-size: 1rem; padding: .9rem 1.1rem; border: 0; border-bottom: 1px solid var(--rule); background: none; color: inherit; outline-offset: -.2em; }
    .search ol { list-style: none; margin: 0; padding: .4rem; }
    .search li a { display: block; padding: .5rem .7rem; border-radius: .4rem; text-decoration: none; color: inherit; }
    .search li a:is(:hover, :focus, [aria-selected="true"]) { background: var(--panel); }
    .search small { display: block; color: var(--muted); }
    .search p:not(:empty) { padding: .6rem 1.1rem 0; margin: 0; color: var(--muted); }

    @media (prefers-reduced-motion: no-preference) {
      .copy, .anchor { transition: opacity .12s; }
    }
    @media (forced-colors: active) {
      /* The system's colours are those of its own theme, whichever the reader chose here. */
      :root[data-theme] { color-scheme: light dark; }
      .failing-line { forced-color-adjust: none; }
    }
    @media print {
      :root, :root[data-theme="dark"] { color-scheme: light; --measure: none; --paper: #fff; }
      html { font-size: 10.5pt; }
      header.site, footer.site, .sidebar, .outline, .pager, .breadcrumbs, .copy, .skip, .anchor, details.data, .hint { display: none !important; }
      .layout { display: block; max-width: none; padding: 0; }
      main { padding: 0; }
      a { color: inherit; text-decoration: none; }
      pre, pre.output { white-space: pre-wrap; overflow-wrap: anywhere; }
      /* Paper does not scroll: the number goes under its formula. */
      .equation { flex-wrap: wrap; justify-content: flex-end; row-gap: 0; }
      .equation .formula { flex: 0 1 auto; margin-inline: auto; }
      .formula math { font-size: calc(1.02em * var(--fit, 1)); }
      table { font-size: calc(.92rem * var(--fit, 1)); }
      /* Firefox repeats the rule under a table's head on each page only where cells have borders of their own. */
      table { border-collapse: separate; border-spacing: 0; }
      tbody :is(th, td) { border-bottom: 1px solid var(--rule); }
      .fold::details-content, .solution::details-content { content-visibility: visible; block-size: auto; }
      .fold > summary { display: none; }
      .failing-line { display: none; }
      pre.code { border: 1px solid var(--rule); }
      h1, h2, h3, .container-name { break-after: avoid; }
      figure, .equation, .claim, tr, .alert, .container { break-inside: avoid; }
      .table-frame, .formula { overflow: visible; }
      main > .part { break-before: page; }
      p { orphans: 3; widows: 3; }
      .cell, .equation { content-visibility: visible; }
      pre { orphans: 4; widows: 4; }
      .outputs { break-before: avoid; }
      @page {
        margin: 2cm 2.2cm;
        @bottom-center { content: counter(page); font: 9pt system-ui, sans-serif; color: #5d5b55; }
      }
    }

    """#
}
