import type { CaseIdentifierText } from '@lianfang/contract/cases/identifiers';
import { identifierOfFound, isIdentifying } from '@lianfang/engine/linking/identifier-of-found';
import { extractText } from '@lianfang/engine/text/extract/extract-text';
import type { FoundType } from '@lianfang/engine/text/extract/found';

/** What may be the victim's as well: it counts only where the words before it say that it is of the other side. */
const eithers: readonly FoundType[] = ['phone', 'account'];
/** What is nobody's to take where the victim is not known. */
const never: readonly FoundType[] = ['id', 'plate'];
const otherSide =
  /对方|嫌疑人|骗子|诈骗|自称|客服|陌生|收款|来电|转(?:账|入|至|到|给)|汇(?:入|至|到|款)|打(?:入|款|到)/gu;
const victimSide = /受害|被害|报案人|事主|本人|自己/gu;
const wordsBefore = 24;

const certainFrom = 0.6;

const lastOf = (text: string, words: RegExp): number => [...text.matchAll(words)].at(-1)?.index ?? -1;

/** Of the words before a value in its sentence the nearest say whose it is. */
const isTheirs = (text: string, start: number): boolean => {
  const before =
    text
      .slice(Math.max(0, start - wordsBefore), start)
      .split(/[。；;！!？?\n]/u)
      .at(-1) ?? '';
  return lastOf(before, otherSide) > lastOf(before, victimSide);
};

/**
 * What a narrative names of the other side. Who the victim is, is not known of a historical case: so nobody's ID number
 * or plate is taken, and a phone or an account only where the words before it say whose it is.
 */
export const narrativeIdentifiers = (
  narrative: string,
  now: Temporal.Instant,
): Pick<CaseIdentifierText, 'type' | 'value'>[] =>
  extractText(narrative, now.toString()).flatMap(({ type, value, start, confidence }) => {
    if (!isIdentifying(type) || never.includes(type) || confidence < certainFrom) return [];
    if (eithers.includes(type) && !isTheirs(narrative, start)) return [];
    return [{ type: identifierOfFound[type], value: value.slice(0, 300) }];
  });
