"""States that are words for waiting and a payment, or for not and paid: `paiement en attente`, `noch nicht bezahlt`."""

from __future__ import annotations

import re
from functools import lru_cache

from regulars.headers import SEEN
from regulars.wordlist import unmarked

_WAITS = (
    r"(?:a?waiting|pending|expect\w*|ausstehend\w*|offen\w*|erwart\w*|warte\w*|attente|attend\w*|attesa|sospeso|pendiente|"
    r"pendente|espera\w*|aguard\w*|wacht\w*|afwachting|openstaand\w*|oczek\w*|czeka\w*|brak|vänta\w*|inväntar|avvaktar)"
)
_PAYS = (
    r"(?:payment|transfer|cheque|check|\w*zahlung\w*|vorkasse|\w*überweisung|geldeingang|paiement|règlement|virement|"
    r"chèque|pago|cobro|transferencia|pagamento|bonifico|incasso|transferência|boleto|pix|betaling|overboeking|"
    r"\w*overschrijving|płatnoś\w+|wpłat\w+|przele\w+|deposit|down payment|prepayment|card details|acompte|"
    r"anticipo|señal|acconto|caparra|sinal|aanbetaling|"
    r"zaliczk\w+|przedpłat\w+|zadat\w+|handpenning|förskott|\w*betalning\w*|\w*överföring)"
)
_BETWEEN = (
    r"(?:(?:for|of|the|bank|wire|auf|die|der|in|en|de|del|du|d|la|le|por|el|di|do|da|o|op|van|is|ist|est|na|på|a) )*"
)
_UNPAID = re.compile(rf"{_BETWEEN}{_WAITS} {_BETWEEN}{_PAYS}(?: \w+){{0,4}}|{_PAYS} {_BETWEEN}{_WAITS}")
_NOT_COME = (
    rf"{_BETWEEN}{_PAYS} {_BETWEEN}(?:not|nicht|non|no|não|niet|nie|ej|inte) "
    r"(?:yet |noch |encore |aún |ancora |ainda |nog )?"
    r"(?:received|arrived|eingegangen|erhalten|reçu|arrivé|recibid[oa]|llegad[oa]|ricevut[oa]|arrivat[oa]|recebid[oa]|"
    r"ontvangen|otrzyman\w+|wpłynęł\w+|mottag\w+|inkomm\w+)"
    r"|(?:(?:expired|lapsed|abgelaufen|verfallen|expirée?|vencid[oa]|caducad[oa]|scadut[oa]|expirad[oa]|verlopen|"
    r"wygas\w+|förfall\w+) )?(?:without|ohne|sans|sin|senza|sem|zonder|bez|utan) (?:\w*payment|zahlung\w*|paiement|"
    r"pagar|pago|pagamento|betaling|płatności|wpłaty|betalning)"
)
"""A payment that was not received, or without which something ended: `scaduto senza pagamento`."""
_PAGO = re.compile(
    rf"(?:(?:en|a la) )?(?:pendiente|espera|esperando) {_BETWEEN}pago(?: (?:por|con|mediante|vía|via|en) .+)?|"
    r"pago (?:(?:es|est[aá]|aun|aún) )?(?:pendiente|en espera)"
)
"""A payment that has not come, in the language in which `pago` is one: in Portuguese it says that something is paid."""

_YET = (
    r"(?:(?:yet|still|been|was|has|is|noch|bisher|wurde|ist|encore|ete|est|a|ancora|stat[oa]|aun|todavia|ha|sido|ainda|foi|"
    r"nog|werd|jeszcze|zostal[aoy]?|annu|blev) )*"
)
_SETTLED = (
    r"(?:(?:pre)?paid|settled|bezahlte?[nrs]?|gezahlt|beglichene?[nrs]?|ausgeglichene?[nrs]?|payee?s?|reglee?s?|soldee?s?|"
    r"encaissee?s?|acquittee?s?|(?:pagad|cobrad|abonad|liquidad|saldad|quitad)[oa]s?|pag[oa]s?|"
    r"(?:pagat|saldat|incassat|liquidat)[oaie]|betaalde?|voldaan|"
    r"(?:oplacon|zaplacon|uregulowan|rozliczon)(?:[yaeo]|ych)|(?:slut)?betal(?:[dt]a?|te)|reglera(?:[dt]|de))"
)
_NOT_PAID = re.compile(
    rf"(?:n )?{_YET}(?:(?:not|never|non|pas|no|nao|nunca|nicht|niet|nie|ej|inte|icke|ikke) {_YET}|un|nie|on|o|u)"
    rf"{_SETTLED}(?: yet)?"
)
"""A word for not, or what stands for it before a word, and one for what was paid, both without their accents."""
_REMARK = re.compile(r"\(([^()]+)\)\W*")
"""What a state says in parentheses at its end: `Nicht auf Lager (bezahlt)`."""


def maybe(state: str) -> bool:
    """Whether a state says that a payment is waited for, unless a word of it says that something was sold."""
    return bool(_UNPAID.fullmatch(_said(state)))


def surely(state: str) -> bool:
    """Whether a state says that something is not paid, whatever else could be meant by its words."""
    said = _said(state)
    if _PAGO.fullmatch(said) or re.fullmatch(_NOT_COME, said):
        return True
    return any(_NOT_PAID.fullmatch(_plainly(each)) for each in (said, _remark(state)))


def settled(state: str) -> bool:
    """Whether a state says in parentheses that it was paid, whatever it says before."""
    return bool(re.fullmatch(_SETTLED, _plainly(_remark(state))))


@lru_cache(maxsize=SEEN)
def _said(state: str) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", state))


def _remark(state: str) -> str:
    found = _REMARK.search(state)
    return found[1].strip() if found and found.end() == len(state) else ""


def _plainly(state: str) -> str:
    """A state without its accents and strokes."""
    return unmarked(state).replace("ł", "l")
