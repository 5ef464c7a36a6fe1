import type { NarrativeReading } from './read-narrative.ts';

/** A narrative on its way to be read; `now` is ISO 8601, relative times are counted from it. */
export interface ToRead {
  readonly turn: number;
  readonly text: string;
  readonly now: string;
}

/** What was read in a turn. */
export interface WasRead {
  readonly turn: number;
  /** Whether the classifier is there; where it failed to come identifiers are read all the same. */
  readonly model: 'coming' | 'there' | 'failed';
  readonly reading: NarrativeReading;
}
