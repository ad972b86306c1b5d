"""The export layouts of market places, and web shops' in other languages, as `systems` reads them. Data only."""

from __future__ import annotations

LAYOUTS: tuple[tuple[str, ...], ...] = (
    (
        "eBay's orders report in German",
        "ebay",
        "verkaufsprotokollnummer nutzernamedeskaufers angebotstitel verkauftfur verkauftam",
        """
        customer nutzernamedeskaufers emaildeskaufers
        order bestellnummer verkaufsprotokollnummer
        date verkauftam zahlungsdatum
        product bestandseinheit artikelnummer
        quantity anzahl
        tax vomverkaufereingezogenesteuer
        shipping verpackungundversand
        """,
    ),
    (
        "Etsy's payments",
        "etsy",
        "paymentid buyerusername orderid grossamount netamount postedgross",
        """
        customer buyerusername buyer
        order orderid
        date orderdate
        amount grossamount
        refunded refundamount
        currency currency
        status status
        """,
    ),
    (
        "Mercado Libre's sales",
        "mercadolibre",
        "deventa fechadeventa unidades ingresosporproductos anulacionesyreembolsos",
        """
        customer dni comprador
        order deventa
        date fechadeventa
        product sku depublicacion
        quantity unidades
        amount ingresosporproductos
        refunded anulacionesyreembolsos
        status estado
        """,
    ),
    (
        "Mercado Livre's sales",
        "mercadolibre",
        "nodevenda unidades receitaporprodutos cancelamentosereembolsos",
        """
        customer cpf comprador
        order nodevenda
        date datadavenda datadevenda
        product sku deanuncio
        quantity unidades
        amount receitaporprodutos
        refunded cancelamentosereembolsos
        status estado
        """,
    ),
    (
        "TikTok Shop's orders",
        "tiktok",
        "orderid skuid skusubtotalbeforediscount skusubtotalafterdiscount createdtime buyerusername",
        """
        customer buyerusername
        order orderid
        date createdtime
        product sellersku skuid
        quantity quantity
        amount skusubtotalafterdiscount
        refunded orderrefundamount
        status orderstatus
        """,
    ),
    (
        "Shopee's orders in Indonesian",
        "shopee",
        "nopesanan statuspesanan waktupesanandibuat hargasetelahdiskon totalhargaproduk",
        """
        customer usernamepembeli
        order nopesanan
        date waktupesanandibuat
        product nomorreferensisku namaproduk
        quantity jumlah
        unit_price hargasetelahdiskon
        amount totalhargaproduk
        refunded returnedquantity
        status statuspesanan
        """,
    ),
    (
        "Gumroad's sales",
        "gumroad",
        "purchaseid itemname purchaseemail purchasedate subtotal partialrefund fullyrefunded",
        """
        customer purchaseemail
        order purchaseid ordernumber
        date purchasedate
        product itemname
        quantity quantity
        amount subtotal
        refunded partialrefund
        status fullyrefunded
        """,
    ),
)
