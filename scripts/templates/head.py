"""The <head> of a page, and the whole document around a body."""
import json

from .markup import el, gold_lines, render


def _facts(page, title, description, kind):
    site = page.site
    tags = [el("meta", charset="utf-8"), el("title", f"{title} - {site.title}")]
    if site.likes("description", 0.7):
        tags.append(el("meta", name="description", content=description))
    if site.likes("open graph", 0.6):
        for name, value in (("title", title), ("description", description), ("type", kind),
                            ("site_name", site.title)):
            tags.append(el("meta", property=f"og:{name}", content=value))
    if site.family.generator and site.likes("generator", 0.8):
        tags.append(el("meta", name="generator", content=site.family.generator))
    return tags


def _linked_data(page, title, text):
    facts = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": title}
    if page.site.likes("article body", 0.3):
        facts["articleBody"] = text
    content = json.dumps(facts, ensure_ascii=False).replace("</", "<\\/")
    return el("script", content, type="application/ld+json")


def document(page, title, description, kind, *body):
    """(HTML, gold text) of a page."""
    site = page.site
    content = el("body", *body, cls=site.choose("body class", None, "page", "single"))
    gold = "\n".join(gold_lines(content))
    tags = _facts(page, title, description, kind)
    if kind == "article" and site.likes("linked data", 0.4):
        tags.append(_linked_data(page, title, gold))
    if site.likes("styles", 0.6):
        tags.append(el("style", ".hidden{display:none} p{margin:1em 0}"))
    is_rtl = site.lexicon.direction == "rtl"
    root = el("html", el("head", tags), content, lang=site.lexicon.code,
              dir="rtl" if is_rtl else None)
    return "<!DOCTYPE html>\n" + render(root, site.newline), gold
