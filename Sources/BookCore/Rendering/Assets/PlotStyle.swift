// Style sheet: figures, on pages and in files of their own.

extension EmbeddedAssets {
  static let plotStyle = #"""
    /* Figures: the same rules serve pages and SVG files. The colours of series are given by
       the page or the file. */
    .plot text { fill: var(--muted); stroke: none; font-size: 13px; font-variant-numeric: tabular-nums; }
    .plot .title, .plot .note, .plot .legend text { fill: var(--ink); }
    .plot .note { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
    .plot path, .plot circle { vector-effect: non-scaling-stroke; }
    .plot .grid { stroke: var(--rule); stroke-width: 1; fill: none; }
    .plot .axis { stroke: var(--muted); stroke-width: 1.2; fill: none; }
    .plot .floor { stroke-dasharray: 3 3; }
    .plot .line, .plot .whisker, .plot .arrow {
      fill: none; stroke: var(--c); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round;
    }
    .plot .arrow { stroke-width: 1.5; }
    .plot .whisker { stroke-width: 1.4; }
    .plot .marker { fill: var(--c); stroke: var(--paper); stroke-width: 1; }
    .plot .cloud { fill: none; stroke: var(--c); stroke-opacity: .7; stroke-width: 5; stroke-linecap: round; }
    .plot .area { fill: var(--c); fill-opacity: .78; }
    .plot .outlined { stroke: var(--paper); stroke-width: 1; }
    .plot .line, .plot .arrow { stroke-dasharray: var(--d); }
    .plot .head { stroke-dasharray: none; }
    .plot .s1 { --c: var(--s1); }
    .plot .s2 { --c: var(--s2); --d: 7 5; }
    .plot .s3 { --c: var(--s3); --d: 2 4; }
    .plot .s4 { --c: var(--s4); --d: 9 4 2 4; }
    .plot .s5 { --c: var(--s5); --d: 14 5; }
    .plot .s6 { --c: var(--s6); --d: 5 3 1 3 1 3; }
    /* The dashes of series whose colours come again. */
    .plot .d1 { --d: none; }
    .plot .d2 { --d: 7 5; }
    .plot .d3 { --d: 2 4; }
    .plot .d4 { --d: 9 4 2 4; }
    .plot .d5 { --d: 14 5; }
    .plot .d6 { --d: 5 3 1 3 1 3; }
    .plot .cell { fill: var(--c); shape-rendering: crispEdges; }
    .plot .facet { fill: var(--c); stroke: var(--paper); stroke-width: .5; stroke-linejoin: round; }
    .plot .contour { fill: none; stroke: color-mix(in oklab, var(--c) 62%, var(--ink)); stroke-width: 1.6; }
    .plot .over { stroke: #fff; stroke-opacity: .75; stroke-width: 1; }

    """#
}
