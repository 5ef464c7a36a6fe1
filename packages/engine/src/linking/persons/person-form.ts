import { nameForm, type NameForm } from './name-form.ts';
import type { PersonRecord } from './person-record.ts';

/** A record as it is compared. Empty where nothing is known. */
export interface PersonForm {
  readonly id: string;
  readonly name: NameForm | null;
  /** Eight digits. */
  readonly birth: string;
  readonly contacts: readonly string[];
  readonly idNumber: string;
  readonly places: readonly string[];
}

const folded = (value: string): string => value.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
const foldedAll = (values: readonly string[] | undefined): string[] => [
  ...new Set((values ?? []).map(folded).filter((value) => value !== '')),
];

const foldContact = (value: string): string =>
  value.includes('@') ? value : value.replaceAll(/[^0-9a-z]/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');

export const personForm = (person: PersonRecord): PersonForm => ({
  id: person.id,
  name: person.name === undefined ? null : nameForm(person.name),
  birth: (person.birth ?? '').replaceAll(/\D/g, ''),
  contacts: foldedAll(person.contacts).map(foldContact),
  idNumber: folded(person.idNumber ?? '').toUpperCase(),
  places: foldedAll(person.places),
});

/** How many records have a value: what few have says more. */
export class ValueCounts {
  readonly #counts = new Map<string, number>();
  readonly records: number;

  constructor(persons: readonly PersonForm[]) {
    this.records = persons.length;
    for (const { name, birth, contacts, places } of persons)
      for (const value of new Set([...(name?.words ?? []), birth, ...contacts, ...places]))
        this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  of(value: string): number {
    return this.#counts.get(value) ?? 0;
  }

  /** Bits that two records gain for one person by having the same value: log2 of how seldom it is, up to a cap. */
  bits(value: string, most: number): number {
    return Math.min(most, Math.log2(this.records / Math.max(1, this.of(value))));
  }
}
