// What a page of a preview runs: it waits for a newer build and shows what the last one found.

enum ReloadScript {
  static let text = #"""
    (() => {
      let version = "";
      const show = (findings) => {
        if (!findings) return;
        const panel = document.createElement("details");
        panel.open = true;
        panel.style.cssText = "position:fixed;inset:auto 0 0 0;max-height:40vh;overflow:auto;" +
          "padding:.5rem 1rem;background:Canvas;color:CanvasText;border-top:3px solid #c00;z-index:9";
        const title = document.createElement("summary");
        title.textContent = "What the last build found";
        const words = document.createElement("pre");
        words.textContent = findings;
        words.style.whiteSpace = "pre-wrap";
        words.setAttribute("role", "status");
        panel.append(title, words);
        document.body.append(panel);
      };
      const wait = async () => {
        try {
          const answer = await fetch("/.mathbook/state?since=" + version, { cache: "no-store" });
          const state = await answer.json();
          if (version && state.version !== version) return location.reload();
          if (!version) show(state.findings);
          version = state.version;
        } catch {
          await new Promise((done) => setTimeout(done, 1000));
        }
        wait();
      };
      wait();
    })();

    """#
}
