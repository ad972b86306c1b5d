"""What taxes on sales are called, in many languages, as words of a folded header; data only."""

TAX = (
    r"(?:sales tax|tax|taxes|taxe|vat|gst|\w*steuer|mw ?st|u ?st|tva|iva|i v a|igic|impuestos?|impostos?|btw|ptu|"
    r"podatek|podatku|moms|mva|merverdiavgift|alv|vero|dph|afa|kdv|ddv(?: jem)?|pdv(?: a| om)?|pvm|ндс|пдв|φπα)"
)

SECOND = (
    r"(?:(?:cuota )?(?:rec|recargo) (?:de )?eq(?:u?iv\w*)?|r e|(?:cuota|importe) r ?e|hst|pst|qst|tvq|tvp|tvh|tps|"
    r"(?:\w+ )?cess|ipi|icms(?: st)?|ieps|otv|excise(?: duty| tax)?|(?:droits d )?accises?|accis[ae]|akcyza|"
    r"accijns(?:en)?|punktskatt|punktafgift|alkoholskatt|valmistevero|octroi(?: de mer)?)"
)
"""What taxes are called that stand beside the one on sales: Spain's surcharge, a province's or state's, excise."""
