import { matchesOf } from './matches-of.ts';
import type { FoundValue } from './found-value.ts';

/** A dot as people write it so that nobody clicks: [.], (.), 【.】, [dot], [点]. */
const dot = String.raw`(?:\.|[[(【]\s?(?:\.|dot|点)\s?[\])】])`;
const part = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const links = new RegExp(
  String.raw`(?<![a-z0-9@.-])(?:(?<scheme>h(?:tt|xx)ps?)\s?[[(]?:[\])]?\s?\/\/)?(?<host>${part}(?:${dot}${part}){1,8})(?<port>:\d{2,5})?(?<path>\/[!#$%&'()*+,./0-9:;=?@a-z_~-]{0,500})?`,
  'gi',
);
/** Last parts of names that are followed without a scheme: elsewhere a missing blank makes two words look like a name. */
const tops = new Set(
  (
    'com cn net org gov edu mil int info biz name mobi asia tel pro top vip xyz cc app site shop club online live link win ' +
    'fun icu store work wang ltd group ink red pub ren xin kim love video news media tech space cloud website wiki world ' +
    'today zone life company center city social email chat finance fund money loan bank credit cash trade market ' +
    'exchange bet game games poker casino bid men party download date review stream press host design art one run ' +
    'cool plus best buzz cyou sbs bond quest monster hair skin mom lol pics rest click help support services ' +
    'cf ga gq ml tk pw la me tv io co us uk eu de fr it es nl se no ru ua in jp kr hk tw mo sg my th vn id ph kh mm ' +
    'au nz ca br mx za ae il tr pl cz ch at be dk fi gg im is li ly so st to ws cx fm ag bz sc vc ai gl gs nu pm re sh su'
  ).split(' '),
);

export const isTop = (part: string): boolean => tops.has(part) || part.startsWith('xn--');

/** Ends of names that are files or shortened words rather than domains. */
const files = /\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|txt|apk|mp[34])$/;
const afterSentence = /[),.;:!?'"]+$/;

const hostOf = (host: string): string => host.toLowerCase().replaceAll(/[[(【]\s?(?:\.|dot|点)\s?[\])】]/g, '.');

const isHost = (host: string, scheme: string | undefined): boolean => {
  if (scheme !== undefined && /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return true;
  const top = host.slice(host.lastIndexOf('.') + 1);
  if (scheme !== undefined || host.startsWith('www.')) return /^(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$/.test(top);
  return isTop(top) && !files.test(host);
};

/** Links and bare domains, also defanged ones (hxxp, [.]), as they would be followed; the host in small letters. */
export const readLinks = (text: string): FoundValue[] =>
  matchesOf(text, links).flatMap((match): FoundValue[] => {
    const { scheme, host: said = '', port = '', path = '' } = match.groups ?? {};
    const host = hostOf(said);
    if (!isHost(host, scheme)) return [];
    const tail = path.replace(afterSentence, '');
    const end = match.index + match[0].length - (path.length - tail.length);
    const start = scheme === undefined ? '' : `${scheme.toLowerCase().replace('xx', 'tt')}://`;
    return [
      { kind: 'link', text: `${start}${host}${port}${tail}`, start: match.index, end, sure: scheme !== undefined },
    ];
  });
