import type { IdentifierType } from '@lianfang/contract/cases/identifiers';
import { everydayValues, matchesValue } from '@lianfang/engine/linking/everyday-values';
import { identifierOfFound, isIdentifying } from '@lianfang/engine/linking/identifier-of-found';
import { readIdentifier } from '@lianfang/engine/linking/read-identifier';
import { whoseValue } from '@lianfang/engine/linking/whose-value';
import type { TextClass, TextClassifier } from '@lianfang/engine/text/classify/classify-text';
import { extractText } from '@lianfang/engine/text/extract/extract-text';
import type { Found } from '@lianfang/engine/text/extract/found';

export interface Place {
  /** Half-open, in UTF-16 units of the narrative. */
  readonly start: number;
  readonly end: number;
}

/** An identifier that a narrative names, once, with every place where it stands. */
export interface NamedIdentifier {
  /** The same for whatever means the same. */
  readonly key: string;
  readonly type: IdentifierType;
  readonly value: string;
  readonly sure: boolean;
  /** Words before it say that it is the victim's own; what they leave open is offered, for a person looks at each. */
  readonly isVictims: boolean;
  /** So many unrelated people meet it that it links no cases. */
  readonly isEveryday: boolean;
  readonly places: readonly Place[];
}

/** What the engine makes of a narrative. `classed` is null while the classifier is not there. */
export interface NarrativeReading {
  readonly text: string;
  readonly identifiers: readonly NamedIdentifier[];
  readonly classed: TextClass | null;
}

const typeOf = ({ type, bank }: Found): IdentifierType | undefined => {
  if (type === 'account' && bank !== undefined) return 'card';
  return isIdentifying(type) ? identifierOfFound[type] : undefined;
};

/** The same key for what linking takes for the same; null for what names nothing. */
export const keyOf = (type: string, value: string): string | null => {
  const read = readIdentifier(type, value);
  return read && `${read.kind.space} ${read.value}`;
};

const isEveryday = (type: IdentifierType, value: string): boolean => {
  const read = readIdentifier(type, value);
  return read !== null && everydayValues.some(matchesValue(read.kind.space, read.value));
};

/** Reads the identifiers of a narrative, in the order in which they first stand in it. `now` is ISO 8601. */
export const readIdentifiers = (text: string, now: string): readonly NamedIdentifier[] => {
  const named = new Map<string, NamedIdentifier>();
  for (const found of extractText(text, now)) {
    const type = typeOf(found);
    const key = type === undefined ? null : keyOf(type, found.value);
    if (type === undefined || key === null) continue;
    const { start, end, value, confidence } = found;
    const known = named.get(key);
    named.set(key, {
      key,
      type: known?.type ?? type,
      value: known?.value ?? value,
      sure: (known?.sure ?? false) || confidence > 0.6,
      isVictims: (known?.isVictims ?? false) || whoseValue(text, start) === 'victims',
      isEveryday: isEveryday(type, value),
      places: [...(known?.places ?? []), { start, end }],
    });
  }
  return [...named.values()];
};

/** Whether words stand somewhere outside of every identifier: a piece of an address says nothing to a person. */
const standsInText = (text: string, words: string, places: readonly Place[]): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!places.some((place) => place.start <= at && end <= place.end)) return true;
  }
  return false;
};

/** Everything that a narrative tells, as far as the classifier is there. */
export const readNarrative = (text: string, now: string, classifier: TextClassifier | null): NarrativeReading => {
  const identifiers = readIdentifiers(text, now);
  if (classifier === null || text.trim() === '') return { text, identifiers, classed: null };
  const classed = classifier.classify(text);
  const places = identifiers.flatMap((one) => one.places);
  const because = classed.because.filter((words) => standsInText(text, words, places));
  return { text, identifiers, classed: { ...classed, because } };
};
