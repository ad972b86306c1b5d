"""What systems write where nothing is known, and where no customer is, in many languages. Data only; lower case."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from regulars.wordlist import listed

BLANK = frozenset(
    ("null", "(null)", "<null>", "\\n", "nil", "none", "(none)", "nan", "nat", "na", "<na>", "n/a", "#n/a", "#null!",
     "#n/d", "(blank)", "undefined", "-", "--", "---", "—", "–", ".")
)  # fmt: skip
"""A cell of numbers, days or states that says so is blank: `\\N` for MySQL and Postgres, `.` for SAS and Stata."""


_FROM_CAPITALS = str.maketrans("ςı", "σi")


def _words(text: str) -> tuple[str, ...]:
    """The words, each as it is written, and as tills write it that know no accents, or no hyphens.

    Small letters made of capitals have no Greek sigma that ends a word, and no Turkish i without its dot.
    """
    forms = [form for word in listed(text) for form in (word, _bare(word), word.replace("walk-in", "walk in"))]
    return tuple(dict.fromkeys(each for form in forms for each in (form, form.translate(_FROM_CAPITALS))))


def _bare(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))


PASSERS_BY = _words("""
    walk-in, walkin, walk-ins, walk-in customer, walkin customer, walk-in client, walk-in guest, cash customer,
    cash client, cash account, cash sale, cash sales, counter sale, counter sales, counter customer, over the counter,
    pos customer, default customer, retail customer, retail sale, retail sales, retail, general customer,
    casual customer, sundry customer,
    sundry customers, sundry debtor, sundry debtors, miscellaneous customer, miscellaneous customers,
    various customers, one-time customer
    laufkunde, laufkunden, laufkundschaft, passant, passanten, barverkauf, barverkäufe, barkunde, barkunden,
    thekenkunde, thekenverkauf, tresenverkauf, ladenverkauf, ladenkunde, kassenkunde, kassenverkauf, diverse,
    diverse kunden, diverser kunde, sammelkunde, sammeldebitor, cpd, cpd-kunde, cpd kunde, cpd-debitor, einmalkunde,
    standardkunde
    client de passage, clients de passage, client comptoir, clients comptoir, vente comptoir, ventes comptoir, comptoir,
    client divers, clients divers, client occasionnel, clients occasionnels, client par défaut
    cliente ocasional, clientes ocasionales, cliente genérico, cliente general, clientes varios, cliente varios,
    público general, público en general, cliente mostrador, cliente de mostrador, venta mostrador, venta de mostrador,
    ventas mostrador, mostrador, cliente contado, cliente de contado, clientes contado, clientes de contado,
    venta al contado, cliente de paso, cliente final, consumidor final
    cliente occasionale, clienti occasionali, cliente generico, clienti vari, clienti diversi, cliente di passaggio,
    cliente banco, cliente al banco, vendita al banco, vendite al banco, consumatore finale
    cliente avulso, cliente balcão, cliente de balcão, venda balcão, venda de balcão, cliente padrão, clientes diversos,
    cliente diverso, consumidor não identificado, consumidor
    contante klant, contante verkoop, contante verkopen, kassaklant, kassaverkoop, balieklant, balieverkoop,
    winkelverkoop, losse klant, losse verkoop, diverse klanten, diversen
    klient detaliczny, klient indywidualny, odbiorca detaliczny, kontrahent detaliczny, nabywca detaliczny,
    klient paragonowy, sprzedaż paragonowa, sprzedaż detaliczna, klient jednorazowy, kontrahent jednorazowy,
    klient przypadkowy
    kontantkund, kontantkunder, kontantförsäljning, diverse kunder, diverse kund, butikskund, kassakund,
    butiksförsäljning, tillfällig kund, kontantkunde, kontantsalg, butikskunde, butikssalg, diverse kunde,
    käteisasiakas, käteismyynti, satunnainen asiakas
    koncový zákazník, maloobchodní zákazník, hotovostní prodej, maloobchodný zákazník, hotovostný predaj,
    készpénzes vevő, lakossági vevő, alkalmi vevő, client ocazional, client persoană fizică, vânzare cu amănuntul,
    perakende müşteri, perakende satış, peşin müşteri, muhtelif müşteri, muhtelif müşteriler, nihai tüketici,
    genel müşteri, πελάτης λιανικής, λιανική, λιανική πώληση
    розничный покупатель, розничный клиент, розничная продажа, частное лицо, физическое лицо, физ. лицо,
    разовый покупатель, случайный покупатель, роздрібний покупець, фізична особа
    一般客, 現金客, フリー客, 散客, 零售客户, 零售顾客, 现金客户, 현금고객, 일반손님, khách lẻ, khách vãng lai,
    pelanggan umum, ลูกค้าทั่วไป, לקוח מזדמן, לקוח כללי, عميل نقدي, زبون نقدي
