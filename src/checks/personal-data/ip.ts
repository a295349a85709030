import type { Span } from './finding.js';
import { mentions, nearestWords, textAfter, textBefore, wordList } from './nearby-words.js';
import { THINGS } from './thing-words.js';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const V4 = new RegExp(
  `(?<![\\p{Ll}\\p{Lu}\\p{N}_-]|\\p{N}[.,:/]|[\\p{Ll}\\p{Lu}]/)${OCTET}(?:\\.${OCTET}){3}(?![\\p{Ll}\\p{Lu}\\p{N}_]|[.,-]\\p{N})`,
  'gu',
);
/** Groups of hexadecimal digits and colons, maybe with an IPv4 address as the end; at most as long as an address is. */
const V6 =
  /(?<![\p{Ll}\p{Lu}\p{N}_:.])(?=[0-9a-f:.]{2,45}(?![0-9a-f:]))(?:[0-9a-f]{1,4})?(?::{1,2}[0-9a-f]{1,4}){1,7}(?:\.\d{1,3}){0,3}(?:::)?(?![\p{Ll}\p{Lu}\p{N}_:])/giu;

const IP_WORDS = wordList(
  'ip|ips|ipv4|ipv6|address*|adress*|adres*|dirección|indirizzo|endereço|osoite*|server*|serveur|servidor|host*|ping*|traceroute|from|von|depuis|desde|da|vanaf|från|fra|z adresu|login|logged in|sign in|connect*|アドレス',
);
const OWN_IP_WORDS = wordList(
  'my ip|ip address|ip-address|local ip|ip-adresse|adresse ip|dirección ip|indirizzo ip|ip-adres|ip-adress|ip-osoite|endereço ip|adres ip|meine ip|mon ip|mi ip|mio ip|mijn ip|ip',
);

/** Nobody's own: this host, broadcasts and masks, multicast, and the resolvers that everybody uses. */
const NOBODYS = /^(?:0|127|22[4-9]|2[34]\d|25[0-5])\.|^(?:8\.8\.8\.8|8\.8\.4\.4|1\.1\.1\.1|1\.0\.0\.1|9\.9\.9\.9)$/;
/** RFC 1918, RFC 6598 and link-local: the same in millions of homes. */
const PRIVATE = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|169\.254)\./;
/** The router in most homes. */
const GATEWAY = /\.(?:1|254)$/;

export function* findIps(text: string): Iterable<Span> {
  for (const { 0: address, index } of text.matchAll(V4)) {
    if (isSomebodys(text, address, index)) yield [index, index + address.length];
  }
  for (const { 0: address, index } of text.matchAll(V6)) {
    if (isV6(address) && !isLocalV6(address)) yield [index, index + address.length];
  }
}

/** Four numbers are as often a version. Those with small ones, as versions have, need a word for addresses nearby. */
function isSomebodys(text: string, address: string, start: number): boolean {
  if (NOBODYS.test(address)) return false;
  const before = textBefore(text, start, 32);
  // A private address identifies nobody outside; it is left alone unless it is given as the visitor's own.
  if (PRIVATE.test(address)) return !GATEWAY.test(address) && mentions(before.slice(-20), OWN_IP_WORDS);
  const word = nearestWords(before, IP_WORDS, THINGS);
  if (word === 'others') return false;
  const parts = address.split('.').map(Number);
  const looksLikeVersion = (parts[0] ?? 0) < 32 && parts.filter((part) => part < 10).length >= 2;
  // "Firmware went from 1.0.4.88 to 1.1.0.12": "from" says less than what came before it.
  if (looksLikeVersion && mentions(before, THINGS) && !mentions(before, OWN_IP_WORDS)) return false;
  const hasPort = /^(?::\d{2,5}|\/\d\d?)(?!\d)/.test(textAfter(text, start + address.length, 8));
  return word === 'ours' || hasPort || !(looksLikeVersion || parts[3] === 0);
}

function isV6(address: string): boolean {
  const halves = address.split('::');
  const groups = address.split(/:+/).filter((group) => group !== '');
  const size = groups.length + (address.includes('.') ? 1 : 0);
  if (halves.length > 2 || !/\d/.test(address)) return false;
  // Times and hardware addresses have colons too, but never a pair of them.
  return halves.length === 1 ? size === 8 : groups.length >= 2 && size < 8;
}

/** Loopback, link-local, unique local, multicast. */
function isLocalV6(address: string): boolean {
  return /^(?:::1$|fe[89ab]|f[cd]|ff)/i.test(address);
}
