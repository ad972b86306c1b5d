"""Journals, ledgers and orders of market places whose signs, codes or states their names alone would misread."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

Line = dict[str, Any]
ORDERS = 24
WHO = [row % 5 for row in range(ORDERS)]
PRICES = [Decimal(row + 11) + Decimal("0.25") for row in range(ORDERS)]
PIECES = [1 + row % 3 for row in range(ORDERS)]
TOTALS = [price * pieces for price, pieces in zip(PRICES, PIECES, strict=True)]


def read(lines: Sequence[Line], **options: Any) -> Prepared:
    """All cells as text, as in a CSV file."""
    headers = {header: None for line in lines for header in line}
    cells = {header: [_text(line.get(header)) for line in lines] for header in headers}
    return prepare(pl.DataFrame(cells, schema=dict.fromkeys(headers, pl.String)), Settings(**options))


def _text(cell: Any) -> str | None:
    return None if cell is None else str(cell)


def day(row: int) -> str:
    return f"2024-{1 + row // 12:02d}-{14 + row % 12:02d}"


def headers(found: Prepared) -> dict[str, str]:
    return {match.column: match.header for match in found.mapped.matches}


def money(found: Prepared, verdict: str = "sale") -> Decimal:
    return found.ledger()[verdict].money


def spent(found: Prepared) -> Decimal:
    return Decimal(found.engine.rows("SELECT sum(amount - refunded) FROM lines WHERE verdict = 'sale'")[0][0])


def customers(found: Prepared) -> set[str]:
    told = "SELECT DISTINCT customer_id FROM lines WHERE verdict = 'sale' AND customer_id IS NOT NULL"
    return {customer for (customer,) in found.engine.rows(told)}


# Books


def of_sage(row: int, kind: str, account: str, net: Decimal, reference: str) -> Line:
    return {
        "Type": kind,
        "Account Reference": account,
        "Nominal A/C Ref": 4000,
        "Date": day(row),
        "Reference": reference,
        "Details": f"Goods {row % 4}",
        "Net Amount": net,
        "Tax Code": "T1",
        "Tax Amount": net / 5,
    }


def test_sage_50_s_transactions_count_invoices_and_credits_to_customers_only() -> None:
    lines = []
    for row in range(ORDERS):
        account = f"CUST{WHO[row]:03d}"
        lines += [of_sage(row, "SI", account, TOTALS[row], f"{row}"), of_sage(row, "SI", account, Decimal(2), f"{row}")]
        lines.append(of_sage(row, "SR", account, TOTALS[row] + 2, f"{row}"))
        lines.append(of_sage(row, "PI", f"SUPP{row % 3}", Decimal(99), f"P{row}"))
    lines.append(of_sage(3, "SC", "CUST003", Decimal(5), "900"))
    found = read(lines)
    assert (headers(found)["order"], headers(found)["customer"]) == ("Reference", "Account Reference")
    assert money(found) == sum(TOTALS) + 2 * ORDERS
    assert money(found, "return") == -5
    assert len(customers(found)) == 5


def test_beside_sales_invoices_the_codes_of_credits_and_of_purchases_are_known() -> None:
    kinds = ["SI", "SI", "PI", "SI", "SI", "SC"]
    lines = [
        {
            "Doc Type": kinds[row % 6],
            "Customer ID": f"C{WHO[row]}",
            "Doc No": row,
            "Date": day(row),
            "Amount": PRICES[row],
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    of = {kind: sum(PRICES[row] for row in range(ORDERS) if kinds[row % 6] == kind) for kind in kinds}
    assert (money(found), money(found, "return")) == (of["SI"], -of["SC"])
    assert "not known" not in next(match.reason for match in found.mapped.matches if match.column == "type")


def test_purchases_alone_have_codes_of_no_known_meaning() -> None:
    lines = [
        {"Doc Type": ["XX", "PI"][row % 2], "Customer ID": f"C{WHO[row]}", "Date": day(row), "Amount": PRICES[row]}
        for row in range(ORDERS)
    ]
    assert money(read(lines)) == sum(PRICES)


def of_a_journal(row: int, *, sign: int = -1) -> list[Line]:
    sale = {
        "Customer ID": f"C{WHO[row]}",
        "Invoice No": 500 + row,
        "Date": day(row),
        "Item ID": f"A{row % 4}",
        "Quantity": PIECES[row],
        "Unit Price": PRICES[row],
        "Amount": sign * TOTALS[row],
    }
    return [sale, sale | {"Item ID": None, "Quantity": 0, "Unit Price": 0, "Amount": sign * Decimal("1.50")}]


def test_a_journal_in_which_a_sale_is_below_zero_is_asked_about_and_can_be_counted() -> None:
    lines = [line for row in range(ORDERS) for line in of_a_journal(row)]
    lines += [{**of_a_journal(2)[1], "Amount": Decimal("1.50"), "Invoice No": 900}]
    with pytest.raises(DataError, match=r"'Amount' is below zero on most lines, .*--columns amount=:"):
        read(lines)
    found = read(lines, columns={"amount": ""})
    assert money(found) == sum(TOTALS)
    assert money(read(lines, columns={"amount": "Amount"}), "return") == -sum(TOTALS) - ORDERS * Decimal("1.50")


def test_amounts_above_zero_and_a_few_returns_are_no_journal() -> None:
    lines = [line for row in range(ORDERS) for line in of_a_journal(row, sign=-1 if row % 8 == 0 else 1)[:1]]
    found = read(lines)
    assert money(found) == sum(total for row, total in enumerate(TOTALS) if row % 8)


def of_myob(row: int, **cells: Any) -> Line:
    firm = WHO[row] == 0
    return {
        "Co./Last Name": "Lane & Sons" if firm else f"Lee{WHO[row]}",
        "First Name": None if firm else "Ann",
        "Invoice #": f"{row:08d}",
        "Date": day(row),
        "Item Number": f"A{row % 4}",
        "Quantity": PIECES[row],
        "Price": f"${PRICES[row]}",
        "Discount": "0%",
        "Total": f"${TOTALS[row]}",
        "Journal Memo": "Sale",
        "Salesperson Last Name": "Ek",
        "Salesperson First Name": "Bo",
        "Sale Status": "I",
        "Terms - % Discount": 0,
        **cells,
    }


@pytest.mark.parametrize("cards", [(), ("*None",), ("CUS1", "*None", "CUS2", "CUS3", "CUS4")])
def test_myob_s_customers_are_firms_or_first_and_last_names(cards: Sequence[str]) -> None:
    found = read([of_myob(row, **({"Card ID": cards[row % len(cards)]} if cards else {})) for row in range(ORDERS)])
    assert headers(found)["customer"] == "First Name + Co./Last Name"
    assert customers(found) == {"Lane & Sons", *(f"Ann Lee{who}" for who in range(1, 5))}
    assert money(found) == sum(TOTALS)


def test_myob_s_card_is_the_customer_and_its_quotes_and_orders_are_no_sales() -> None:
    lines = [
        of_myob(row, **{"Card ID": f"CUS{WHO[row]:05d}", "Sale Status": "IIQIO"[row % 5]}) for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["customer"] == "Card ID"
    assert money(found) == sum(total for row, total in enumerate(TOTALS) if row % 5 not in (2, 4))


def test_myob_s_service_sales_name_customers_though_an_account_of_the_books_stands_beside() -> None:
    lines = [
        {
            "Co./Last Name": f"Lee{WHO[row]}",
            "First Name": "Ann",
            "Invoice #": f"{row:08d}",
            "Date": day(row),
            "Description": f"Advice {row % 4}",
            "Account #": 41000 + row % 3,
            "Amount": f"${PRICES[row]}",
            "Inc-Tax Amount": f"${PRICES[row] * 2}",
            "Journal Memo": "Sale",
            "Sale Status": "I",
            "Card ID": "*None",
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["customer"] == "First Name + Co./Last Name"
    assert money(found) == sum(PRICES)


def test_gocardless_s_payments_are_purchases_of_their_own() -> None:
    lines = [
        {
            "id": f"PM{row:07d}",
            "created_at": f"{day(row // 2)}T09:10:11.000Z",
            "charge_date": day(row // 2),
            "amount": PRICES[row],
            "amount_refunded": 5 if row == 3 else 0,
            "currency": "EUR",
            "status": "failed" if row == 7 else "paid_out",
            "customers.id": f"CU{WHO[row // 2]}",
            "customers.email": f"u{WHO[row // 2]}@example.org",
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["order"] == "id"
    assert spent(found) == sum(PRICES) - PRICES[7] - 5


# Market places


def test_shopee_s_orders_are_known_in_portuguese() -> None:
    states = ["Concluído", "A Enviar", "Cancelado", "Devolução/Reembolso", "Não pago", "Enviado"]
    lines = [
        {
            "ID do pedido": f"24{row}A",
            "Status do pedido": states[row % 6],
            "Data de criação do pedido": f"{day(row)} 10:11",
            "Hora do pagamento do pedido": f"{day(row)} 10:12",
            "Nome do Produto": f"Coisa {row % 4}",
            "Preço original": f"{PRICES[row] + 5}".replace(".", ","),
            "Preço acordado": f"{PRICES[row]}".replace(".", ","),
            "Quantidade": PIECES[row],
            "Subtotal do produto": f"{TOTALS[row]}".replace(".", ","),
            "Nome de usuário (comprador)": f"u{WHO[row]}",
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["date"] == "Data de criação do pedido"
    assert money(found) == sum(total for row, total in enumerate(TOTALS) if row % 6 in (0, 1, 5))


def of_nuvemshop(row: int, paid: str, state: str) -> list[Line]:
    off, freight = Decimal(row % 3), Decimal("6.90")
    item = {"Valor do Produto": PRICES[row], "Quantidade Comprada": PIECES[row], "SKU": f"A{row % 4}"}
    first = {
        "Número do Pedido": 100 + row,
        "E-mail": f"u{WHO[row]}@example.org",
        "Data": f"{day(row)} 10:11:12",
        "Status do Pedido": state,
        "Status do Pagamento": paid,
        "Subtotal": 2 * TOTALS[row],
        "Desconto": off,
        "Valor do Frete": freight,
        "Total": 2 * TOTALS[row] - off + freight,
        **item,
    }
    return [first, {"Número do Pedido": 100 + row, "E-mail": f"u{WHO[row]}@example.org", **item}]


def test_nuvemshop_s_orders_count_once_paid_without_freight_and_after_the_discount() -> None:
    told = [("Confirmado", "Aberto"), ("Pendente", "Aberto"), ("Confirmado", "Cancelado"), ("Confirmado", "Arquivado")]
    found = read([line for row in range(ORDERS) for line in of_nuvemshop(row, *told[row % 4])])
    assert spent(found) == sum(2 * TOTALS[row] - row % 3 for row in range(ORDERS) if row % 4 in (0, 3))


def test_nuvemshop_s_orders_are_known_without_the_money_of_the_order() -> None:
    money = ("Subtotal", "Desconto", "Valor do Frete", "Total")
    told = [("Confirmado", "Aberto"), ("Recusado", "Aberto"), ("Estornado", "Arquivado"), ("Confirmado", "Arquivado")]
    lines = [line for row in range(ORDERS) for line in of_nuvemshop(row, *told[row % 4])]
    found = read([{name: cell for name, cell in line.items() if name not in money} for line in lines])
    assert headers(found)["unit_price"] == "Valor do Produto"
    assert spent(found) == sum(2 * TOTALS[row] for row in range(ORDERS) if row % 4 in (0, 3))


def test_back_market_s_lines_that_were_cancelled_or_refunded_are_no_sales() -> None:
    lines = [
        {
            "Numéro de commande": 100 + row,
            "État commande": 9,
            "Prix": TOTALS[row] + 5,
            "Sku": f"A{row % 4}",
            "Quantité": 1,
            "Numéro de la ligne de commande": 700 + row,
            "État ligne de commande": [3, 4, 2, 6][row % 4],
            "Prix ligne de commande": PRICES[row],
            "Mail livraison": f"u{WHO[row]}@example.org",
            "Date création": f"{day(row)} 10:11:12+00:00",
            "Date paiement": f"{day(row)} 10:11:12+00:00",
            "Devise": "EUR",
        }
        for row in range(ORDERS)
    ]
    assert money(read(lines)) == sum(PRICES[0::4]) + sum(PRICES[2::4])


def test_coupang_s_lines_are_known_by_their_headers() -> None:
    lines = [
        {
            "주문번호": 2300 + row,
            "주문일": f"{day(row)} 10:11:12",
            "등록상품명": f"상품 {row % 4}",
            "결제액": 1000 * PIECES[row] * (row + 3),
            "배송비": 0,
            "구매수(수량)": PIECES[row],
            "옵션판매가(판매단가)": 1000 * (row + 3),
            "구매자": ["김민수", "이서연", "박지훈", "최유진", "정하늘"][WHO[row]],
            "구매자이메일": f"u{WHO[row]}@example.org",
            "취소여부": "true" if row % 8 == 0 else "false",
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    taken = {"customer": "구매자이메일", "amount": "결제액", "quantity": "구매수(수량)", "status": "취소여부"}
    assert taken.items() <= headers(found).items()
    assert money(found) == sum(1000 * PIECES[row] * (row + 3) for row in range(ORDERS) if row % 8)


def test_what_may_be_the_amount_may_be_the_price_of_one_piece_where_pieces_are_counted() -> None:
    lines = [
        {
            "Order#": 20 + row,
            "Order Date": day(row),
            "Customer Name": f"Ann L{WHO[row]}",
            "Qty": PIECES[row],
            "Item Cost": price,
        }
        for row, price in enumerate(PRICES)
    ]
    told = r"say --columns amount=\"Item Cost\", or unit_price=\"Item Cost\" if it is the price of one piece"
    with pytest.raises(DataError, match=told):
        read(lines)
    assert money(read(lines, columns={"unit_price": "Item Cost"})) == sum(TOTALS)


def test_vtex_s_customers_are_named_by_their_document() -> None:
    lines = [
        {
            "Order": f"13{row}-01",
            "Creation Date": f"{day(row)} 10:11:12Z",
            "Client Document": f"{30000000000 + WHO[row] * 7919}",
            "Status": "Cancelado" if row % 8 == 0 else "Faturado",
            "Quantity_SKU": PIECES[row],
            "ID_SKU": row % 4,
            "SKU Selling Price": PRICES[row],
            "SKU Total Price": TOTALS[row],
            "Total Value": TOTALS[row] + 5,
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["customer"] == "Client Document"
    assert money(found) == sum(total for row, total in enumerate(TOTALS) if row % 8)


def test_shopee_s_orders_are_known_in_thai() -> None:
    states = ["สำเร็จแล้ว", "ยกเลิกแล้ว", "จัดส่งแล้ว"]
    lines = [
        {
            "หมายเลขคำสั่งซื้อ": f"26{row}A",
            "สถานะการสั่งซื้อ": states[row % 3],
            "เวลาการสั่งซื้อ": f"{day(row)} 10:11:12",
            "เวลาส่งสินค้า": f"{day(row)} 16:11:12",
            "ชื่อสินค้า": f"สินค้า {row % 4}",
            "จำนวน": PIECES[row],
            "ราคาขาย": PRICES[row],
            "ชื่อผู้ใช้ (ผู้ซื้อ)": f"u{WHO[row]}",
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    taken = {"customer": "ชื่อผู้ใช้ (ผู้ซื้อ)", "date": "เวลาการสั่งซื้อ", "unit_price": "ราคาขาย"}
    assert taken.items() <= headers(found).items()
    assert money(found) == sum(total for row, total in enumerate(TOTALS) if row % 3 != 1)


def test_naver_s_orders_count_after_the_discount_on_the_day_of_payment() -> None:
    states = ["구매확정", "취소", "배송중", "반품"]
    lines = [
        {
            "상품주문번호": 880000 + row,
            "주문번호": 770000 + row // 2,
            "구매확정일": f"{day(row)} 20:11:12" if row % 4 == 0 else None,
            "주문상태": states[row % 4],
            "구매자명": ["김민수", "이서연", "박지훈", "최유진", "정하늘"][WHO[row // 2]],
            "구매자ID": f"user{WHO[row // 2]}****",
            "발송처리일": f"{day(row)} 18:11:12",
            "상품명": f"상품 {row % 4}",
            "수량": PIECES[row],
            "상품가격": f"₩{1000 * (row + 3):,}",
            "최종 상품별 할인액": "₩500",
            "최종 상품별 총 주문금액": f"₩{1000 * (row + 3) * PIECES[row] - 500:,}",
            "결제일": f"{day(row // 2)} 10:11:12",
            "정산예정금액": f"₩{900 * (row + 3) * PIECES[row]:,}",
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert {"date": "결제일", "amount": "최종 상품별 총 주문금액"}.items() <= headers(found).items()
    assert money(found) == sum(1000 * (row + 3) * PIECES[row] - 500 for row in range(0, ORDERS, 2))
