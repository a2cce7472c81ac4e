"""Pages that cost parsers, pattern engines and text libraries more than they look.

{family: (what makes a page of n pieces, n)}; n gives a page that takes some tens of
milliseconds, and pieces keep below the limits of depth and attributes.
"""


def _page(body):
    return f"<!DOCTYPE html><html><head><title>t</title></head><body>{body}</body></html>"


def _repeated(piece):
    return lambda count: _page(piece * count)


def _in_one(before, piece, after):
    return lambda count: _page(before + piece * count + after)


ATTRIBUTES = " ".join(f"a{i}=v" for i in range(100))

FAMILIES = {
    "paragraphs": (_repeated("<p>A sentence of a few words, with a comma.</p>\n"), 20000),
    "unclosed paragraphs": (_repeated("<p>A sentence of a few words."), 20000),
    "nested boxes": (_repeated("<div>" * 100 + "word" + "</div>" * 100), 400),
    "unclosed bold": (_repeated("<div><b>word <p>more</div>"), 4000),
    "links across boxes": (_repeated("<a href=x><div>word</a></div>"), 4000),
    "nested links": (_repeated("<a href=x>word "), 40000),
    "tables": (_in_one("<table>", "<tr><td>a<td>b", "</table>"), 10000),
    "text between cells": (_in_one("<table>", "<tr>word", "</table>"), 32000),
    "many attributes": (_repeated(f"<p {ATTRIBUTES}>word"), 1000),
    "character references": (_repeated("&amp;&eacute;&#x4e00;&bogus; "), 60000),
    "one long line": (_in_one("<p>", "word ", "</p>"), 800000),
    "one long word": (_in_one("<p>", "w", "</p>"), 4000000),
    "combining marks": (_in_one("<p>", "e\u0301\u0301\u0301 ", "</p>"), 60000),
    "Arabic": (_repeated("<p>\u0643\u062a\u0628 \u0627\u0644\u0637\u0627\u0644\u0628.</p>"), 20000),
    "list items": (_in_one("<ul>", "<li><a href=x>word</a>", "</ul>"), 20000),
    "comments": (_repeated("<!-- -- > - -->"), 60000),
    "scripts": (_repeated("<script>if (a<b) c='</p>'</script>"), 20000),
    "drawings": (_repeated("<svg><path d=M0/><g></svg>"), 20000),
    "open brackets": (_repeated("<"), 1600000),
}
