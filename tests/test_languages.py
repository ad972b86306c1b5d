"""Headers in more languages are read, and no name stands for two columns."""

import pytest

from regulars import languages, synonyms
from regulars.columns import match
from regulars.headers import fold

ROWS = 40
HEADERS = [
    "Ordrenr.;Ordredato;Kundenr.;Varenr.;Antal;Stykpris;Beløb",
    "Tilausnumero;Tilauspäivä;Asiakasnumero;Tuotekoodi;Määrä;Yksikköhinta;Yhteensä",
    "Číslo objednávky;Datum objednávky;Číslo zákazníka;Kód zboží;Množství;Cena za kus;Celkem",
    "Rendelésszám;Rendelés dátuma;Vevőkód;Cikkszám;Mennyiség;Egységár;Összeg",
    "Nr. comandă;Data comenzii;Cod client;Cod produs;Cantitate;Preț unitar;Valoare",
    "Sipariş No;Sipariş Tarihi;Müşteri No;Stok Kodu;Adet;Birim Fiyat;Tutar",
    "Αρ. Παραγγελίας;Ημερομηνία;Κωδικός Πελάτη;Προϊόν;Ποσότητα;Τιμή;Αξία",
    "Номер заказа;Дата заказа;Код клиента;Артикул;Количество;Цена;Сумма",
    "Номер замовлення;Дата;Код клієнта;Артикул;Кількість;Ціна;Сума",
    "מספר הזמנה;תאריך;מספר לקוח;תיאור;כמות;מחיר;סה״כ",
    "رقم الطلب;التاريخ;رقم العميل;المنتج;الكمية;السعر;المجموع",
    "订单编号;下单时间;客户编号;商品编码;数量;单价;金额",
    "注文番号;注文日;顧客ID;商品コード;数量;単価;金額",
    "주문번호;주문일자;고객번호;상품코드;수량;단가;금액",
    "Mã đơn hàng;Ngày đặt hàng;Mã khách hàng;Mã sản phẩm;Số lượng;Đơn giá;Thành tiền",
    "No. Pesanan;Tanggal;Kode Pelanggan;Kode Barang;Jumlah;Harga Satuan;Total",
    "订单号;下单时间;会员卡号;商品编码;商品数量;商品单价;商品金额合计",
]


@pytest.mark.parametrize("line", HEADERS)
def test_headers_are_read(line: str) -> None:
    cells = [
        [str(1000 + row // 2) for row in range(ROWS)],
        [f"2024-03-{1 + row // 2:02d}" for row in range(ROWS)],
        [f"C{row // 2 % 9}" for row in range(ROWS)],
        [f"P{row % 7}" for row in range(ROWS)],
        [1 + row % 4 for row in range(ROWS)],
        [2.5 + row % 7 for row in range(ROWS)],
        [(1 + row % 4) * (2.5 + row % 7) for row in range(ROWS)],
    ]
    headers = line.split(";")
    found = {hit.header: hit.column for hit in match(dict(zip(headers, cells, strict=True)), "f.csv")}
    columns = ["order", "date", "customer", "product", "quantity", "unit_price", "amount"]
    assert [found.get(header) for header in headers] == columns


@pytest.mark.parametrize("more", [languages.SURE, languages.LIKELY])
def test_every_column_is_one_that_is_known(more: dict[str, tuple[str, ...]]) -> None:
    assert {*more} <= {*synonyms.SURE}


def test_a_sure_name_stands_for_one_column() -> None:
    names = [name for column in languages.SURE.values() for name in {*map(fold, column)}]
    twice = {name for name in names if names.count(name) > 1}
    assert not twice
    for column, own in languages.SURE.items():
        for other, theirs in synonyms.SURE.items():
            assert column == other or not {*map(fold, own)} & {*theirs}, (column, other)
