// What HTML says of elements by their names (HTML Living Standard, 13.1.2 and 13.2.4.3).

enum HTMLElement {
  /// Elements without content, which no tag closes.
  static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// Elements that end by themselves where what is around or behind them does not belong in them.
  static let endingByThemselves: Set<String> = [
    "body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p",
    "rb", "rp", "rt", "rtc", "tbody", "td", "tfoot", "th", "thead", "tr",
  ]

  /// Elements that may cross others, and last until their own tag ends them: browsers go on with bold
  /// text behind `<div><b></div>`. A paragraph ends itself before each block, and so crosses too.
  static let crossing: Set<String> = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "p", "s", "small", "strike", "strong",
    "tt", "u",
  ]

  /// Elements whose content is text, whatever tags it seems to hold.
  static let holdingText: Set<String> = [
    "iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp",
  ]
}
