import { matchesOf } from '../../intake/matches-of.ts';
import { passesBase58Check, passesBech32Check, passesEip55 } from './crypto-checks.ts';
import type { Found } from './found.ts';

const addresses =
  /(?<![A-Za-z0-9])(?:0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|(?:bc1|BC1)[0-9A-Za-z]{11,71}|[13][1-9A-HJ-NP-Za-km-z]{25,34})(?![A-Za-z0-9])/g;

const isOneCase = (hex: string): boolean => hex === hex.toLowerCase() || hex === hex.toUpperCase();

/** How sure an address is; 0 where its checksum fails. An Ethereum address in one case carries none. */
const confidenceOf = (address: string): number => {
  if (address.startsWith('0x')) return passesEip55(address) ? 1 : isOneCase(address.slice(2)) ? 0.8 : 0;
  if (address.startsWith('T')) return passesBase58Check(address, [0x41]) ? 1 : 0;
  if (/^bc1/i.test(address)) return passesBech32Check(address) ? 1 : 0;
  return passesBase58Check(address, [0, 5]) ? 1 : 0;
};

/** Addresses of Bitcoin, Ethereum and TRON whose checksum fits. */
export const readCrypto = (text: string): Found[] =>
  matchesOf(text, addresses).flatMap((match): Found[] => {
    const confidence = confidenceOf(match[0]);
    const value = /^(?:0x|BC1)/.test(match[0]) ? match[0].toLowerCase() : match[0];
    return confidence === 0
      ? []
      : [{ type: 'crypto', value, start: match.index, end: match.index + match[0].length, confidence }];
  });
