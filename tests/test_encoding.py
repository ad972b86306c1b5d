"""Encodings are told apart by the bytes alone, wherever in the file the telling ones stand."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars import encoding

TEXT = "Kunde;Preis\nMüller;12,50\n"


@pytest.mark.parametrize(
    ("written", "page"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (b"only,ascii\n1,2\n", "utf-8"),
        (b"", "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32"),
        (TEXT.encode("latin-1"), "cp1252"),
        (TEXT.replace("50", "50 €").encode("cp1252"), "cp1252"),
        ("“quoted” – Š".encode("cp1252"), "cp1252"),
    ],
)
def test_detect(tmp_path: Path, written: bytes, page: str) -> None:
    path = tmp_path / "sales.csv"
    path.write_bytes(written)
    assert encoding.detect(path) == page


@given(before=st.integers(0, 40), letters=st.sampled_from(["ü", "€", "😀"]))
def test_a_letter_cut_by_the_end_of_a_piece_is_whole(
    tmp_path_factory: pytest.TempPathFactory, before: int, letters: str
) -> None:
    path = tmp_path_factory.mktemp("cut") / "sales.csv"
    path.write_bytes(b"a" * before + letters.encode("utf-8") + b"a" * 30)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(encoding, "CHUNK", 16)
        assert encoding.detect(path) == "utf-8"


def test_one_byte_that_is_no_utf8_decides_whatever_follows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "CHUNK", 16)
    path = tmp_path / "sales.csv"
    path.write_bytes(b"K\xfcche".ljust(16, b"a") + "ü".encode().ljust(16, b"a"))
    assert encoding.detect(path) != "utf-8"


def test_a_few_stray_bytes_in_utf8_are_read_as_cp1252(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes("Zoë,Müller\n".encode() * 30 + "Zoë €\n".encode("cp1252"))
    assert encoding.detect(tmp_path / "in.csv") == encoding.MIXED
    encoding.to_utf8(tmp_path / "in.csv", encoding.MIXED, tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == "Zoë,Müller\n" * 30 + "Zoë €\n"


def test_bytes_beyond_the_limit_are_not_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "CHUNK", 16)
    path = tmp_path / "sales.csv"
    path.write_bytes(b"a" * 64 + b"K\xfcche" + b"a" * 64)
    assert encoding.detect(path, 32) == "utf-8"
    assert encoding.detect(path, None) == "cp1252"


@pytest.mark.parametrize("page", ["utf-16", "utf-16-le", "utf-32", "cp1252", "mac-roman"])
def test_to_utf8_keeps_every_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    monkeypatch.setattr(encoding, "CHUNK", 7)
    (tmp_path / "in.csv").write_bytes(TEXT.encode(page))
    encoding.to_utf8(tmp_path / "in.csv", page, tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_bytes() == TEXT.encode("utf-8")


def test_a_byte_that_cp1252_does_not_know_stays_one_letter(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes(b"a\x81b\x80")
    encoding.to_utf8(tmp_path / "in.csv", "cp1252", tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == "a\ufffdb€"


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("注文番号,注文日,顧客ID,商品名,数量,単価,金額", "cp932"),
        ("订单编号,下单时间,客户编号,商品名称,数量,单价,金额", "gb18030"),
        ("訂單編號,訂單日期,客戶編號,商品編號,單價,金額", "big5"),
        ("주문번호,주문일자,고객번호,상품명,수량,단가,금액", "cp949"),
    ],
)
def test_pages_of_two_bytes_a_letter_are_found_by_the_headers(tmp_path: Path, line: str, page: str) -> None:
    file = tmp_path / "sales.csv"
    file.write_bytes(f"{line}\n1,2024-05-01,C1,x,2,3,6\n".encode(page))
    assert encoding.detect(file) == page
    encoding.to_utf8(file, page, tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text("utf-8").splitlines()[0] == line


@pytest.mark.parametrize(
    ("yes", "no", "page"),
    [("是", "否", "gb18030"), ("はい", "いいえ", "cp932"), ("예", "아니오", "cp949"), ("有", "無", "big5")],
)
def test_pages_of_two_bytes_a_letter_are_found_by_usual_words_in_cells(
    tmp_path: Path, yes: str, no: str, page: str
) -> None:
    file = tmp_path / "sales.csv"
    rows = "\n".join(f"{row},2024-05-{1 + row},C{row % 3},9.50,{yes if row % 4 else no}" for row in range(20))
    file.write_bytes(f"order,date,customer,amount,chargeback\n{rows}\n".encode(page))
    assert encoding.detect(file) == page


def test_letters_of_europe_are_no_words_of_the_far_east(tmp_path: Path) -> None:
    file = tmp_path / "sales.csv"
    for word, page in (("ΚΗ,·ρ,ΝΑΙ", "cp1253"), ("ДА,НЕТ", "cp1251"), ("ÊÇÀ,ÉÈ", "cp1252")):
        file.write_bytes(f"order,paid\n1,{word}\n".encode(page))
        assert encoding.detect(file) not in ("gb18030", "cp932", "cp949", "big5")
