"""What shops call the state of an order, and whether it is a sale. Data only.

Lower case, with spaces for `_` and `-`, as `lines` folds them before it compares.
"""

from __future__ import annotations


def _values(text: str) -> frozenset[str]:
    return frozenset(value.strip() for value in text.replace("\n", ",").split(",") if value.strip())


NOT_COMPLETED = _values("""
    cancelled, canceled, cancel, wc cancelled, refunded, fully refunded, wc refunded, refund, returned, pending,
    pending payment, payment pending, wc pending, unpaid, awaiting payment, failed, payment failed, wc failed, declined,
    denied, rejected, voided, void, expired, abandoned, draft, checkout draft, test, fraud, suspected fraud, unavailable
    storniert, storno, abgebrochen, erstattet, rückerstattet, retourniert, ausstehend, zahlung ausstehend, offen,
    unbezahlt, fehlgeschlagen, abgelehnt, ungültig, verfallen, entwurf
    annulé, annulée, annule, annulee, remboursé, remboursée, rembourse, remboursee, en attente,
    en attente de paiement, impayé, impayée, échoué, échouée, échec, refusé, refusée, expiré, brouillon
    cancelado, cancelada, anulado, anulada, reembolsado, reembolsada, devuelto, devuelta, pendiente,
    pendiente de pago, fallido, fallida, rechazado, rechazada, vencido, borrador, prueba
""")
"""Nothing was sold, or the money went back, or has not come."""

COMPLETED = _values("""
    completed, complete, wc completed, paid, partially paid, partially refunded, processing, wc processing, processed,
    authorized, authorised, approved, confirmed, shipped, partially shipped, dispatched, fulfilled, partially fulfilled,
    unfulfilled, delivered, invoiced, closed, done, success, successful, succeeded, sale, sold, ok, open
    abgeschlossen, bezahlt, teilweise erstattet, in bearbeitung, versendet, versandt, geliefert, zugestellt, erledigt,
    bestätigt, fertig
    terminé, terminée, termine, terminee, payé, payée, paye, payee, en cours, expédié, expédiée, livré, livrée, validé,
    validée, confirmé, confirmée
    completado, completada, pagado, pagada, procesando, en proceso, enviado, enviada, entregado, entregada, confirmado,
    confirmada, finalizado, finalizada
""")
"""A sale as any other. What is in neither list is kept too, and named where the status column is explained."""
