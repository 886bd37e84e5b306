// Script of a page: theme, copying, outline.

extension EmbeddedAssets {
  static let pageScript = #"""
    // What scripts add to a page: search, copying, the theme. Pages are complete without.
    "use strict";

    (() => {
      const root = document.currentScript.dataset.root;

      // Theme: the reader's preference, then light, then dark.
      const themeButton = document.querySelector("button.theme");
      const themes = ["", "light", "dark"];
      const names = { "": "as the system", light: "light", dark: "dark" };
      const setTheme = (theme) => {
        if (theme) document.documentElement.dataset.theme = theme;
        else delete document.documentElement.dataset.theme;
        if (themeButton) themeButton.setAttribute("aria-label", "Theme: " + names[theme]);
        if (themeButton) themeButton.title = "Theme: " + names[theme];
      };
      const currentTheme = () => document.documentElement.dataset.theme || "";
      setTheme(currentTheme());
      if (themeButton) themeButton.addEventListener("click", () => {
        const next = themes[(themes.indexOf(currentTheme()) + 1) % themes.length];
        setTheme(next);
        try { localStorage.setItem("mathbook-theme", next); } catch (error) { /* Not kept. */ }
      });

      // Copying
      for (const listing of document.querySelectorAll(".listing")) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "copy";
        button.lang = "en";
        button.textContent = "Copy";
        button.addEventListener("click", async () => {
          const code = listing.querySelector("code").textContent;
          let done = true;
          try { await navigator.clipboard.writeText(code); } catch (error) { done = false; }
          button.textContent = done ? "Copied" : "Press Ctrl+C";
          if (!done) getSelection().selectAllChildren(listing.querySelector("code"));
          setTimeout(() => { button.textContent = "Copy"; }, 1600);
        });
        listing.append(button);
      }

      // What does not scroll is no stop for the keyboard.
      if ("ResizeObserver" in window) {
        const observer = new ResizeObserver((entries) => {
          for (const { target } of entries) {
            const isTall = target.scrollHeight > target.clientHeight + 1 && getComputedStyle(target).overflowY !== "hidden";
            const scrolls = isTall || target.scrollWidth > target.clientWidth + 1;
            if (scrolls) target.tabIndex = 0;
            else if (target !== document.activeElement) target.removeAttribute("tabindex");
          }
        });
        for (const box of document.querySelectorAll("main [tabindex='0']")) observer.observe(box);
      }

      // The tip of a checked number can be dismissed, until the pointer or the focus comes again.
      document.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        for (const link of document.querySelectorAll(".checked:is(:hover, :focus)")) {
          link.classList.add("quiet");
          for (const end of ["pointerleave", "blur"]) {
            link.addEventListener(end, () => link.classList.remove("quiet"), { once: true });
          }
        }
      });

      // A long list of chapters shows where the reader is.
      const chapters = document.querySelector(".sidebar");
      const showCurrent = () => {
        const link = chapters.querySelector("[aria-current]");
        if (link) chapters.scrollTop = link.offsetTop - chapters.clientHeight / 2;
      };
      if (chapters) {
        chapters.addEventListener("toggle", showCurrent);
        showCurrent();
      }

      // A link to what is folded opens it, and what it stands in.
      const openTarget = () => {
        let target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        for (; target; target = target.parentElement) if (target.matches("details")) target.open = true;
      };
      addEventListener("hashchange", openTarget);
      openTarget();

      // Everything is printed open, and what paper is too narrow for is set smaller there.
      addEventListener("beforeprint", () => {
        const room = 42 * parseFloat(getComputedStyle(document.documentElement).fontSize);
        for (const wide of document.querySelectorAll(".formula, article:not(.ledger) .table-frame")) {
          if (wide.scrollWidth > room) wide.style.setProperty("--fit", room / wide.scrollWidth);
        }
        for (const details of document.querySelectorAll("details.fold, details.solution")) details.open = true;
      });

      // The outline shows where the reader is.
      const outline = new Map();
      for (const link of document.querySelectorAll(".outline a")) {
        const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        if (heading) outline.set(heading, link);
      }
      if (outline.size && "IntersectionObserver" in window) {
        const update = () => {
          let current = null;
          for (const heading of outline.keys()) {
            if (heading.getBoundingClientRect().top < innerHeight * 0.3) current = heading;
          }
          for (const [heading, link] of outline) {
            if (heading === current) link.setAttribute("aria-current", "true");
            else link.removeAttribute("aria-current");
          }
        };
        const observer = new IntersectionObserver(update, { rootMargin: "0px 0px -70% 0px" });
        for (const heading of outline.keys()) observer.observe(heading);
      }
    })();

    """#
}
