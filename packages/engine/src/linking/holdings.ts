import { GrowingColumn } from '../funds/ledger/growing-column.ts';

const column = (): GrowingColumn<Uint32Array> => new GrowingColumn(new Uint32Array(1024), 1);

/**
 * Which case has which value: two chains of places, by case and by value, in plain columns. Places, cases and values
 * count from 1; 0 ends a chain. Adding and taking out one place takes the same time however long its chains are.
 */
export class Holdings {
  readonly caseOf = column();
  readonly valueOf = column();
  readonly typeOf = new GrowingColumn(new Uint8Array(1024), 1);
  readonly nextOfCase = column();
  readonly nextOfValue = column();
  readonly #previousOfValue = column();
  readonly #firstOfCase = column();
  readonly firstOfValue = column();
  /** How many cases have a value. */
  readonly cases = column();
  #free = 0;

  firstOf(slot: number): number {
    return this.#firstOfCase.array[slot] ?? 0;
  }

  casesWith(value: number): number {
    return value < this.cases.length ? (this.cases.array[value] ?? 0) : 0;
  }

  /** The places of a case. */
  placesOf(slot: number): number[] {
    const places: number[] = [];
    for (let place = this.firstOf(slot); place !== 0; place = this.nextOfCase.array[place] ?? 0) places.push(place);
    return places;
  }

  /** A case has a value at most once. */
  add(slot: number, value: number, type: number): void {
    while (this.#firstOfCase.length <= slot) this.#firstOfCase.push(0);
    while (this.firstOfValue.length <= value) {
      this.firstOfValue.push(0);
      this.cases.push(0);
    }
    const place = this.#takePlace();
    const after = this.firstOfValue.array[value] ?? 0;
    this.caseOf.array[place] = slot;
    this.valueOf.array[place] = value;
    this.typeOf.array[place] = type;
    this.nextOfCase.array[place] = this.firstOf(slot);
    this.nextOfValue.array[place] = after;
    this.#previousOfValue.array[place] = 0;
    if (after !== 0) this.#previousOfValue.array[after] = place;
    this.#firstOfCase.array[slot] = place;
    this.firstOfValue.array[value] = place;
    this.cases.array[value] = (this.cases.array[value] ?? 0) + 1;
  }

  /** Takes out everything that a case has; gives the values. */
  removeCase(slot: number): number[] {
    const places = this.placesOf(slot);
    const values = places.map((place) => this.valueOf.array[place] ?? 0);
    for (const place of places) this.#unchain(place);
    if (places.length > 0) this.#firstOfCase.array[slot] = 0;
    return values;
  }

  #unchain(place: number): void {
    const value = this.valueOf.array[place] ?? 0;
    const [before, after] = [this.#previousOfValue.array[place] ?? 0, this.nextOfValue.array[place] ?? 0];
    if (before === 0) this.firstOfValue.array[value] = after;
    else this.nextOfValue.array[before] = after;
    if (after !== 0) this.#previousOfValue.array[after] = before;
    this.cases.array[value] = (this.cases.array[value] ?? 0) - 1;
    this.caseOf.array[place] = 0;
    this.nextOfValue.array[place] = this.#free;
    this.#free = place;
  }

  #takePlace(): number {
    const place = this.#free;
    if (place !== 0) {
      this.#free = this.nextOfValue.array[place] ?? 0;
      return place;
    }
    for (const one of [this.caseOf, this.valueOf, this.nextOfCase, this.nextOfValue, this.#previousOfValue])
      one.push(0);
    this.typeOf.push(0);
    return this.caseOf.length - 1;
  }
}
