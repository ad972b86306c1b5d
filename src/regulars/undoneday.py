"""Days on which what was sold was undone (`cancelled_at`, `DTCANCEL`, `fecha_anulacion`), by their headers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regulars.headers import unlisted, words

_UNDOING = (
    r"(?:cancel|cancell?ed|cancell?ation|charge ?back|charged back|voided|void|returned|refunded|deleted|"
    r"storniert|storno|stornierung|annulliert|annullierung|retourniert|annulee?|annulation|annulad[oa]|"
    r"anulad[oa]|anulacion|anulacao|cancelad[oa]|cancelacion|cancelamento|devuelto|annullat[oa]|annullamento|annullo|"
    r"stornat[oa]|estornad[oa]|estorno|"
    r"geannuleerd|annulering|annulatie|geretourneerd|anulowan[aoey]|anulowania|anulacji|anulacja|stornowania|"
    r"gelo(?:e)?scht|loschung|loeschung|supprimee?|suppression|eliminad[oa]|eliminacion|borrad[oa]|baja|eliminat[oa]|"
    r"eliminazione|verwijderd|verwijdering|usunieto|usuniety|usunieta|usuniecia|raderad|raderat|radering|borttagen|"
    r"borttaget|excluid[oa]|exclusao|apagad[oa]|eliminacao|"
    r"avbokad|avbokat|avbokning|annullerad|annullerat|annullering|makulerad|makulerat|makulering|returnerad)"
)
_BACK = (
    r"(?:return|retoure|retouren|ruckgabe|rucksendung|zuruckgesendet|retournee?|retour|devuelta|devolucion|"
    r"restituit[oaie]|reso|devolvid[oa]|devolucao|devol|zwrocon[oaey]|zwrot|zwrotu|returnerat|retur)"
)
"""What was undone, and what came back, as all does that was hired out, in the header of the day on which it was."""
_CAME_BACK = r"(?:return|retour|retouren|ruckgabe|reso|devol|zwrotu|zwr|retur)"
_STEM = (
    r"(?:canc(?!o|u|eller)|anul|annul|geannul|storn|estorn|makul|avbok|void|delet|loesch|losch|suppr|elim|baj|verwijd|usun|"
    r"bortt|rader|excl)"
)
"""How those words begin, where names of databases run them together with one for a day."""

_ON = r"(?:at|on|date|day|dt|ts|datum|tag|data|fecha|dato|dag|time|am|le|el|il|op|em|dnia|den)(?: utc)?"
_DAY = r"(?:date|day|dt|datum|tag|data|dta|dat|fecha|fec|fch|dato|dag|dzien)"
_LINK = r"(?:of |de |d |di |del |do |da |van |av )*"
_PAPER = r"(?:order |invoice |sale |pedido |venda |ordine |commande |bestelling |zamowienia )?"
_AT = r"(?:at|on|date|am|le|el|il|op|em|dnia|den|datum|data|dato|fecha)"
"""The same, run together with the word before it: `deletedat`."""

_UNDONE_ON = re.compile(
    rf" {_UNDOING} {_ON} | {_DAY} {_LINK}{_PAPER}{_LINK}{_UNDOING} "
    rf"|^ {_UNDOING}{_AT} $|^ (?:date|data|fecha|dt){_UNDOING} $"
    r"| (?:storno|stornierungs|losch|loesch|annullierungs|annulerings|annullerings|avboknings|"
    r"makulerings)(?:datum|tag|dag|dato) "
    rf"| (?:dt|dat|data|date|dta|fec|fch|fecha) ?{_STEM}[a-z]* |^ {_STEM}[a-z]* ?(?:dt|dat|data|date|dta|fec|fecha) $"
)
_BACK_ON = re.compile(
    rf" {_BACK} {_ON} | {_DAY} {_LINK}{_PAPER}{_LINK}{_BACK} | {_CAME_BACK}(?:datum|tag|dag|dato) "
    rf"|^ (?:dt|dat|data|date|dta|fec|fch|fecha) ?{_CAME_BACK} |^ (?:fec|fch|fecha) ?dev "
)
NO_UNDOING = (
    r" (?:free|until|deadline|latest|last|by|before|policy|expected|estimated|planned|kostenlos\w*|gratuite?|bis|frist|"
    r"subscri\w*|member\w*|account|abo|abonn\w*|newsletter|consent|contracts?|vertrags?|contrato?|contratto|umowy|"
    r"suscripcion|assinatura|abbonamento|prenumeration|card|karte|tarjeta|cartao|insurance|poliz\w*) "
)
"""Words of a column of days by which something may be undone, or on which it was that is no sale."""

_SHIPPED_BY = r" ship (?:start|window|begin|not before|by|after) | (?:start|earliest|not before) ship "
"""Beside days on which shipping may begin, a `Cancel Date` is the last one on which it may."""

_YEAR = r"(?:0000|0001|1753|1899|1900|2999|9999)"
NO_DAY = rf"{_YEAR}(?:\D.*|\d{{4}}.*)?|\d{{1,2}}\D\d{{1,2}}\D{_YEAR}(?:\D.*)?|[0\W]*"
"""What systems write for no day, that know no blank one: `0000-00-00`, `01/01/1753`."""


DAY = r"\D*(?:\d+\D+\d+\D+\d.*|\d+[./, -]*[^\d\s./,-]{3,}[./, -]*\d.*|4\d{4}(?:\.\d+)?|1\d{9})"
"""How a cell is written that says when, under a header that says yes of other lines: `2024-03-05`, `5 mars 2024`."""


def called(header: str) -> bool:
    """Whether a header is that of days on which something was undone, be it a sale or not."""
    return bool(_UNDONE_ON.search(words(unlisted(header)))) or came_back(header)


def came_back(header: str) -> bool:
    """Whether that is the day on which it came back, as all that is hired out does."""
    return bool(_BACK_ON.search(words(unlisted(header))))


def says(header: str, beside: Iterable[str] = ()) -> bool:
    """Whether a header is that of the days on which what was sold was undone; `beside`: all headers of its table."""
    if not called(header) or re.search(NO_UNDOING, words(header)):
        return False
    bare = re.search(r" cancel date ", words(header))
    return not bare or not any(re.search(_SHIPPED_BY, words(each)) for each in beside)


def written(cell: str) -> bool:
    """Whether a cell, of which it is known that it is not blank, holds a day."""
    return not re.fullmatch(NO_DAY, cell.strip())


def is_day(cell: str) -> bool:
    """Whether a cell says when, where others may say yes or no."""
    return bool(re.fullmatch(DAY, cell.strip())) and written(cell)
