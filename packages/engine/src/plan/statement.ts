import type { UnsureCode } from './plan.ts';
import type { Range } from './source.ts';

export type Role = 'lead' | 'responsible' | 'supporting';

/** A name as read in a statement; `note` is what the plan adds to it (等有关部门). */
export interface Named {
  readonly range: Range;
  readonly note?: string;
}

export interface Doubt {
  readonly code: UnsureCode;
  readonly range: Range;
}

/** 排在第一位的为牵头单位: for this statement only, or for all that follow (下同). */
export type FirstLeads = 'here' | 'onward';

/** Who does what and by when, as one statement says it. Ranges are in the folded text. */
export interface Reading {
  readonly lead: readonly Named[];
  readonly responsible: readonly Named[];
  readonly supporting: readonly Named[];
  readonly persons: readonly Named[];
  readonly deadlines: readonly Range[];
  readonly cycles: readonly Range[];
  readonly doubts: readonly Doubt[];
  readonly firstLeads: FirstLeads | null;
  /** Those who are named for every item from here on: 以下均需…落实. */
  readonly onward: readonly Named[];
}

/**
 * A statement at its place. `ownLine` when its line holds nothing else; `whole` when it speaks of 以上各项.
 * `explicit` when a label or a bracket announces it, not only a verb in running text.
 */
export interface Statement extends Reading {
  readonly range: Range;
  readonly ownLine: boolean;
  readonly whole: boolean;
  readonly explicit: boolean;
}

export const NOTHING: Reading = {
  lead: [],
  responsible: [],
  supporting: [],
  persons: [],
  deadlines: [],
  cycles: [],
  doubts: [],
  firstLeads: null,
  onward: [],
};

const strongest = (one: FirstLeads | null, other: FirstLeads | null): FirstLeads | null =>
  one === 'onward' || other === 'onward' ? 'onward' : (one ?? other);

/** Several readings of the same item taken together, in order. */
export const joinReadings = (readings: readonly Reading[]): Reading => ({
  lead: readings.flatMap((one) => one.lead),
  responsible: readings.flatMap((one) => one.responsible),
  supporting: readings.flatMap((one) => one.supporting),
  persons: readings.flatMap((one) => one.persons),
  deadlines: readings.flatMap((one) => one.deadlines),
  cycles: readings.flatMap((one) => one.cycles),
  doubts: readings.flatMap((one) => one.doubts),
  firstLeads: readings.map((one) => one.firstLeads).reduce(strongest, null),
  onward: readings.flatMap((one) => one.onward),
});

/** Whether the reading names anybody. */
export const namesAnybody = ({ lead, responsible, supporting, persons }: Reading): boolean =>
  lead.length + responsible.length + supporting.length + persons.length > 0;

export const saysAnything = (reading: Reading): boolean =>
  namesAnybody(reading) || reading.deadlines.length > 0 || reading.cycles.length > 0 || reading.firstLeads !== null;
