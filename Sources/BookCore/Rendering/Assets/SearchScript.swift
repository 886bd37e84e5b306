// Script of a page: search.

extension EmbeddedAssets {
  static let searchScript = #"""
    // Search: what finds, and what it looks through, is a script of its own, loaded on first use.
    "use strict";

    (() => {
      const root = document.currentScript.dataset.root;
      const load = () => new Promise((resolve, reject) => {
        if (window.mathbookFind) return resolve();
        const script = document.createElement("script");
        script.src = root + "assets/search.js";
        script.onload = resolve;
        script.onerror = () => reject(new Error("The search index could not be loaded"));
        document.head.append(script);
      });

      let dialog = null;
      const makeDialog = () => {
        dialog = document.createElement("dialog");
        dialog.className = "search";
        dialog.lang = "en";
        dialog.setAttribute("aria-label", "Search");
        const input = document.createElement("input");
        input.type = "search";
        input.placeholder = "Search the book";
        input.setAttribute("aria-label", "Search the book");
        const list = document.createElement("ol");
        list.lang = document.documentElement.lang;
        const status = document.createElement("p");
        status.setAttribute("role", "status");
        dialog.append(input, status, list);
        document.body.append(dialog);
        const show = async () => {
          try { await load(); }
          catch (error) { status.textContent = error.message; return; }
          const { hits, count } = window.mathbookFind(input.value);
          list.replaceChildren(...hits.map((hit) => {
            const item = document.createElement("li");
            const link = document.createElement("a");
            const small = document.createElement("small");
            link.href = root + hit.address;
            link.textContent = hit.title;
            small.textContent = hit.words;
            link.append(small);
            item.append(link);
            return item;
          }));
          const results = count === 1 ? "1 result" : count > hits.length ? "First " + hits.length + " of " + count + " results" : count + " results";
          status.textContent = !input.value.trim() ? "" : count ? results : "Nothing found";
        };
        input.addEventListener("input", show);
        dialog.addEventListener("keydown", (event) => {
          const links = [...list.querySelectorAll("a")];
          const place = links.indexOf(document.activeElement);
          if (event.key === "ArrowDown" && links.length) {
            event.preventDefault();
            links[Math.min(place + 1, links.length - 1)].focus();
          } else if (event.key === "ArrowUp" && place >= 0) {
            event.preventDefault();
            (place === 0 ? input : links[place - 1]).focus();
          } else if (event.key === "Escape") {
            // Some browsers would only clear the field.
            dialog.close();
          } else if (event.key === "Enter" && document.activeElement === input && links.length) {
            links[0].click();
          }
        });
        dialog.addEventListener("click", (event) => {
          if (event.target === dialog || event.target.closest("a")) dialog.close();
        });
      };
      const openSearch = () => {
        if (!dialog) makeDialog();
        load().catch(() => { /* Said when the reader searches. */ });
        dialog.showModal();
        dialog.querySelector("input").select();
      };
      const searchButton = document.querySelector(".search-open");
      if (searchButton) searchButton.addEventListener("click", openSearch);
      document.addEventListener("keydown", (event) => {
        const isTyping = event.target.closest && event.target.closest("input, textarea, select");
        if ((event.key === "/" && !isTyping) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
          event.preventDefault();
          openSearch();
        }
      });
    })();

    """#
}
