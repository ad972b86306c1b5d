"""Columns of yes and no that say in short what was undone (`fl_ann`, `canc_sn`, `kz_storn`), as databases call them."""

from __future__ import annotations

import re

_MARK = r"(?:flag|flg|fl|ind|kz|bl|sn|sw)"
_END = r"(?:flag|flg|fl|ind|kz|kennz|yn|jn|sn|tn)"
"""What stands before such a name, and behind it; without either, `ann` may be a year, a remark or a first name."""

_CUT = (
    r"(?:canc|cancel|cncl|cxl|void|storn|ann|annul|annull|anu|anul|geann|geannul|elim|borr|suppr|gelosch|geloesch|"
    r"usun|skas|mak|makul|avb|estorn)"
)
"""How words for cancelled, void and deleted begin, in nine languages."""

_ONLY = (
    r"(?:suppr|supprim|borrad|elimin|verwijd|usun|usuniet|bortt|exclu|excluid|gelosch|geloesch|lo(?:e|esch|sch)kz|"
    r"lvorm)"
)
"""Those that are long enough to be known without a mark, and what SAP calls one."""

_SHORT = re.compile(f"{_MARK}{_CUT}|{_CUT}{_END}|(?:{_MARK}del(?:eted)?|del(?:eted)?{_END})|{_ONLY}")


def says_undone(name: str) -> bool:
    """Whether a header, folded, is of such a column."""
    return bool(_SHORT.fullmatch(name))
