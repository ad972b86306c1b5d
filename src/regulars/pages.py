"""Character pages: which one a text was written in, by the letters it gives in each.

A page is right where its letters are those of one language that is written with it. The bytes of `příliš` are
`pøíliš` in the Western page: every letter exists, but no language has all of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from regulars import languages

WESTERN = ("äöüß", "éèêëàâçîïôùûœæÿ", "áéíóúñü", "àèéìòù", "ãõáâàéêíóôúç", "éëïèó", "æøå", "åäöé", "áðéíóúýþæö")
"""German, French, Spanish, Italian, Portuguese, Dutch, Danish and Norwegian, Swedish and Finnish, Icelandic."""
CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ", "äöüß")
"""Polish, Czech, Slovak, Hungarian, Croatian and Slovene, Romanian, German."""
CYRILLIC = ("абвгдежзийклмнопрстуфхцчшщъыьэюяё", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдђежзијклљмнњопрстћуфхцчџш")
"""Russian and Bulgarian, Ukrainian, Serbian."""
GREEK = ("αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ",)

PAGES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "cp1252": ("Windows-1252, Western European", WESTERN),
    "iso8859-15": ("ISO-8859-15, Western European", WESTERN),
    "cp1250": ("Windows-1250, Central European", CENTRAL),
    "iso8859-2": ("ISO-8859-2, Central European", CENTRAL),
    "cp1251": ("Windows-1251, Cyrillic", CYRILLIC),
    "koi8-r": ("KOI8-R, Cyrillic", CYRILLIC),
    "iso8859-5": ("ISO-8859-5, Cyrillic", CYRILLIC),
    "cp866": ("DOS 866, Cyrillic", CYRILLIC),
    "cp1253": ("Windows-1253, Greek", GREEK),
    "cp1254": ("Windows-1254, Turkish", ("çğıİöşüâîû",)),
    "cp1257": ("Windows-1257, Baltic", ("ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž")),
    "cp850": ("DOS 850, Western European", WESTERN),
    "cp437": ("DOS 437, Western European", WESTERN),
    "mac-roman": ("Mac Roman, Western European", WESTERN),
}
"""Each page with its name for people and the letters beyond ASCII of the languages written in it; usual ones first."""

RARE = "þðý"
"""Letters of Icelandic, which are those of Turkish in the wrong page: few shops are Icelandic."""
MIXED = 0.9
"""What a letter of these, or of several Western languages at once, counts beside one of a single language."""
ALONE = "€£–—…"
OPENING = "‘“„«"
CLOSING = "’“”»…"
WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
MOST_WORDS = 2_000
"""So many different words decide."""


EASTERN: Mapping[str, str] = {
    "cp932": "Windows-932, Japanese",
    "gb18030": "GB 18030, Chinese",
    "cp949": "Windows-949, Korean",
    "big5": "Big5, Chinese",
    "cp1255": "Windows-1255, Hebrew",
    "cp1256": "Windows-1256, Arabic",
    "cp874": "Windows-874, Thai",
}
"""Pages of two bytes a letter, and of letters that no page for Europe has."""
_LETTERS = {"cp1255": "[\u05d0-\u05ea]", "cp1256": "[\u0621-\u064a]", "cp874": "[\u0e01-\u0e4e]"}
_IDEOGRAPHS = "[\u2e81-\uffff]"

CELLS: Mapping[str, str] = {
    "cp932": "はい いいえ 有 無 男 女 男性 女性 現金 クレジットカード 銀行振込 代引き 返品 キャンセル",
    "gb18030": "是 否 有 无 男 女 支付宝 微信 微信支付 现金 银行卡 信用卡 货到付款 已完成 已取消 已退款 已发货",
    "cp949": "예 네 아니오 아니요 유 무 남 여 남성 여성 남자 여자 현금 카드 신용카드 계좌이체 완료 취소 환불",
    "big5": "是 否 有 無 男 女 現金 信用卡 貨到付款 轉帳 已完成 已取消 已退款 已出貨 台北市 新北市 台中市 高雄市",
}
"""What cells say in such a page beside headers in English: yes and no, how was paid, from where."""
ENOUGH_HEADERS, ENOUGH_CELLS, FIRST_LINES = 3, 2, 200


def eastern(data: bytes) -> str | None:
    """The page of such letters that a text is written in; None where it is none.

    Their bytes give letters in many pages, so only one counts in which the first lines are text, and among them are
    headers of a sales file that is read anyway, or usual words alone in their cells.
    """
    first = b"\n".join(data.split(b"\n", FIRST_LINES)[:FIRST_LINES])
    known = {name for names in (*languages.SURE.values(), *languages.LIKELY.values()) for name in names}
    for page in EASTERN:
        try:
            text = first.decode(page)
        except UnicodeDecodeError:
            continue
        own = re.compile(f"(?:{_LETTERS.get(page, _IDEOGRAPHS)}| ){{2,}}")
        if sum(1 for name in known if own.fullmatch(name) and name in text) >= ENOUGH_HEADERS:
            return page
    return next((page for page in CELLS if _says_usual_words(first, page)), None)


def _says_usual_words(lines: bytes, page: str) -> bool:
    """Whether lines are text in a page of two bytes a letter, and some cells are nothing but usual words of it."""
    try:
        cells = {cell.strip('" ') for cell in re.split(r"[,;|\t\r\n]", lines.decode(page))}
    except UnicodeDecodeError:
        return False
    return len(cells & {*CELLS[page].split()}) >= ENOUGH_CELLS


def guess(data: bytes) -> str:
    """The page of a text that is not UTF-8. `cp1252` where nothing decides: it is by far the most usual.

    Where a page gives the same letters as a more usual one, it is the more usual one.
    """
    words = Counter(WORD.findall(data)).most_common(MOST_WORDS)
    scores = {page: _score(page, words) for page in PAGES}
    best = max(scores, key=lambda page: scores[page])  # the first of equals
    if scores[best] <= 0:
        return "cp1252"
    text = [word.decode(best, "replace") for word, _ in words]
    return next(page for page in PAGES if [word.decode(page, "replace") for word, _ in words] == text)


def _score(page: str, words: Iterable[tuple[bytes, int]]) -> float:
    letters: Counter[str] = Counter()
    score = 0.0
    for raw, _ in words:
        word = raw.decode(page, "replace")
        for place, letter in enumerate(word):
            if letter.isascii():
                continue
            if not letter.isalpha():
                score += _sign(word, place)
            elif len(word) > 1:
                letters[letter.lower() if len(letter.lower()) == 1 else letter] += 1
                score -= _out_of_place(word, place)
    languages = PAGES[page][1]
    worth = {each: MIXED * count if each in RARE and languages is WESTERN else count for each, count in letters.items()}
    fits = [sum(worth[each] if each in own else -count for each, count in letters.items()) for own in languages]
    if languages is WESTERN:
        known = "".join(WESTERN[:-1])
        fits.append(sum(MIXED * count if letter in known else -count for letter, count in letters.items()))
    return score + max(fits)


def _sign(word: str, place: int) -> float:
    """A usual sign in its place speaks for a page; another one, and a control character still more, against it."""
    sign, first, last = word[place], place == 0, place == len(word) - 1
    if sign in ALONE and first and last:
        return 1.0
    if sign == "\u00a0":  # between thousands, and the same in every page that has it
        return 0.0
    if sign == "’" or (sign in OPENING and first) or (sign in CLOSING and last):
        return 1.0
    return -1.0 if sign.isprintable() else -3.0


def _out_of_place(word: str, place: int) -> float:
    """A capital after a small letter, and a letter of another script beside a Latin one, are signs of a wrong page."""
    letter, before, after = word[place], word[place - 1 : place], word[place + 1 : place + 2]
    wrong = 1.0 if letter.isupper() and before.islower() else 0.0
    foreign = "\u0370" <= letter <= "\u04ff"
    if foreign and any(other.isascii() and other.isalpha() for other in (before, after)):
        wrong += 2
    return wrong
