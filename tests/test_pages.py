"""The page of a text is found by its letters, in every language that is usually written with it."""

import pytest

from regulars.pages import PAGES, guess

TEXTS = {
    "German": ("Müller, Bäcker, Größe, Straße, Köln, schön", "cp1252 iso8859-15 cp850 mac-roman cp437"),
    "French": ("Hélène, crème brûlée, forêt, garçon, à côté, où, château", "cp1252 cp850 mac-roman"),
    "Spanish": ("España, señor, mañana, corazón, José López", "cp1252 cp850 mac-roman"),
    "Portuguese": ("São João, coração, Conceição, irmãos", "cp1252 cp850 mac-roman"),
    "Danish": ("Jørgen Sørensen, Århus, smørrebrød, blå", "cp1252 cp850 mac-roman"),
    "several": ("Müller, Hélène, Muñoz, São, Jørgen, François, Åsa", "cp1252 cp850"),
    "Icelandic": ("Guðmundsson, Þór, Sigríður, Ásgeir, Björk, Jónína", "cp1252"),
    "Polish": ("Łukasz Woźniak, zażółć gęślą jaźń, Kraków, Łódź", "cp1250 iso8859-2"),
    "Czech": ("Dvořák, příliš žluťoučký kůň, Černý, Novák", "cp1250 iso8859-2"),
    "Croatian": ("Kovačević, Đurić, Šimić, Žagar", "cp1250 iso8859-2"),
    "Hungarian": ("Szűcs, Győr, árvíztűrő tükörfúrógép", "cp1250 iso8859-2"),
    "Russian": ("Москва, Иванов, заказ, клиент, сумма", "cp1251 koi8-r cp866 iso8859-5"),
    "Ukrainian": ("Київ, замовлення, клієнт, їжак", "cp1251"),
    "Greek": ("Αθήνα, πελάτης, παραγγελία", "cp1253"),
    "Turkish": ("Yıldız, Şahin, müşteri, İstanbul, Doğan", "cp1254"),
    "Lithuanian": ("užsakymas, žąsis, šešėlis, Lietuvių", "cp1257"),
    "money": ("£3 and 4 €, “quoted” – it’s", "cp1252"),
    "pounds": ("£3 and £4", "cp1252 cp850"),
    "euros": ("3 €", "cp1252 iso8859-15"),
}


@pytest.mark.parametrize("language", TEXTS)
def test_letters_tell_the_page(language: str) -> None:
    text, pages = TEXTS[language]
    for page in pages.split():
        found = guess(text.encode(page))
        assert text.encode(page).decode(found, "replace") == text, page


@pytest.mark.parametrize("data", [b"", b"ascii only", b"\x81", b"K\xe9"])
def test_where_nothing_decides_it_is_the_most_usual(data: bytes) -> None:
    assert guess(data) == "cp1252" == next(iter(PAGES))
