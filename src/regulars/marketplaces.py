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
        quantity anzahl stuckzahl
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
        aside refunded
        """,
    ),
    (
        "Cardmarket's sold orders",
        "cardmarket",
        "orderid username dateofpurchase articlecount merchandisevalue shipmentcosts commission",
        """
        customer username name
        order orderid
        date dateofpurchase
        amount merchandisevalue
        currency currency
        """,
    ),
    (
        "Bandcamp's sales report",
        "bandcamp",
        "itemtype itemname artist subtotal itemtotal bandcamptransactionid",
        """
        customer buyeremail buyername
        order bandcamptransactionid
        date date
        product sku itemname
        quantity quantity
        unit_price itemprice
        amount itemtotal
        shipping shipping
        currency currency
        """,
    ),
    (
        "Creema's orders",
        "creema",
        "作品タイトル 作品価格 作品合計 取引相手 合計金額",
        """
        customer 取引相手 氏名
        order 注文id
        date 購入日
        product 作品タイトル
        quantity 数量
        unit_price 作品価格
        order_total 合計金額
        discount 作家クーポン
        shipping 送料・ラッピング
        status ステータス
        """,
    ),
    (
        "BASE's orders",
        "creema",
        "注文日時 メールアドレス請求先 価格 合計金額 代引き手数料 発送状況",
        """
        customer メールアドレス請求先
        order 注文id
        date 注文日時
        product 商品id 商品名
        quantity 数量
        unit_price 価格
        order_total 合計金額
        shipping 送料
        status 発送状況
        """,
    ),
    (
        "Ko-fi's transactions",
        "kofi",
        "from message item received given transactiontype transactionid",
        """
        customer buyeremail email
        order transactionid
        date datetimeutc datetime
        product item
        amount received
        tax salestax
        currency currency
        """,
    ),
    (
        "Shopee's orders in Portuguese",
        "shopee",
        "iddopedido statusdopedido datadecriacaodopedido precoacordado subtotaldoproduto",
        """
        customer nomedeusuariocomprador
        order iddopedido
        date datadecriacaodopedido
        product numerodereferenciasku nomedoproduto
        quantity quantidade
        unit_price precoacordado
        amount subtotaldoproduto
        refunded returnedquantity
        status statusdopedido
        """,
    ),
    (
        "Nuvemshop's orders",
        "nuvemshop",
        "numerodopedido statusdopedido statusdopagamento valordoproduto quantidadecomprada",
        """
        customer email cpfcnpj nomedocomprador
        order numerodopedido
        date data
        product sku nomedoproduto
        quantity quantidadecomprada
        unit_price valordoproduto
        order_total total
        discount desconto
        shipping valordofrete
        status statusdopagamento
        type statusdopedido
        """,
    ),
    (
        "Back Market's orders in French",
        "backmarket",
        "numerodecommande numerodelalignedecommande etatlignedecommande prixlignedecommande maillivraison",
        """
        customer maillivraison
        order numerodecommande
        date datecreation
        product sku titrelignedecommande
        quantity quantite
        amount prixlignedecommande
        currency devise
        status etatlignedecommande
        """,
        "4 5 6 7",
    ),
)
