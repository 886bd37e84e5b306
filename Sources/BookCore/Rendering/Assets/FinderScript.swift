// Script behind the search index: what finds in it. It is loaded with the index, not with pages.

extension EmbeddedAssets {
  static let finderScript = condensed(
    #"""
    // Finds sections: `mathbookFind(query)` gives the best of them and how many there are.
    "use strict";

    (() => {
      // Letters without accents and case, marks as they are typed.
      const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "")
        .replace(/[‘’′]/g, "'").replace(/[“”„«»″]/g, '"').replace(/[‐‑‒–—−]/g, "-").toLowerCase();

      // Signs are found by their names too.
      const signs = { nabla: "∇", infinity: "∞", sum: "∑", integral: "∫", partial: "∂", sqrt: "√" };
      const greek = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho . sigma tau upsilon phi chi psi omega";
      greek.split(" ").forEach((name, place) => { signs[name] = String.fromCharCode(0x3b1 + place); });
      const variants = { epsilon: "ϵ", phi: "ϕ", theta: "ϑ" };

      // Entries after a chapter's first one leave its title out.
      let chapter = "";
      const index = window.mathbookIndex.map((entry) => {
        chapter = entry.c ?? chapter;
        return { entry, chapter, title: plain(entry.t), text: plain(chapter + " " + entry.x), code: plain(entry.k ?? "") };
      });

      // Each word, or phrase in quotation marks, with the signs that it names.
      const terms = (query) => [...plain(query).matchAll(/"([^"]+)"|[^\s"]+/g)].flatMap(([word, phrase]) =>
        phrase ? [phrase.replace(/\s+/g, " ")] : word.replace(/(\p{L})-(?=\p{L})/gu, "$1 ").split(" ")
      ).map((word) => [word, signs[word], variants[word]].filter(Boolean));

      const count = (text, word) => text.split(word).length - 1;
      const rate = (section, query) => {
        let score = 0;
        for (const term of query) {
          const found = term.map((word) => (section.title.includes(word) ? 10 : 0)
            + Math.min(count(section.text, word), 5) + Math.min(count(section.code, word), 2));
          const best = Math.max(...found);
          if (!best) return 0;
          score += best;
        }
        return score;
      };

      // The words around the first hit, in the text or else in the code.
      const excerpt = (section, query) => {
        const first = (text) => {
          const places = query.flat().map((word) => plain(text).indexOf(word)).filter((place) => place >= 0);
          return places.length ? Math.min(...places) : -1;
        };
        const { x, k } = section.entry;
        const isCode = first(x) < 0 && k && first(k) >= 0;
        const text = isCode ? k : x;
        const rough = Math.max(0, first(text) - 40);
        // From word to word.
        const start = rough > 0 ? text.indexOf(" ", rough) + 1 : 0;
        const cut = text.slice(start, start + 120);
        const isCut = start + 120 < text.length;
        const words = isCut ? cut.slice(0, cut.lastIndexOf(" ")) : cut;
        return (start > 0 ? "… " : "") + words.trim() + (isCut ? " …" : "");
      };

      window.mathbookFind = (query) => {
        const wanted = terms(query);
        if (!wanted.length) return { hits: [], count: 0 };
        const found = index.map((section) => ({ section, score: rate(section, wanted) }))
          .filter((hit) => hit.score).sort((a, b) => b.score - a.score);
        const hits = found.slice(0, 12).map(({ section }) => ({
          address: section.entry.u,
          title: section.entry.t,
          words: (section.entry.t === section.chapter ? "" : section.chapter + " · ") + excerpt(section, wanted),
        }));
        return { hits, count: found.length };
      };
    })();

    """#)
}
