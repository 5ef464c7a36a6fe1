import type { CellSpan } from './cell-span.ts';

/** Who holds an account and which bank keeps it, as the statement of another account names them. */
export interface PartyNames {
  readonly holder: string | null;
  readonly bank: string | null;
}

const longestName = 120;

const nameIn = (span: CellSpan): string | null => {
  const text = span.text.trim();
  return text === '' || text.length > longestName ? null : text;
};

/** Collects what the rows of a table name, the first of each account that says anything. */
export class PartyNamesRead {
  readonly #names = new Map<number, { holder: string | null; bank: string | null }>();

  take(account: number, field: 'holder' | 'bank', span: CellSpan): void {
    const known = this.#names.get(account);
    if (known !== undefined && known[field] !== null) return;
    const name = nameIn(span);
    if (name === null) return;
    if (known === undefined) this.#names.set(account, { holder: null, bank: null, [field]: name });
    else known[field] = name;
  }

  /** By account; where several tables tell, the first. */
  addTo(parties: Map<string, PartyNames>, nameOf: (account: number) => string): void {
    for (const [account, names] of this.#names) {
      const name = nameOf(account);
      if (name !== '' && !parties.has(name)) parties.set(name, names);
    }
  }
}
