import { type IdentifierKind, identifierKinds, type IdentifierType, identifierTypeOf } from './identifier-kinds.ts';

export interface ReadIdentifier {
  readonly type: IdentifierType;
  readonly kind: IdentifierKind;
  /** Folded: what is meant by two of one space is the same exactly where these are. */
  readonly value: string;
}

const compact = (value: string): string => value.replaceAll(/[\s\p{Pd}_.·•]/gu, '');

const foldPhone = (value: string): string => {
  const digits = value.replaceAll(/[^0-9]/g, '');
  const home = digits.replace(/^(?:00)?86(?=\d{8,})/, '');
  return home === '' ? compact(value).toLowerCase() : home;
};

/** Hosts below which every page is somebody else's: there the page counts, elsewhere the host. */
const sharedHosts =
  /^(?:t\.cn|url\.cn|dwz\.cn|suo\.im|bit\.ly|tinyurl\.com|t\.me|goo\.gl|is\.gd|w\.url\.cn|reurl\.cc|docs\.qq\.com|pan\.baidu\.com|github\.io|(?:[a-z0-9-]+\.)*(?:qq|baidu|taobao|weibo|163|douyin|jd)\.com)$/;

const foldLink = (value: string): string => {
  const link = value
    .toLowerCase()
    .replaceAll(/\s+/g, '')
    .replaceAll(/\[\.\]|\(\.\)|\[dot\]|。/g, '.')
    .replace(/^[a-z]+:\/*/, '')
    .replace(/^www\./, '');
  const host = /^[^/?#:]*/.exec(link)?.[0] ?? '';
  const page = link.slice(host.length).replace(/^:\d+/, '').replace(/\/+$/, '');
  return sharedHosts.test(host) ? host + page : host.replace(/\.$/, '');
};

const lower = (value: string): string => value.toLowerCase().replaceAll(/\s+/g, '');
const upper = (value: string): string => compact(value).toUpperCase();

const folds: Readonly<Record<string, (value: string) => string>> = {
  account: upper,
  // A wallet's letters keep their case where its check digits are in them; Bech32 and hexadecimal ones do not care.
  wallet: (value) => (/^(?:0x|bc1)/i.test(value.trim()) ? lower(value) : value.replaceAll(/\s+/g, '')),
  phone: foldPhone,
  device: (value) => upper(value.replaceAll(':', '')),
  site: foldLink,
  address: (value) => value.toLowerCase().replaceAll(/[\s\p{P}]/gu, ''),
  'id-number': upper,
  plate: upper,
};

/** Fewer signs than this name nothing in particular. */
const leastLength = 2;

/** What an identifier means, or null where it says nothing. */
export const readIdentifier = (name: string, written: string): ReadIdentifier | null => {
  const type = identifierTypeOf(name);
  const kind = identifierKinds[type];
  const value = (folds[kind.space] ?? lower)(written.normalize('NFKC').trim());
  return value.length < leastLength ? null : { type, kind, value };
};
