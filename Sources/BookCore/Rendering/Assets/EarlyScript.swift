// Script of a page's head: sets the theme before anything is drawn.

extension EmbeddedAssets {
  static let earlyScript = #"""
    document.documentElement.classList.add("js");
    try {
      const theme = localStorage.getItem("mathbook-theme");
      if (theme) document.documentElement.dataset.theme = theme;
    } catch (error) { /* Storage may be forbidden; the reader's preference then decides. */ }

    """#
}
