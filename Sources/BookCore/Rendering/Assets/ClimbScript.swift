// Script of the page that stands for missing ones.

extension EmbeddedAssets {
  static let climbScript = condensed(
    #"""
    // A server gives this page for any address: its links and script are those of a folder above.
    addEventListener("DOMContentLoaded", () => {
      const settle = (root) => {
        for (const link of document.querySelectorAll("body [href]")) {
          const address = link.getAttribute("href");
          if (!/^(#|\w+:)/.test(address)) link.setAttribute("href", root + address);
        }
        const script = document.createElement("script");
        script.src = root + "assets/book.js";
        script.dataset.root = root;
        document.head.append(script);
      };
      const climb = (root, steps) => {
        const sign = new Image();
        sign.onload = () => settle(root);
        sign.onerror = () => { if (steps > 0) climb(root + "../", steps - 1); };
        sign.src = root + "assets/favicon.svg";
      };
      climb("", location.pathname.split("/").length);
    });

    """#)
}
