import { matchesOf } from '../../intake/matches-of.ts';
import { isTop } from '../../intake/read-links.ts';
import type { Found } from './found.ts';

const part = '[a-z0-9][a-z0-9-]{0,40}';
/** A dot that no machine reads: 。, 点, dot, or with a blank before it. */
const dot = String.raw`(?: ?[。·] ?| ?点 ?| dot | \. ?|\.)`;
const hosts = new RegExp(`(?<![a-z0-9.@])${part}(?:${dot}${part}){1,4}(?![a-z0-9])`, 'gi');
const dots = new RegExp(dot, 'gi');

/** Names of hosts that are split so that no filter sees them: www。bad-pay。com, bad-pay 点 com. */
export const readSplitLinks = (text: string): Found[] =>
  matchesOf(text, hosts).flatMap((match): Found[] => {
    const value = match[0].toLowerCase().replaceAll(dots, '.');
    const parts = value.split('.');
    const isNamed = (parts.at(-2) ?? '').length >= 3 && /[a-z]/.test(parts.at(-2) ?? '');
    if (value === match[0].toLowerCase() || !isTop(parts.at(-1) ?? '') || !isNamed) return [];
    return [{ type: 'domain', value, start: match.index, end: match.index + match[0].length, confidence: 0.7 }];
  });
