#!/usr/bin/env python3
"""Opens every page of a built site in headless Chromium and checks it. See README.md."""

import argparse
import json
import pathlib
import re
import shutil
import sys
import urllib.parse

import html5lib
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Two links beside each other in no sentence: each is to be 24 pixels large (WCAG 2.5.8), for which
# axe has no rule yet.
SMALL_TARGETS = """links => links.map(link => link.getBoundingClientRect())
  .filter(box => !(box.width >= 24 && box.height >= 24)).length"""
PAGE_LIMIT = 150_000
SINGLE_LIMIT = 2_100_000


class Findings:
    """What is wrong, gathered over all pages."""

    def __init__(self):
        self.lines = []

    def add(self, page, what):
        self.lines.append(f"{page}: {what}")


def pages_of(site):
    """The pages, and the single file beside the site's folder when there is one."""
    single = site.parent / "book.html"
    return sorted(site.rglob("*.html")) + ([single] if single.exists() else [])


def name_of(site, path):
    return path.relative_to(site.parent)


def check_markup(site, path, findings):
    """Well-formed HTML, unique ids. MathML and SVG are parts of HTML."""
    name = name_of(site, path)
    text = path.read_text(encoding="utf-8")
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    parser.parse(text)
    for place, code, details in parser.errors:
        findings.add(name, f"HTML {place}: {code} {details}")
    ids = re.findall(r'\sid="([^"]*)"', text)
    for repeated in sorted({i for i in ids if ids.count(i) > 1}):
        findings.add(name, f"id “{repeated}” is repeated")


def check_links(site, pages, findings):
    """Every link to the site's own files and places leads somewhere."""
    ids = {p: set(re.findall(r'\sid="([^"]*)"', p.read_text(encoding="utf-8"))) for p in pages}
    for path in pages:
        for href in re.findall(r'\s(?:href|src)="([^"]*)"', path.read_text(encoding="utf-8")):
            href = href.replace("&amp;", "&")
            if re.match(r"[a-z][a-z0-9+.-]*:", href):
                continue
            file, _, fragment = href.partition("#")
            target = (path.parent / urllib.parse.unquote(file)).resolve() if file else path
            if not target.exists():
                findings.add(name_of(site, path), f"dead link {href}")
            elif fragment and urllib.parse.unquote(fragment) not in ids.get(target, set()):
                findings.add(name_of(site, path), f"no such place {href}")


def check_weight(site, path, findings):
    """The page without figures (each with its data table), with the assets that it loads at once."""
    figure = r"<figure\b(?:(?!</figure>).)*?<svg.*?</figure>|<svg.*?</svg>"
    text = re.sub(figure, "", path.read_text(encoding="utf-8"), flags=re.S)
    assets = [site / "assets" / name for name in ("book.css", "book.js", "favicon.svg")]
    weight = len(text.encode()) + sum(asset.stat().st_size for asset in assets if asset.exists())
    if path.parent == site.parent:
        if not path.stat().st_size <= SINGLE_LIMIT:
            findings.add(name_of(site, path), f"weighs {path.stat().st_size} bytes")
    elif not weight <= PAGE_LIMIT:
        findings.add(name_of(site, path), f"weighs {weight} bytes without figures and fonts")


def watch(page, name, site, findings):
    """Console errors, script errors, requests that leave the site's folder."""
    root = site.parent.as_uri()
    page.on("console", lambda m: m.type in ("error", "warning") and findings.add(name, f"console: {m.text}"))
    page.on("pageerror", lambda error: findings.add(name, f"script: {error}"))

    def request(r):
        if not (r.url.startswith(root) or r.url.startswith("data:")):
            findings.add(name, f"asks for {r.url}")

    page.on("request", request)
    page.on("requestfailed", lambda r: findings.add(name, f"cannot load {r.url}"))


def check_accessibility(page, axe, name, findings):
    small = page.locator(".equation-number a").evaluate_all(SMALL_TARGETS)
    if small:
        findings.add(name, f"{small} links beside equations are smaller than 24 pixels")
    for violation in axe.run(page, options={"runOnly": AXE_TAGS})["violations"]:
        for node in violation["nodes"][:3]:
            reason = (node["any"] + node["all"] + node["none"] + [{"message": ""}])[0]["message"]
            findings.add(name, f"axe {violation['id']}: {node['target']} {reason}")


