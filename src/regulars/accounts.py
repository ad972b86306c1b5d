"""Words of accounts, users and members, who may be customers, or the books and whoever serves; data only."""

from __future__ import annotations

from regulars.sides import ACCOUNT

CLIENTS = (
    r" (?:client|clients|cliente|clienti|customer|kunden?|klant|klienta|kund|debitor\w*|loyalty|cari|musteri|клиента?) "
)
"""Words that make an account one of somebody who buys."""

_WHO = (
    r" (?:user|utilisateur|usuario|benutzer\w*|nutzer\w*|gebruikers?\w*|uzytkownika?|anvandar\w*|kullanici|"
    r"пользовател\w*|who|wer|qui|quien|chi|quem|resp|hvem|vem|kuka|kto|kdo|ki|cine|kim|кто|хто) "
)
USERS = rf"{_WHO}| (?:utente|utilizador) "
BOOKS = rf"{ACCOUNT}|{_WHO}| (?:member|organi[sz]ation) "
"""Words of who it was, which may be who served; and of an account, which may be one of the books."""

MEMBERS = r" (?:member(?:ship)? (?:no|nr|num|number|id|card|card no)|(?:id|no|nomor|kode) member) "
"""The header of a number of members, which no clerk has."""
