import type { Label } from '../calendar/label.ts';
import { GrowingColumn } from '../funds/ledger/growing-column.ts';
import { type EverydayValue, everydayValues, matchesValue } from './everyday-values.ts';

/** Numbers, from 1, for the values that cases have, and whether a list says that a value is common. */
export class ValueTable {
  readonly #spaces = new Map<string, Map<string, number>>();
  readonly #values: string[] = [''];
  readonly #common = new GrowingColumn(new Uint8Array(1024), 1);
  readonly #lists: readonly EverydayValue[];

  /** `own`: values that a county knows to be common, beside ours; together at most 255 patterns. */
  constructor(own: readonly EverydayValue[]) {
    this.#lists = [...everydayValues, ...own];
  }

  find(space: string, value: string): number {
    return this.#spaces.get(space)?.get(value) ?? 0;
  }

  numberOf(space: string, value: string): number {
    let known = this.#spaces.get(space);
    if (known === undefined) {
      known = new Map();
      this.#spaces.set(space, known);
    }
    const number = known.get(value);
    if (number !== undefined) return number;
    const next = this.#values.length;
    known.set(value, next);
    this.#values.push(value);
    this.#common.push(this.#lists.findIndex(matchesValue(space, value)) + 1);
    return next;
  }

  valueOf(number: number): string {
    return this.#values[number] ?? '';
  }

  isListed(number: number): boolean {
    return this.#common.array[number] !== 0;
  }

  /** Why a value is on a list of common values; null where it is on none. */
  listedFor(number: number): Label | null {
    return this.#lists[(this.#common.array[number] ?? 0) - 1]?.reason ?? null;
  }
}
