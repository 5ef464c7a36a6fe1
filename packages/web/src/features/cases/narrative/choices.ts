import type { IdentifierType } from '@lianfang/contract/cases/identifiers';
import { keyOf, type NamedIdentifier, type Place } from './read-narrative.ts';

/** `victims`: the victim's own, which no case is linked by. */
export type Standing = 'taken' | 'dropped' | 'victims';

/** What a person said of an identifier. `read` is the key of what the machine had read; null for one added by hand. */
export interface Choice {
  readonly type: IdentifierType;
  readonly value: string;
  readonly standing: Standing;
  readonly read: string | null;
}

/** An identifier as it is shown: read out of the narrative, or kept with the case, and what was said of it. */
export interface Shown {
  readonly key: string;
  readonly type: IdentifierType;
  readonly value: string;
  readonly sure: boolean;
  readonly isEveryday: boolean;
  /** Null while nobody decided. */
  readonly standing: Standing | null;
  /** Where it stands in the narrative; empty for one that is not there. */
  readonly places: readonly Place[];
}

const choiceKey = ({ read, type, value }: Choice): string => read ?? keyOf(type, value) ?? `${type} ${value}`;

/**
 * What is shown: the identifiers that were read, in their order, each with what was said of it, then what is kept and
 * no longer (or never was) in the narrative. `own`: keys of the victim's known numbers, which count as said to be theirs.
 */
export const shownOf = (
  named: readonly NamedIdentifier[],
  choices: readonly Choice[],
  own: ReadonlySet<string>,
): readonly Shown[] => {
  const said = new Map(choices.map((choice) => [choiceKey(choice), choice]));
  const read = named.map(({ key, type, value, sure, isVictims, isEveryday, places }): Shown => {
    const choice = said.get(key);
    const standing = choice?.standing ?? (isVictims || own.has(key) ? 'victims' : null);
    return {
      key,
      type: choice?.type ?? type,
      value: choice?.value ?? value,
      sure: sure || choice !== undefined,
      isEveryday,
      standing,
      places,
    };
  });
  const seen = new Set(named.map(({ key }) => key));
  const kept = choices
    .filter((choice) => choice.standing === 'taken' && !seen.has(choiceKey(choice)))
    .map((choice): Shown => {
      const { type, value, standing } = choice;
      return { key: choiceKey(choice), type, value, standing, sure: true, isEveryday: false, places: [] };
    });
  return [...read, ...kept];
};

/** The choices with one more said of what is shown; the last word counts. */
export const decide = (choices: readonly Choice[], shown: Shown, standing: Standing): readonly Choice[] => {
  const isRead = shown.places.length > 0;
  const others = choices.filter((choice) => choiceKey(choice) !== shown.key);
  // One that is not in the text is only there because it was taken: dropped, it is gone.
  if (!isRead && standing !== 'taken') return others;
  const before = choices.find((choice) => choiceKey(choice) === shown.key);
  const { type, value } = shown;
  return [...others, { type, value, standing, read: isRead ? shown.key : (before?.read ?? null) }];
};

/** The choices with what is shown taken over as somebody corrected it. */
export const correct = (
  choices: readonly Choice[],
  shown: Shown,
  to: { readonly type: IdentifierType; readonly value: string },
): readonly Choice[] => decide(choices, { ...shown, ...to }, 'taken');

/** The choices with an identifier added by hand; the same where it names nothing. */
export const add = (choices: readonly Choice[], type: IdentifierType, typed: string): readonly Choice[] => {
  const value = typed.trim();
  const key = keyOf(type, value);
  if (key === null) return choices;
  return [
    ...choices.filter((choice) => choiceKey(choice) !== key),
    { type, value, standing: 'taken' as const, read: null },
  ];
};

/** Every identifier that was read and of which nobody said anything, taken over; everyday ones are left. */
export const takeAll = (choices: readonly Choice[], shown: readonly Shown[]): readonly Choice[] =>
  shown
    .filter(({ standing, isEveryday }) => standing === null && !isEveryday)
    .reduce((all, one) => decide(all, one, 'taken'), choices);
