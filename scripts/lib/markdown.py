"""Tables and pages in Markdown that scripts write and people add to.

A section that a script writes stands between two comments, so that all else on the
page, whoever wrote it, stays as it is:

  <!-- NAME: by SCRIPT -->
  ...
  <!-- end of NAME -->
"""
import re


def table(header, rows):
    """A table whose first column is text and whose others are numbers."""
    lines = ["| " + " | ".join(header) + " |",
             "|" + "|".join(["---"] + ["---:"] * (len(header) - 1)) + "|"]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows]) + "\n"


def percent(figures, name):
    """A cell; empty if there is no such figure."""
    return f"{100 * figures[name]:.2f}" if name in figures else ""


def _with_section(page, name, script, text):
    section = (f"<!-- {name}: by {script} -->\n\n{text.strip()}\n\n"
               f"<!-- end of {name} -->\n")
    there = re.compile(rf"<!-- {re.escape(name)}: by .*?<!-- end of {re.escape(name)} -->\n",
                       re.DOTALL)
    if there.search(page):
        return there.sub(lambda _: section, page, count=1)
    return f"{page.rstrip()}\n\n{section}".lstrip()


def write_section(path, name, script, text):
    """Puts a section into a page: in place of the old one, or at the end."""
    page = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(_with_section(page, name, script, text), encoding="utf-8")
