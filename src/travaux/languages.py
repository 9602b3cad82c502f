"""Languages: the ones a body works in, the ones a text may be in, and how a text is recognised."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """A language, its ISO 639 code, and its name in itself."""

    code: str
    name: str
    right_to_left: bool = False


LANGUAGES = {
    language.code: language
    for language in (
        Language("en", "English"),
        Language("es", "español"),
        Language("fr", "français"),
        Language("pt", "português"),
        Language("ar", "العربية", right_to_left=True),
        Language("de", "Deutsch"),
        Language("el", "ελληνικά"),
        Language("fa", "فارسی", right_to_left=True),
        Language("he", "עברית", right_to_left=True),
        Language("hi", "हिन्दी"),
        Language("it", "italiano"),
        Language("ja", "日本語"),
        Language("ko", "한국어"),
        Language("nl", "Nederlands"),
        Language("ru", "русский"),
        Language("th", "ไทย"),
        Language("uk", "українська"),
        Language("ur", "اردو", right_to_left=True),
        Language("zh", "中文"),
    )
}
WORKING_LANGUAGES = ("es", "en", "fr", "pt")  # the OAS's, in the order of its Charter

_GROUPED_BY = {"en": ",", "pt": "."}  # elsewhere by a blank that holds the number together


def figure(number: int, language: str) -> str:
    """Write a number as a language groups its digits.

    >>> figure(13886, "en"), figure(13886, "pt"), figure(121, "es")
    ('13,886', '13.886', '121')
    >>> figure(13886, "es") == figure(13886, "fr") == "13\u00a0886"
    True
    """
    return f"{number:,}".replace(",", _GROUPED_BY.get(language[:2], "\u00a0"))


# Words that are common in running text. A word counts for each language that has it, divided by
# their number: "de" says little, "del" says Spanish.
_COMMON = {
    "en": "a an and any are as be been by every for from has have in is it its no not of on or "
    "other shall such that the their there these they this to was were which who will with "
    "without",
    "es": "a al como con contra cuando de del el en entre es esta este esto fue ha han hasta la "
    "las lo los más ni no o otra para pero por que se ser si sin sobre son su sus también "
    "tiene toda todo todos un una y ya",
    "fr": "a au aucun aux avec ce ces cette comme dans de des doit du elle en entre est et être "
    "il la le les leur leurs mais ne ni nul on ont ou par pas pour qu qui sans se ses si "
    "son sont sous sur tous tout toute un une",
    "pt": "a ao aos as às até com como contra da das de do dos e em entre esta este foi há na nas "
    "não nem no nos num o os ou outra para pela pelas pelo pelos por qualquer que se sem "
    "ser seu seus sobre sua suas são também tem toda todo todos um uma à é",
    "it": "a ai al alla anche che come con da dal dei del della delle di e gli ha i il in la le "
    "nel nella non o per più se si sono su un una è",
    "de": "als auf aus bei das dem den der des die durch ein eine einer für im in ist mit nach "
    "nicht oder sich sind über und von werden wird zu zum zur",
    "nl": "aan als bij dat de deze die door een en heeft het ieder in is met naar niet of om op "
    "te tot van voor worden wordt zijn",
}
_SPEAKERS = Counter(word for words in _COMMON.values() for word in words.split())
_WEIGHTS = {
    code: {word: 1 / _SPEAKERS[word] for word in words.split()} for code, words in _COMMON.items()
}
# Scripts that one of our languages alone is written in, by the first word of Unicode's names.
_SCRIPTS = {
    "HEBREW": "he",
    "GREEK": "el",
    "DEVANAGARI": "hi",
    "THAI": "th",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
}
_LETTERS_OF = {
    "uk": frozenset("іїєґ"),
    "ru": frozenset("ыэъё"),
    "fa": frozenset("پچژگ"),
    "ur": frozenset("ٹڈڑںے"),
    "ar": frozenset("ةىؤإ"),
}
_SHORTEST = 20  # letters; below it nothing is said
_ENOUGH = 3.0  # the weight of common words that must be found
_MARGIN = 2.0  # and how many times as much as the runner-up has


def detected(words: str) -> str | None:
    """Give the code of the language that words are in, None if they are too few or leave a doubt.

    >>> detected("The States Parties to this Convention shall ensure the rights of all persons.")
    'en'
    >>> detected("Montevideo, 2005") is None
    True
    """
    # A text has many letters and few different ones: each is looked at once.
    counted = Counter(unicodedata.normalize("NFC", words).casefold())
    letters = Counter({letter: n for letter, n in counted.items() if letter.isalpha()})
    scripts: Counter[str] = Counter()
    for letter, times in letters.items():
        scripts[unicodedata.name(letter, "?").split()[0]] += times
    if not scripts:
        return None
    script, count = scripts.most_common(1)[0]
    if count * 3 < letters.total() * 2 and not _is_japanese(scripts):
        return None
    if script in ("CJK", "HIRAGANA", "KATAKANA"):
        return _by_ideographs(scripts)
    if letters.total() < _SHORTEST:
        return None
    if script == "LATIN":
        return _by_words(words)
    return _SCRIPTS.get(script) or _by_letters(script, letters)


def _is_japanese(scripts: Counter[str]) -> bool:
    return scripts["HIRAGANA"] + scripts["KATAKANA"] > scripts["CJK"] // 10


def _by_ideographs(scripts: Counter[str]) -> str | None:
    signs = scripts["CJK"] + scripts["HIRAGANA"] + scripts["KATAKANA"]
    if signs * 3 < sum(scripts.values()) * 2 or signs < _SHORTEST // 2:
        return None
    return "ja" if _is_japanese(scripts) else "zh"


def _by_words(words: str) -> str | None:
    found = Counter(re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", words).casefold()))
    scores = {code: _weight(found, weights) for code, weights in _WEIGHTS.items()}
    (best, most), (_, next_most) = sorted(scores.items(), key=lambda s: s[1], reverse=True)[:2]
    return best if most >= _ENOUGH and most >= _MARGIN * next_most else None


def _weight(found: Counter[str], weights: dict[str, float]) -> float:
    return sum(found[word] * weight for word, weight in weights.items())


def _by_letters(script: str, letters: Counter[str]) -> str | None:
    """Tell apart by their own letters the languages that share Cyrillic or Arabic script."""
    candidates = {"CYRILLIC": ("uk", "ru"), "ARABIC": ("fa", "ur", "ar")}.get(script, ())
    own = Counter({code: sum(letters[c] for c in _LETTERS_OF[code]) for code in candidates})
    ranked = own.most_common(2)
    if len(ranked) < 2 or ranked[0][1] < 2 or ranked[0][1] < _MARGIN * ranked[1][1]:
        return None
    return ranked[0][0]
