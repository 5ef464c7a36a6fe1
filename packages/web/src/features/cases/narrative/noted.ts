import { FraudType } from '@lianfang/contract/cases/fraud-types';
import {
  type CaseIdentifier,
  type CaseIdentifierText,
  type CaseReading,
  identifierLimit,
} from '@lianfang/contract/cases/identifiers';
import { shippedModel } from '@lianfang/engine/text/classify/shipped-model';
import type { Choice } from './choices.ts';
import { keyOf, type NarrativeReading } from './read-narrative.ts';

/** What a form keeps of a narrative's reading beside the narrative itself. */
export interface Noted {
  readonly choices: readonly Choice[];
  /** The latest reading; null where nothing was read. */
  readonly reading: NarrativeReading | null;
  /** The type that the machine put into the form, until a person says something of the type. */
  readonly preselected: FraudType | null;
}

export const nothingNoted: Noted = { choices: [], reading: null, preselected: null };

type Classed = NonNullable<NarrativeReading['classed']>;

/** The type that a reading is sure of: `none` for no fraud, null where it is unsure. */
const suggestedType = ({ type, unsure }: Classed): FraudType | 'none' | null => {
  if (unsure || type === 'none') return unsure ? null : 'none';
  const known = FraudType.safeParse(type);
  return known.success ? known.data : null;
};

/**
 * The type that the form is to have after a reading, and what of it was preselected. What a person chose stays, and so
 * does a type that a person took out, until the narrative reads like another one.
 */
export const preselect = (
  chosen: FraudType | null,
  before: FraudType | null,
  { classed }: NarrativeReading,
): { readonly type: FraudType | null; readonly preselected: FraudType | null } => {
  // The model is still on its way: nothing is known yet of the type.
  if (classed === null) return { type: chosen, preselected: before };
  const suggested = suggestedType(classed);
  const sure = suggested === 'none' ? null : suggested;
  const isPersons = chosen !== null && chosen !== before;
  const wasTakenOut = chosen === null && before !== null && before === sure;
  return isPersons || wasTakenOut ? { type: chosen, preselected: before } : { type: sure, preselected: sure };
};

/** What is saved of the identifiers: what a person took over or typed, never what is the victim's. */
export const identifiersOf = ({ choices }: Noted): CaseIdentifierText[] =>
  choices
    .filter(({ standing }) => standing === 'taken')
    .map(({ type, value, read }) => ({
      type,
      value,
      origin: read === null ? ('typed' as const) : ('narrative' as const),
    }))
    .slice(0, identifierLimit);

/** How likely what was suggested is; null where nothing was. */
const probabilityOf = ({ fraud, top }: Classed, suggested: FraudType | 'none' | null): number | null => {
  if (suggested === null) return null;
  return suggested === 'none' ? 1 - fraud : fraud * (top[0]?.p ?? 0);
};

/** What the machine had suggested, without what is the victim's; null where it had no say. */
export const readingOf = ({ reading, choices }: Noted): CaseReading | null => {
  const { classed, identifiers } = reading ?? { classed: null, identifiers: [] };
  if (classed === null) return null;
  const said = new Map(choices.map(({ read, type, value, standing }) => [read ?? keyOf(type, value), standing]));
  const suggested = suggestedType(classed);
  return {
    model: shippedModel.sha256,
    type: suggested,
    probability: probabilityOf(classed, suggested),
    identifiers: identifiers
      .filter(({ key, isVictims }) => (said.get(key) ?? (isVictims ? 'victims' : null)) !== 'victims')
      .map(({ type, value }) => ({ type, value }))
      .slice(0, identifierLimit),
  };
};

/** The identifiers of a saved case, for editing it. */
export const notedOf = (identifiers: readonly CaseIdentifier[]): Noted => ({
  ...nothingNoted,
  choices: identifiers.map(({ type, written, origin }) => ({
    type,
    value: written,
    standing: 'taken' as const,
    read: origin === 'narrative' ? keyOf(type, written) : null,
  })),
});
