// Script of a page: search.

extension EmbeddedAssets {
  static let searchScript = #"""
    // Search: the index is a script, loaded when search is first opened.
    "use strict";

    (() => {
      const root = document.currentScript.dataset.root;
      // Entries after a chapter's first one leave its title out.
      const whole = (index) => {
        let chapter = "";
        for (const entry of index) chapter = entry.c ??= chapter;
        return index;
      };
      const loadIndex = () => new Promise((resolve, reject) => {
        if (window.mathbookIndex) return resolve(whole(window.mathbookIndex));
        const script = document.createElement("script");
        script.src = root + "assets/search.js";
        script.onload = () => resolve(whole(window.mathbookIndex));
        script.onerror = () => reject(new Error("The search index could not be loaded"));
        document.head.append(script);
      });

      const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "")
        .replace(/[‘’]/g, "'").toLowerCase();

      const find = (index, query) => {
        const words = plain(query).split(/\s+/).filter(Boolean);
        if (!words.length) return [];
        return index.map((entry) => {
          const title = plain(entry.t);
          const text = plain(entry.c + " " + entry.x);
          let score = 0;
          for (const word of words) {
            const inTitle = title.includes(word) ? 10 : 0;
            const inText = Math.min(text.split(word).length - 1, 5);
            if (!inTitle && !inText) return null;
            score += inTitle + inText;
          }
          return { entry, score };
        }).filter(Boolean).sort((a, b) => b.score - a.score).slice(0, 12).map((hit) => hit.entry);
      };

      const excerpt = (entry, query) => {
        const place = plain(entry.x).indexOf(plain(query).split(/\s+/)[0]);
        const rough = Math.max(0, place - 40);
        // From word to word.
        const start = rough > 0 ? entry.x.indexOf(" ", rough) + 1 : 0;
        const cut = entry.x.slice(start, start + 120);
        const isCut = start + 120 < entry.x.length;
        const words = isCut ? cut.slice(0, cut.lastIndexOf(" ")) : cut;
        return (start > 0 ? "… " : "") + words.trim() + (isCut ? " …" : "");
      };

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
        dialog.append(input, list, status);
        document.body.append(dialog);
        const show = async () => {
          let hits = [];
          try { hits = find(await loadIndex(), input.value); }
          catch (error) { status.textContent = error.message; return; }
          list.replaceChildren(...hits.map((entry) => {
            const item = document.createElement("li");
            const link = document.createElement("a");
            const small = document.createElement("small");
            link.href = root + entry.u;
            link.textContent = entry.t;
            small.textContent = (entry.t === entry.c ? "" : entry.c + " · ") + excerpt(entry, input.value);
            link.append(small);
            item.append(link);
            return item;
          }));
          status.textContent = input.value && !hits.length ? "Nothing found" : "";
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
        loadIndex().catch(() => { /* Said when the reader searches. */ });
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
