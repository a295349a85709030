import { wordList } from './nearby-words.js';

// What numbers in a support forum mostly count or name: things, not people. `*` stands for any ending.
const FILED = [
  // Orders, and what was paid.
  'order*|ordre*|ordine|ordini|bestel*|beställ*|bestilling*|commande*|pedido*|zamówieni*|objednávk*|tilau*|sipariş*|encomenda*|megrendel*',
  'invoice*|receipt*|transaction*|txn|payment|rechnung*|beleg*|quittung*|facture|factura|fattura|factuur*|bon|faktura*|faktur|fatura*|lasku*|kvitto*|kvittering*|paragon*|reçu|recibo|scontrino|ricevuta|transacción|transaktion*|transazione|transakcj*',
  'tracking*|shipment|parcel|package|colis|suivi|envío|spedizione|sendung*|paket*|pakke*|przesyłk*|zásilk*|kargo',
  'booking*|reservation*|confirmation*|conf|reserva|prenotazione|buchung*|boeking*|bokning*|rezerwacj*|rezerwacja',
  'voucher*|coupon*|promo*|gift card|gift|gutschein*|loyalty*|library*|member*|membership|subscription|abo|abonnement*|abbonamento|suscripción',
  // Who is asked for help, and how it is filed.
  'ticket*|complaint*|claim*|loan*|policy|meter*|consumer no|case|cases|incident|inc|ref|refs|reference|referenz*|référence|réf|referencia|riferimento|viite|caso|dossier*|pratica|zaak*|ärende*|sak*|saksnummer|sprawa|sprawy|zgłoszeni*|incidencia*|avería*|störung*|segnalazione|protocolo|vorgang*|aktenzeichen|az|asia|çağrı|talep|případ*',
  'referentie*|expediente*|referens|viitenumero|auftrag*|kd|kdnr|kennung|purchase*|level|score|levels|objednávk*|číslo objednávky|протокол|заказ*|обращени*',
  'kundennummer|kunden-nr|kunde*|klantnummer|kundnummer|customer|customer id|cliente|client|klient*|vertrag*|contract*|contrat|contrato|contratto|umowa|umowy|account|accounts|konto*|id|ids|userid|user id|request id|pmid',
  // Devices and goods.
  'serial*|s/n|sn|serien*|serie|série|seriale|sarja*|sériové|seri|model*|modèle|modell*|modelo|part|parts|part no|sku|ean|upc|isbn*|isrc|asin|barcode*|code-barres|strichcode|imei*|meid|iccid|udid|uuid|guid|mac|asset|article|artikel*|product|produkt*|produit|producto|prodotto',
  '注文|注文番号|订单|주문|問い合わせ番号|受付番号|型番|シリアル',
];

const SOFTWARE = [
  // Software and what it says.
  'ошибк*|код|error*|err|errno|exit|exit code|rc|status|reason|result|code|codes|code d erreur|fehler*|erreur*|errore|errori|código|codice|codes|fout*|foutmelding|fel|felkod|virhe*|feil*|fejl*|błąd|błęd*|erro|erros|hata|chyb*|meldung*|exception|hresult|bsod',
  'версия|версии|верси*|version*|ver|v|vers|versie|versione|versión|wersj*|versão|verze|verzi*|versio*|sürüm*|build*|release*|firmware|fw|driver*|treiber*|kernel|patch*|update*|updated|aktualisiert|actualicé|upgrade*|revision|rev|app|sdk|api',
  'commit|sha|sha1|sha256|md5|crc|hash|checksum|epoch|timestamp*|unix time|row|line|page|pages|track|song|playlist|port|pid|thread|process|offset|address 0x|size|bytes|zip|zip code|postal code|postcode|plz|pin code|cap|room|seat|gate|flight|vol|square root',
  'エラーコード|エラー|错误|バージョン|版本|버전',
];

/** What carries a number of its own, that stands right behind it. */
export const FILED_THINGS = wordList(...FILED);

/** … and what else numbers are about. */
export const THINGS = wordList(...FILED, ...SOFTWARE);
