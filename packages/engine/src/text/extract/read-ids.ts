import { matchesOf } from '../../intake/matches-of.ts';
import type { Found } from './found.ts';

const ids =
  /(?<![\dA-Za-z])[1-8]\d{5}[ -]?(?:19|20)\d{2}[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![\dA-Za-z])/g;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const label = /(?:身份证|证件)(?:号码|号)?(?:为|是)?[:\s]{0,4}$/;

/** Whether the last sign of an eighteen-sign ID number fits (GB 11643, ISO 7064 MOD 11-2). */
export const passesIdCheck = (id: string): boolean => {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(id[place]), 0);
  return '10X98765432'[sum % 11] === id[17]?.toUpperCase();
};

/** ID numbers of persons. One whose check sign fails counts where a word names it, else it is left to be an account. */
export const readIds = (text: string): Found[] =>
  matchesOf(text, ids).flatMap((match): Found[] => {
    const [start, end, value] = [
      match.index,
      match.index + match[0].length,
      match[0].replaceAll(/[ -]/g, '').toUpperCase(),
    ];
    if (passesIdCheck(value)) return [{ type: 'id', value, start, end, confidence: 1 }];
    const isNamed = label.test(text.slice(Math.max(0, start - 16), start));
    return isNamed ? [{ type: 'id', value, start, end, confidence: 0.6 }] : [];
  });