""")
"""What shops call whoever pays at the counter, where a customer has to be named: many people, and nobody."""

HIDDEN = _words("""
    redacted, anonymized, anonymised, anonymized customer, anonymised customer, anonymized user, anonymised user,
    pseudonymized, pseudonymised, masked, hidden, removed, deleted, deleted user, deleted customer, deleted account,
    erased, withheld, confidential, data removed, data deleted, personal data removed, customer redacted,
    customer deleted, gdpr, gdpr deleted, gdpr erased, gdpr removed, not disclosed, private, pii
    anonymisiert, anonymisierter kunde, pseudonymisiert, gelöscht, geloescht, gelöschter kunde, gelöschter benutzer,
    gelöschter nutzer, gelöschtes konto, kunde gelöscht, geschwärzt, entfernt, verborgen, ausgeblendet, unkenntlich,
    vertraulich, dsgvo, dsgvo gelöscht, dsgvo-löschung, datenschutz
    anonymisé, anonymisée, client anonymisé, pseudonymisé, supprimé, client supprimé, compte supprimé,
    utilisateur supprimé, masqué, caviardé, effacé, confidentiel, rgpd
    anonimizado, cliente anonimizado, seudonimizado, eliminado, cliente eliminado, usuario eliminado,
    cuenta eliminada, borrado, oculto, enmascarado, suprimido, confidencial
    anonimizzato, cliente anonimizzato, oscurato, cancellato, cliente cancellato, utente cancellato, eliminato,
    utente eliminato, nascosto, mascherato, riservato, omissis
    anonimizado lgpd, pseudonimizado, excluído, cliente excluído, usuário excluído, utilizador eliminado, removido,
    apagado, mascarado, lgpd
    geanonimiseerd, geanonimiseerde klant, gepseudonimiseerd, verwijderd, verwijderde klant, verwijderde gebruiker,
    klant verwijderd, gewist, verborgen klant, afgeschermd, vertrouwelijk
    usunięty, usunięto, usunięte, usunięty klient, usunięty użytkownik, klient usunięty, konto usunięte,
    zanonimizowany, zanonimizowano, zanonimizowane, klient zanonimizowany, ukryty, ukryte, zamaskowane, poufne, rodo
    anonymiserad, anonymiserad kund, pseudonymiserad, borttagen, borttagen kund, raderad, raderad kund,
    raderad användare, dold, maskerad, anonymiseret, slettet, slettet kunde, slettet bruger, skjult, anonymisert,
    slettet bruker, anonymisoitu, poistettu, anonymizováno, anonymizovaný, smazaný zákazník, vymazaný zákazník,
    anonimizált, törölt felhasználó, törölt vásárló, anonimizat, client șters, anonimleştirildi, anonimleştirilmiş,
    silindi, silinmiş kullanıcı, обезличено, удалён, удален, удалено, скрыто, анонимизировано, видалено, приховано,
    ανωνυμοποιημένος, διαγραμμένος, 匿名化, 削除済み, 非公開, 已删除, 已匿名, 已脱敏, 비공개, 삭제됨
""")
"""What stands where a program took out who bought: for data protection, or as somebody left."""

MARKED_OUT = tuple(mark * times for mark in "*x#•█" for times in (*range(3, 13), 16, 20))
"""The same as marks. Of some that leave letters or digits (`j***@mail.example`), each may still be another customer."""


def _in_brackets(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(opened + word + closed for word in words for opened, closed in ("[]", "()", "<>"))


NO_CUSTOMER: tuple[str, ...] = tuple(
    dict.fromkeys(
        (
            *_words("""
    0, -1, -, --, ---, ., \\n, none, *none, null, nil, nan, na, n/a, #n/a, (none), (null), (blank), <na>, undefined,
    unassigned, guest, guest checkout, guest customer, guest user, anonymous, anonymous customer, anon, unknown,
    unknown customer,
    no customer, not set, non-member, not a member, not available, nobody
    grand total, sub total, subtotal, sub-total, daily total, total general, total général, sous-total
    gesamtsumme, zwischensumme, tagessumme, totale generale, suma total, subtotaal, eindtotaal
    gast, gastkunde, gastbestellung, unbekannt, unbekannter kunde, anonym, anonymer kunde, kein kunde, ohne kunde,
    ohne kundennummer
    invité, client invité, anonyme, client anonyme, inconnu, client inconnu, client non identifié, sans client, aucun
    invitado, anónimo, cliente anónimo, desconocido, cliente desconocido, cliente sin identificar, cliente sin nombre,
    sin cliente, ninguno
    ospite, anonimo, cliente anonimo, sconosciuto, cliente sconosciuto, nessun cliente, nessuno
    convidado, anônimo, cliente anônimo, desconhecido, cliente desconhecido, cliente não identificado, sem cliente,
    nenhum
    onbekend, onbekende klant, anoniem, anonieme klant, gastklant, geen klant, geen
    gość, anonimowy, klient anonimowy, nieznany, klient nieznany, bez klienta, brak
    gäst, okänd, okänd kund, anonym kund, ingen kund, ingen, ukendt, ukendt kunde, ukjent, ukjent kunde, anonym kunde,
    ingen kunde, tuntematon asiakas, vieras, neznámý zákazník, anonymní zákazník, neznámy zákazník, ismeretlen vevő,
    névtelen vevő, client anonim, client necunoscut, misafir, άγνωστος, гость, аноним, неизвестный, гість, ゲスト, 匿名,
    비회원
            """),
            *PASSERS_BY,
            *HIDDEN,
            *_in_brackets(HIDDEN),
            *MARKED_OUT,
        )
    )
)
"""A blank is no customer either, whatever the list; and a sum that a report prints among its lines is none."""
