import { wordList } from './nearby-words.js';

/** What announces a telephone number. `*` stands for any ending. */
export const PHONE_WORDS = wordList(
  'phone*|telephone*|tel|mobile*|mob|cell*|landline*|hotline|fax|whatsapp|wa|sms|text|texts|texting|texted|txt|call|calls|called|calling|voicemail|extension|otp|ring|rang|dial|dialed|dialled|buzz|bell|reach*|contact*',
  'my number|my number s|my no|my nr|mera number|mera no|mere number|home number|work number|office number|her number|his number',
  'telefon*|handy*|mobil*|festnetz*|rufnummer*|anruf*|ruf|rufen|rückruf*|zurückrufen|erreich*|meine nummer|durchwahl|melde dich|meldet euch|rückfragen|fragen',
  'tél|téléphone*|portable|fixe|appel*|joindre|joign*|rejoi*|mon numéro|gsm|rappel*|contactez|contacter|natel|numéro de tél',
  'teléfono*|tlf|tfno|móvil|movil|celular*|cel|llam*|mi número|contacto|contactar*|escríb*|localizar*|localizad*|marcar|marqu*|márqu*',
  'telefono|cellulare|cell|chiam*|recapito|mio numero|richiam*|contattat*|telefonat*|telefonare|risponde',
  'telefoon*|bel|bellen|mijn nummer|mobiel*|bereik*|app me|sms*',
  'ringa|ringde|ringer|når mig|når mej|mitt nummer|mit nummer|nummeret mitt|nås|tlf|sms:a',
  'puhelin*|puhelime*|numeroni|numerosta|soita|soittakaa|kännykkä*|tavoit*',
  'komórk*|zadzwo*|dzwoni*|pod numerem|numerem|kontaktowy|mój numer|kom',
  'telemóvel|telefone*|ligar|liga|ligue|liguem|meu número|fone|zap|contato|contacto',
  'volejte|zavolej*|číslo mobilu|cep|cepten|numaram|arayın|ara|ulaş*',
  'телефон*|мобильн*|звон*|позвон*|τηλέφωνο|κινητό',
  '電話番号|電話|携帯|折り返し|手机|电话|電話號碼|전화|전화번호|휴대폰|연락처|제 번호',
);

/** What announces a number of some kind; whether it is a telephone's, its own look must tell. */
export const NUMBER_WORDS = wordList(
  'number|numbers|nr|num|nummer*|numret|numré|numéro*|número*|numero*|numer*|číslo|čísl*|numara*|digits|номер*|番号|번호',
);

/** What follows a number that counts or measures. */
export const UNITS =
  /^ ?(?:[kmgt]i?b|bytes?|bits?|[kmg]?hz|px|dpi|ms|mah|kbps|mbps|€|\$|£|%|zł|kr|usd|eur|streams?|downloads?|plays?|views?|points?|listeners?|monthly|percent|seconds?|songs?|users?|followers?|times|pesos|euros?|dollars?)(?![\p{L}\p{N}])/iu;
