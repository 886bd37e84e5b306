// Style sheet: what surrounds a page.

extension EmbeddedAssets {
  static let shellStyle = #"""
    /* The shell */
    header.site {
      position: sticky; top: 0; z-index: 10; display: flex; align-items: center; gap: .8rem;
      min-height: 3.2rem; padding: .3rem 1.2rem; background: var(--paper); border-bottom: 1px solid var(--rule);
      font-family: var(--label-face); font-size: .88rem;
    }
    header.site .home { color: var(--ink); font-weight: 600; text-decoration: none; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    header.site .home:hover { text-decoration: underline; }
    .actions { margin-inline-start: auto; display: flex; gap: .4rem; }
    button { font: inherit; color: var(--muted); background: none; border: 1px solid transparent; border-radius: .4rem; cursor: pointer; padding: .3rem .5rem; display: inline-flex; align-items: center; gap: .45rem; min-height: 2rem; min-width: 2rem; justify-content: center; }
    button:hover { color: var(--ink); background: var(--panel); }
    .search-open { border-color: var(--rule); }
    kbd { border: 1px solid var(--rule); border-radius: .25rem; padding: 0 .35rem; font-size: .72rem; }
    .icon { width: 1.1em; height: 1.1em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
    .icon .filled { fill: currentColor; stroke: none; }
    html:not(.js) .scripted { display: none; }
    .layout { display: grid; grid-template-columns: minmax(0, 15rem) minmax(0, 1fr) minmax(0, 13rem); gap: 0 2rem; max-width: 96rem; margin: 0 auto; padding: 0 1.2rem; }
    main { grid-column: 2; padding: 2.6rem 0 4rem; min-width: 0; }
    main:focus { outline: none; }
    article { max-width: var(--measure); margin: 0 auto; }
    .sidebar { font-family: var(--label-face); font-size: .84rem; line-height: 1.4; }
    .sidebar ol, .sidebar ul, .outline ul { list-style: none; margin: 0; padding: 0; }
    .sidebar li { margin: 0; }
    .sidebar a { display: flex; gap: .6em; padding: .38em .7em; border-radius: .4rem; color: var(--muted); text-decoration: none; }
    .sidebar a:hover { background: var(--panel); color: var(--ink); }
    .sidebar a[aria-current] { background: var(--panel); color: var(--ink); font-weight: 600; }
    .sidebar .number { min-width: 1.3em; text-align: end; font-variant-numeric: tabular-nums; font-weight: 400; }
    .sidebar .part { padding: 1.2em .7em .4em; font-weight: 600; color: var(--ink); }
    .sidebar .state { margin-inline-start: auto; }
    .sidebar .extras { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
    .state.holds, .mark { color: var(--holds); }
    .state.false { color: var(--false); }
    .outline { grid-column: 3; font-family: var(--label-face); font-size: .8rem; line-height: 1.4; }
    .outline-title { font-weight: 600; margin: 0 0 .5em; }
    .outline a { display: block; padding: .25em 0 .25em .8em; color: var(--muted); text-decoration: none; border-inline-start: 2px solid var(--rule); }
    .outline a:hover, .outline a[aria-current] { color: var(--ink); border-color: var(--accent); }
    .outline .level-3 a { padding-inline-start: 1.8em; }
    .outline li { margin: 0; }
    @media (min-width: 62rem) {
      .menu { display: none; }
      .sidebar, nav.outline { position: sticky; top: 3.4rem; max-height: calc(100vh - 3.6rem); overflow-y: auto; padding: 2.2rem 0 2rem; }
      .sidebar[popover] { display: block; inset: auto; top: 3.4rem; width: auto; height: auto; margin: 0; border: 0; background: none; color: inherit; align-self: start; overflow-x: hidden; }
    }
    @media (max-width: 87.99rem) {
      .layout { grid-template-columns: minmax(0, 14rem) minmax(0, 1fr); }
      .outline { display: none; }
    }
    @media (max-width: 61.99rem) {
      .layout { display: block; padding: 0; }
      main { padding: 1.6rem 1.1rem 3rem; }
      .sidebar:popover-open { inset-block: 0; inset-inline: 0 auto; height: 100dvh; max-height: none; width: min(20rem, 85vw); margin: 0; padding: 1rem .6rem; border: 0; border-inline-end: 1px solid var(--rule); background: var(--paper); color: var(--ink); overflow-y: auto; }
      .sidebar::backdrop { background: rgb(0 0 0 / .35); }
      .search-open span, .search-open kbd { display: none; }
      h1 { font-size: 1.75rem; }
      h2 { font-size: 1.32rem; }
    }
    main > .part + .part { margin-top: 5rem; padding-top: 3rem; border-top: 1px solid var(--rule); }
    footer.site { border-top: 1px solid var(--rule); padding: 1.4rem 1.2rem 2.4rem; text-align: center; font-family: var(--label-face); font-size: .8rem; color: var(--muted); }
    footer.site p { margin: 0 0 .3em; }
    .breadcrumbs { font-family: var(--label-face); font-size: .78rem; margin-bottom: 2rem; }
    .breadcrumbs ol { list-style: none; display: flex; flex-wrap: wrap; margin: 0; padding: 0; color: var(--muted); }
    .breadcrumbs li { margin: 0; }
    .breadcrumbs li + li::before { content: "›"; margin: 0 .5em; color: var(--muted); }
    .breadcrumbs a { color: var(--muted); }
    .chapter-head { margin-bottom: .4rem; }
    .chapter-head + h1, .chapter-head + div > h1 { margin-top: 0; }
    .anchor { color: var(--muted); text-decoration: none; font-weight: 400; opacity: 0; margin-inline-start: .2em; }
    :is(h2, h3, h4, h5, h6):hover .anchor, .anchor:focus { opacity: 1; }
    .pager { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); overflow-wrap: anywhere; gap: 1rem; margin-top: 4rem; }
    .pager a { border: 1px solid var(--rule); border-radius: var(--radius); padding: .7rem 1rem; text-decoration: none; display: flex; flex-direction: column; }
    .pager a:hover { border-color: var(--accent); }
    .pager .next { grid-column: 2; text-align: end; }

    """#
}
