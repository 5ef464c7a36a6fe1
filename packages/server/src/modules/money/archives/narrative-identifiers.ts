import type { CaseIdentifierText } from '@lianfang/contract/cases/identifiers';
import { identifierOfFound, isIdentifying } from '@lianfang/engine/linking/identifier-of-found';
import { whoseValue } from '@lianfang/engine/linking/whose-value';
import { extractText } from '@lianfang/engine/text/extract/extract-text';
import type { FoundType } from '@lianfang/engine/text/extract/found';

/** What may be the victim's as well: it counts only where the words before it say that it is of the other side. */
const eithers: readonly FoundType[] = ['phone', 'account'];
/** What is nobody's to take where the victim is not known. */
const never: readonly FoundType[] = ['id', 'plate'];
const certainFrom = 0.6;

/**
 * What a narrative names of the other side. Nobody looks at it and who the victim is, is not known of a historical case:
 * so nobody's ID number or plate is taken, nothing that the words before it say is the victim's, and a phone or an account
 * only where they say that it is not.
 */
export const narrativeIdentifiers = (
  narrative: string,
  now: Temporal.Instant,
): Pick<CaseIdentifierText, 'type' | 'value'>[] =>
  extractText(narrative, now.toString()).flatMap(({ type, value, start, confidence }) => {
    if (!isIdentifying(type) || never.includes(type) || confidence < certainFrom) return [];
    const whose = whoseValue(narrative, start);
    if (whose === 'victims' || (eithers.includes(type) && whose !== 'theirs')) return [];
    return [{ type: identifierOfFound[type], value: value.slice(0, 300) }];
  });
