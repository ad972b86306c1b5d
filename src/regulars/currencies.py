"""Signs and codes of money. Data, and what a sign or a code written in a cell stands for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


CODES = _codes(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
    CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF
    IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL MGA MKD
    MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS
    VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL DEM FRF ITL ESP NLG BEF ATS
    """
)
"""ISO 4217, and the predecessors of the euro that old data still hold."""

SIGNS = {
    "€": "EUR",
    "EURO": "EUR",
    "EUROS": "EUR",
    "£": "GBP",
    "₤": "GBP",
    "US$": "USD",
    "CA$": "CAD",
    "C$": "CAD",
    "A$": "AUD",
    "AU$": "AUD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "R$": "BRL",
    "N$": "NAD",
    "MX$": "MXN",
    "NT$": "TWD",
    "CHF": "CHF",
    "FR": "CHF",
    "SFR": "CHF",
    "ZŁ": "PLN",
    "ZL": "PLN",
    "KČ": "CZK",
    "FT": "HUF",
    "RP": "IDR",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₩": "KRW",
    "₫": "VND",
    "₴": "UAH",
    "₪": "ILS",
    "฿": "THB",
    "₱": "PHP",
    "₸": "KZT",
    "₾": "GEL",
    "円": "JPY",
    "元": "CNY",
    "원": "KRW",
    "РУБ": "RUB",
    "ГРН": "UAH",
    "ЛВ": "BGN",
    "LEI": "RON",
    "TL": "TRY",
    "Đ": "VND",
    "₦": "NGN",
    "₵": "GHS",
    "GH₵": "GHS",
    "₲": "PYG",
    "₡": "CRC",
    "৳": "BDT",
    "R": "ZAR",
    "RM": "MYR",
    "KSH": "KES",
    "TSH": "TZS",
    "USH": "UGX",
    "DHS": "AED",
    "SR": "SAR",
    "QR": "QAR",
    "KD": "KWD",
    "BD": "BHD",
    "JD": "JOD",
    "TK": "BDT",
    "KN": "HRK",
    "DIN": "RSD",
    "BIRR": "ETB",
    "S": "PEN",
    "S/": "PEN",
}
"""Signs of one currency only. `$`, `¥`, `kr` and `Rs` are signs of several and stay as they are."""

SHARED = {
    "$": _codes("USD CAD AUD NZD HKD SGD MXN TWD ARS CLP COP"),
    "¥": _codes("JPY CNY"),
    "kr": _codes("SEK NOK DKK ISK"),
    "Rs": _codes("INR PKR LKR NPR MUR"),
    "Dh": _codes("AED MAD"),
    "Bs": _codes("BOB VES"),
    "CFA": _codes("XOF XAF"),
    "FCFA": _codes("XOF XAF"),
}
"""Signs that several currencies share, and which."""

WHOLE = _codes("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF")
"""Money without a smaller coin, which payment systems do not count in hundredths."""

THOUSANDTHS = _codes("BHD IQD JOD KWD LYD OMR TND")
"""Money of which a thousand of the smallest coin make one."""

NO_THOUSANDTHS = frozenset({"¥", "kr"}) | _codes("JPY CNY KRW VND CLP HUF ISK IDR PYG UGX RWF XOF XAF XPF")
"""Money that nobody writes with three decimals, and most without any."""

LETTERS = "RM|K[Ss][Hh]|T[Ss][Hh]|U[Ss][Hh]|D[Hh][Ss]?|SR|QR|KD|BD|JD|T[Kk]|[Kk]n|[Dd]in|Birr|Bs|F?CFA|R"
"""Signs of letters that ids begin with as well: `SR1001`."""

_NAMES = (
    *("kr", "zł", "zl", "rs", "rp", "ft", "kč", "円", "元", "원", "руб", "грн", "лв", "lei", "tl", "đ"),
    *(code.lower() for code in sorted(CODES)),
)
_IN_MANY_WAYS = f"s?fr|euros?|{LETTERS.lower()}"


def pattern(words: Iterable[str] | None = None) -> str:
    """RE2: a currency as it stands beside a number; letters in any case. `words`: the letters and signs in the cells.

    The engine takes milliseconds to learn some two hundred names: what cannot be there is not looked for.
    """
    said = None if words is None else "\n".join(words)
    names = [name for name in _NAMES if said is None or name in said.casefold()]
    sign = r"\p{Sc}" if said is None else f"[{one_of(said, is_sign) or '$'}]"
    return rf"({sign}|[A-Z]{{1,2}}[ ]?[$₵]|S/[.]?|(?i:{'|'.join((*names, _IN_MANY_WAYS))})[.]?)(?:[ ]?{sign})?"


def is_sign(character: str) -> bool:
    return unicodedata.category(character) == "Sc"


def one_of(text: str, chosen: Callable[[str], bool]) -> str:
    """The chosen characters of a text, each once, as they stand between the brackets of a pattern."""
    return "".join(re.escape(each) for each in sorted({*text}) if chosen(each))


def known(written: str) -> str | None:
    """The currency that a sign or code stands for, as its code; a sign of several currencies as itself; else None."""
    token = "".join(written.upper().split()).replace(".", "")
    if token in CODES:
        return token
    if token in SIGNS:
        return SIGNS[token]
    if shared := next((sign for sign in SHARED if sign.upper() == token), None):
        return shared
    # Both at once, as in `USD$` or `€EUR`.
    code = next((part for part in (token[:3], token[-3:]) if part in CODES), None)
    rest = token.replace(code or "", "", 1)
    return code if code and known(rest) in (code, *(s for s, codes in SHARED.items() if code in codes)) else None


def settle(found: Iterable[str]) -> dict[str, str]:
    """Each currency that was found → the one it is: `$` is USD where that is the only dollar with a code."""
    different = set(found)
    settled = {currency: currency for currency in different}
    for sign, codes in SHARED.items():
        if sign in different and len(different & codes) == 1:
            settled[sign] = next(iter(different & codes))
    return settled
