"""Pages of a site that does not exist, all from one template.

Every article has words of its own; what the template adds is known, so that a
test can say what is residue and what is not.
"""

import random

HOST = "tidewater.example"

PLACES = "harbour quay ferry lighthouse market school bridge island mill orchard station theatre library river dyke".split()
PEOPLE = "council keeper captain teacher baker mayor farmer singer engineer painter doctor widow pilot clerk judge".split()
DEEDS = "opened repaired sold painted closed visited described measured defended refused inherited promised moved".split()
WHEN = "on Monday,last winter,before noon,after the storm,in March,for years,without notice,at dawn,this week".split(",")

TEMPLATE_LINES = [
    "Share this story with your friends",
    "Follow the Tidewater Ledger for the news of the coast",
    "Our reporters read every letter",
    "You can also listen to this article in our app",
    "Send a correction to the desk",
    "Read the Ledger every morning",
    "The Tidewater Ledger is published by the harbour cooperative and is independent of all parties.",
]
NUMBERED = "{} readers have commented on this"


def sentence(random_):
    return (
        f"The {random_.choice(PEOPLE)} {random_.choice(DEEDS)} the {random_.choice(PLACES)} {random_.choice(WHEN)}, "
        f"and the {random_.choice(PEOPLE)} {random_.choice(DEEDS)} {random_.randint(2, 900)} {random_.choice(PLACES)}s "
        f"near the {random_.choice(PLACES)} of the {random_.choice(PEOPLE)}."
    )


def article(number):
    """The paragraphs of one article."""
    random_ = random.Random(number)
    return [" ".join(sentence(random_) for _ in range(3)) for _ in range(5)]


def page(number):
    random_ = random.Random(-number)
    paragraphs = [f"<p>{text}</p>" for text in article(number)]
    lines = [f"<p>{line}</p>" for line in TEMPLATE_LINES]
    teasers = "".join(
        f"<li><a href=/{random_.randint(1, 10**6)}>{sentence(random_)[:50]}</a></li>" for _ in range(3)
    )
    return (
        f"<!DOCTYPE html><html lang=en><head><title>Story {number} of the coast - Tidewater Ledger</title></head><body>"
        "<header><nav><ul><li><a href=/>Front page</a><li><a href=/coast>Coast</a><li><a href=/sport>Sport</a></ul></nav></header>"
        f"<main><article id=story><h1>Story {number} of the coast</h1>"
        f"<div class=credit>By <span class=writer>Reporter {chr(65 + number % 7)}. Example</span></div>"
        f"{lines[0]}{paragraphs[0]}{lines[1]}{paragraphs[1]}{lines[2]}{paragraphs[2]}{lines[3]}"
        f"<div class=tide-box><p>{NUMBERED.format(random_.randint(2, 90000))}</p></div>"
        f"{paragraphs[3]}{lines[4]}{paragraphs[4]}{lines[5]}{lines[6]}<ul class=more-stories>{teasers}</ul></article></main>"
        "<footer><p>All rights reserved by the Tidewater Ledger</p></footer></body></html>"
    )
