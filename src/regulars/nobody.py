"""What systems write where nothing is known, and where no customer is, in nine languages. Data only; lower case."""

from __future__ import annotations

BLANK = frozenset(
    ("null", "(null)", "<null>", "\\n", "nil", "none", "(none)", "nan", "nat", "na", "<na>", "n/a", "#n/a", "#null!",
     "#n/d", "(blank)", "undefined", "-", "--", "---", "—", "–")
)  # fmt: skip
"""A cell of numbers, days or states that says so is blank. `\\N` is how MySQL and Postgres write it."""

NO_CUSTOMER: tuple[str, ...] = tuple(
    word.strip()
    for word in """
    0, -1, -, --, ---, \\n, none, *none, null, nil, nan, na, n/a, #n/a, (none), (null), (blank), <na>, undefined
    unassigned, guest, guest checkout, guest customer, guest user, anonymous, anon, unknown, unknown customer
    no customer, not set
    walk-in, walk in, walkin, walk-in customer, cash customer, cash sale, pos customer, not available, nobody
    grand total, sub total, subtotal, sub-total, daily total, total general, total général, sous-total
    gesamtsumme, zwischensumme, tagessumme, totale generale, suma total, subtotaal, eindtotaal
    gast, gastkunde, gastbestellung, unbekannt, anonym, laufkunde, laufkundschaft, barverkauf, barkunde, kein kunde
    invité, invite, client invité, anonyme, inconnu, client inconnu, client de passage, client comptoir, aucun
    invitado, anónimo, anonimo, desconocido, cliente ocasional, consumidor final, venta al contado, sin cliente, ninguno
    ospite, sconosciuto, cliente occasionale, nessuno
    convidado, anônimo, desconhecido, cliente avulso, nenhum
    onbekend, anoniem, gastklant, geen
    gość, gosc, anonimowy, nieznany, klient detaliczny, brak
    gäst, okänd, anonym kund, ingen
    """.replace("\n", ",").split(",")
    if word.strip()
)
"""A blank is no customer either, whatever the list; and a sum that a report prints among its lines is none."""
