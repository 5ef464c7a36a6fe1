import type { Circumstances } from './circumstances.ts';
import type { EverydayValue } from './everyday-values.ts';
import { Holdings } from './holdings.ts';
import { type IdentifierType, identifierKinds, identifierTypes } from './identifier-kinds.ts';
import type { LinkCase } from './link-case.ts';
import { readIdentifier } from './read-identifier.ts';
import { ScriptCrowds } from './script-crowds.ts';
import { ValueTable } from './value-table.ts';

const typeNumbers = new Map(identifierTypes.map((type, number) => [type, number]));

export const typeOfNumber = (number: number): IdentifierType => identifierTypes[number] ?? 'other';

/** The space of a value: unknown kinds of identifiers keep apart by the name that the sender gave them. */
const spaceOf = (type: IdentifierType, name: string): string =>
  type === 'other' ? `other:${name.trim().toLowerCase()}` : identifierKinds[type].space;

/** The cases that are linked, by slots from 1, and what they have. It depends on the set of cases alone. */
export class KnownCases {
  readonly holdings = new Holdings();
  readonly scripts = new ScriptCrowds(this.holdings);
  readonly values: ValueTable;
  readonly #slots = new Map<string, number>();
  readonly #ids: (string | undefined)[] = [undefined];
  readonly #circumstances: (Circumstances | undefined)[] = [undefined];
  readonly #free: number[] = [];

  constructor(own: readonly EverydayValue[]) {
    this.values = new ValueTable(own);
  }

  get size(): number {
    return this.#slots.size;
  }

  /** One above the highest slot. */
  get slotEnd(): number {
    return this.#ids.length;
  }

  /** The slot of a case, 0 where it is not known. */
  slotOf(id: string): number {
    return this.#slots.get(id) ?? 0;
  }

  idOf(slot: number): string {
    return this.#ids[slot] ?? '';
  }

  isTaken(slot: number): boolean {
    return this.#ids[slot] !== undefined;
  }

  circumstancesOf(slot: number): Circumstances | undefined {
    return this.#circumstances[slot];
  }

  put(known: LinkCase): void {
    this.remove(known.id);
    const slot = this.#free.pop() ?? this.#ids.length;
    this.#slots.set(known.id, slot);
    this.#ids[slot] = known.id;
    const { at, place, fraudType, tools } = known;
    this.#circumstances[slot] =
      at === undefined || place === undefined
        ? undefined
        : { at, place, ...(fraudType === undefined ? {} : { fraudType }), ...(tools === undefined ? {} : { tools }) };
    const seen = new Set<number>();
    for (const { type, value } of known.identifiers) this.#hold(slot, type, value, seen);
    for (const account of known.downstream ?? []) this.#hold(slot, 'downstream', account, seen);
    this.#holdScript(slot, known.text);
  }

  remove(id: string): boolean {
    const slot = this.#slots.get(id);
    if (slot === undefined) return false;
    const script = this.scriptOf(slot);
    this.holdings.removeCase(slot);
    if (script !== 0) {
      if (this.holdings.casesWith(script) === 0) this.scripts.close(script);
      this.scripts.forget();
    }
    this.#slots.delete(id);
    this.#ids[slot] = undefined;
    this.#circumstances[slot] = undefined;
    this.#free.push(slot);
    return true;
  }

  /** The number of a case's script, 0 where it has none. */
  scriptOf(slot: number): number {
    const place = this.holdings.firstOf(slot);
    // The script is put last, and so stands first in the chain.
    const isScript = typeOfNumber(this.holdings.typeOf.array[place] ?? 0) === 'script' && place !== 0;
    return isScript ? (this.holdings.valueOf.array[place] ?? 0) : 0;
  }

  #hold(slot: number, name: string, written: string, seen: Set<number>): void {
    const read = readIdentifier(name, written);
    if (read === null) return;
    const value = this.values.numberOf(spaceOf(read.type, name), read.value);
    if (seen.has(value)) return;
    seen.add(value);
    this.holdings.add(slot, value, typeNumbers.get(read.type) ?? 0);
  }

  #holdScript(slot: number, text: string | undefined): void {
    const folded = ScriptCrowds.fold(text);
    if (folded === null) return;
    const value = this.values.numberOf('script', folded);
    if (this.holdings.casesWith(value) === 0) this.scripts.open(value, folded);
    this.holdings.add(slot, value, typeNumbers.get('script') ?? 0);
    this.scripts.forget();
  }
}
