"""Text as the words that labels of blocks are made of, in all scripts.

Scripts that put no spaces between words (Han, Kana, Thai, Lao, Burmese, Khmer)
give one word a character, which counts for less than a word of other scripts.
"""
import re

_SOUTH_EAST_ASIAN = r"\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff"
_EAST_ASIAN = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WIDE = _EAST_ASIAN + _SOUTH_EAST_ASIAN
_WORD = re.compile(rf"[{_WIDE}]|[^\W{_WIDE}]+")
_IS_EAST_ASIAN = re.compile(f"[{_EAST_ASIAN}]")
_IS_SOUTH_EAST_ASIAN = re.compile(f"[{_SOUTH_EAST_ASIAN}]")

# Words that a character stands for.
EAST_ASIAN_WEIGHT = 0.6
SOUTH_EAST_ASIAN_WEIGHT = 0.25
# A text is unspaced when more than this share of its words are characters.
UNSPACED_SHARE = 0.3


def split_words(text):
    return _WORD.findall(text.lower())


def weight(word):
    if _IS_EAST_ASIAN.match(word):
        return EAST_ASIAN_WEIGHT
    return SOUTH_EAST_ASIAN_WEIGHT if _IS_SOUTH_EAST_ASIAN.match(word) else 1.0


def is_unspaced(words):
    return sum(weight(word) < 1 for word in words) > UNSPACED_SHARE * len(words)
