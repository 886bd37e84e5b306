// Style sheet: fonts, colours and text.

extension EmbeddedAssets {
  static let baseStyle = #"""
    /* The pages' looks. A book's theme/theme.css may set the variables of the first rule anew. */

    :root {
      color-scheme: light dark;
      scrollbar-color: var(--muted) transparent;
      --paper: light-dark(#fffefb, #15171b);
      --panel: light-dark(#f6f5f0, #1c1f24);
      --raised: light-dark(#ffffff, #22262c);
      --ink: light-dark(#1f1e1b, #e4e1d9);
      --muted: light-dark(#5d5b55, #a3a29b);
      --rule: light-dark(#e4e1d8, #31353c);
      --accent: light-dark(#1b5290, #8fb8ee);
      --computed: light-dark(#33588a, #9dbce6);
      --holds: light-dark(#1a7346, #6cc596);
      --holds-panel: light-dark(#eef6f0, #18261f);
      --false: light-dark(#b3261e, #ff9a8f);
      --false-panel: light-dark(#fdf0ee, #2d1a19);
      --unsure: light-dark(#855d00, #e3b862);
      --unsure-panel: light-dark(#fbf4e2, #2a2416);
      --keyword: light-dark(#8a1f6d, #e39bd0);
      --string: light-dark(#a13a12, #f0a884);
      --number: light-dark(#1b5290, #8fb8ee);
      --type: light-dark(#0b6165, #7fcdd0);
      --comment: light-dark(#66645d, #a09e96);
      /* Series of figures, after Okabe and Ito: readers with any colour vision tell them apart. */
      --s1: light-dark(#0072b2, #56a8dc);
      --s2: light-dark(#d55e00, #f08a4b);
      --s3: light-dark(#00855f, #3fbf97);
      --s4: light-dark(#b04f8f, #dd9bc7);
      --s5: light-dark(#8a6d00, #d8bf4a);
      --s6: light-dark(#4b5fa8, #a3b0ee);
      --text-face: "Book Text", "Palatino Linotype", Palatino, Georgia, serif;
      --math-face: "Book Math", "STIX Two Math", "Cambria Math", math;
      --label-face: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
      --code-face: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
      --measure: 43rem;
      --radius: .5rem;
    }
    :root[data-theme="light"] { color-scheme: light; }
    :root[data-theme="dark"] { color-scheme: dark; }

    /* Text */
    *, ::before, ::after { box-sizing: border-box; }
    html {
      font-size: clamp(1.0625rem, .98rem + .3vw, 1.5rem); scroll-padding-top: 4.5rem;
      -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
    }
    body {
      margin: 0; background: var(--paper); color: var(--ink); font-family: var(--text-face);
      line-height: 1.6; font-feature-settings: "kern", "liga"; overflow-wrap: break-word;
    }
    p, ul, ol, dl, blockquote, pre, table, figure { margin: 0 0 1.1em; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.22; margin: 2.2em 0 .7em; font-weight: 700; text-wrap: balance; }
    h1 { font-size: 2.15rem; margin-top: 0; letter-spacing: -.012em; }
    h2 { font-size: 1.5rem; }
    h3 { font-size: 1.2rem; margin-top: 1.8em; }
    h4, h5, h6 { font-size: 1rem; }
    h2 .number, h3 .number, h4 .number { color: var(--muted); font-weight: 400; margin-inline-end: .35em; }
    a { color: var(--accent); text-decoration-thickness: .06em; text-underline-offset: .18em; }
    a:hover { text-decoration-thickness: .12em; }
    :focus-visible { outline: .14em solid var(--accent); outline-offset: .14em; border-radius: .2em; }
    hr { border: 0; border-top: 1px solid var(--rule); margin: 2.4em auto; width: 40%; }
    blockquote { margin-inline: 0; padding-inline-start: 1.2em; border-inline-start: .18em solid var(--rule); color: var(--muted); }
    img { max-width: 100%; height: auto; }
    li { margin-bottom: .25em; }
    ul, ol { padding-inline-start: 1.5em; }
    code, kbd, samp, pre { font-family: var(--code-face); font-size: .8em; font-variant-ligatures: none; }
    :not(pre) > code { background: var(--panel); padding: .08em .3em; border-radius: .25em; overflow-wrap: anywhere; }
    pre { line-height: 1.55; overflow-x: auto; tab-size: 2; }
    pre code, pre samp { font-size: inherit; }
    .spoken {
      position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; border: 0;
    }
    .skip { position: fixed; inset: .5rem auto auto .5rem; padding: .5rem .9rem; background: var(--raised); z-index: 30; }
    .skip:not(:focus) { clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; padding: 0; }
    /* Words of the tool's stand where the page's own would. */
    p[lang][dir] { text-align: -webkit-match-parent; text-align: match-parent; }
    .checked, .computed, .statement, nav span { unicode-bidi: plaintext; }
    .nowrap { white-space: nowrap; }
    .missing { color: var(--false); }
    .place { font-family: var(--label-face); font-size: .78rem; color: var(--muted); margin-inline-start: .6em; }
    .eyebrow { font-family: var(--label-face); font-size: .78rem; color: var(--muted); margin: 0; letter-spacing: .01em; }
    .lead { font-size: 1.15rem; color: var(--muted); }

    """#
}