def check_page(browser, axe, site, path, scheme, findings):
    name = f"{name_of(site, path)} ({scheme})"
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    watch(page, name, site, findings)
    page.goto(path.as_uri())
    check_accessibility(page, axe, name, findings)
    if scheme == "light":
        # What a phone shows is not what a desktop shows, but its colours are.
        page.set_viewport_size({"width": 390, "height": 844})
        page.reload()
        check_accessibility(page, axe, f"{name} at 390", findings)
    page.set_viewport_size({"width": 320, "height": 640})
    width = page.evaluate("document.documentElement.scrollWidth")
    if not width <= 320:
        findings.add(name, f"is {width} pixels wide at 320")
    context.close()


def check_without_scripts(browser, site, path, findings):
    name = f"{name_of(site, path)} (without scripts)"
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    watch(page, name, site, findings)
    page.goto(path.as_uri())
    for what, selector in [("text", "main"), ("title", "h1"), ("navigation", "nav a")]:
        if not page.locator(selector).first.is_visible():
            findings.add(name, f"shows no {what}")
    if page.locator(".scripted").first.is_visible():
        findings.add(name, "shows what needs a script")
    context.close()


def check_keyboard(browser, site, findings):
    """Search opens, finds, and leads to a page by keys alone; the skip link comes first."""
    context = browser.new_context()
    page = context.new_page()
    watch(page, "index.html (keyboard)", site, findings)
    page.goto((site / "index.html").as_uri())
    page.keyboard.press("Tab")
    if "skip" not in (page.evaluate("document.activeElement.className") or ""):
        findings.add("index.html", "the first stop of the tab key is not the skip link")
    index = (site / "assets" / "search.js").read_text(encoding="utf-8")
    first = json.JSONDecoder().raw_decode(index, index.index("["))[0][0]
    page.keyboard.press("/")
    page.keyboard.type(first["t"])
    try:
        page.wait_for_selector("dialog.search li a", timeout=3000)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(".*" + re.escape(first["u"].split("#")[0])), timeout=3000)
    except Exception as error:  # the report names what did not happen
        findings.add("index.html", f"search by keyboard fails: {str(error).splitlines()[0]}")
    context.close()


def save_screenshots(browser, site, pages, folder):
    folder.mkdir(parents=True, exist_ok=True)
    looks = [("light", 1440, "light"), ("dark", 1440, "dark"), ("phone", 320, "light")]
    for path in pages:
        stem = "-".join(name_of(site, path).with_suffix("").parts)
        for look, width, scheme in looks:
            context = browser.new_context(
                color_scheme=scheme, viewport={"width": width, "height": 900})
            page = context.new_page()
            page.goto(path.as_uri())
            page.screenshot(path=folder / f"{stem}-{look}.png", full_page=True)
            if look == "light":
                page.pdf(path=folder / f"{stem}.pdf", format="A4", print_background=True)
            context.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--screenshots", type=pathlib.Path)
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    arguments = parser.parse_args()
    site = arguments.site.resolve()
    pages = pages_of(site)
    if not pages:
        sys.exit(f"There are no pages in {site}")
    findings = Findings()
    for path in pages:
        check_markup(site, path, findings)
        check_weight(site, path, findings)
    check_links(site, pages, findings)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=arguments.chromium, args=["--no-sandbox"])
        axe = Axe()
        for path in pages:
            for scheme in ("light", "dark"):
                check_page(browser, axe, site, path, scheme, findings)
            check_without_scripts(browser, site, path, findings)
        check_keyboard(browser, site, findings)
        if arguments.screenshots:
            save_screenshots(browser, site, pages, arguments.screenshots)
        browser.close()
    for line in findings.lines:
        print(line)
    print(f"{len(pages)} pages, {len(findings.lines)} findings")
    sys.exit(1 if findings.lines else 0)


if __name__ == "__main__":
    main()
