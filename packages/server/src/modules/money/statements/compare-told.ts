import { contentOf, isOwnReference, type ToldTransfer } from './told.ts';

/** A transfer of the ledger as some statement told it before. `teller` is the account of that statement. */
export interface KnownTransfer extends ToldTransfer {
  readonly ordinal: number;
  readonly teller: string;
}

/** Two tellings of one reference that differ. */
export interface Difference {
  readonly kind: 'amount' | 'time';
  readonly told: ToldTransfer;
  readonly against: KnownTransfer;
}

/** What comes of a statement beside what was told before. */
export interface Comparison {
  /** To be added to the ledger. */
  readonly added: readonly ToldTransfer[];
  /** Told before; the ledger keeps what it has. */
  readonly known: number;
  /** Of the ledger: told by the payee's bank until now, and told better by the payer's. */
  readonly replaced: readonly KnownTransfer[];
  /** Of the ledger: the same moment, and from now on under the payer's reference. */
  readonly retold: readonly { readonly known: KnownTransfer; readonly by: ToldTransfer }[];
  /** New ones that nobody told before. */
  readonly unmatched: readonly ToldTransfer[];
  /** Known ones of other statements that this one does not tell. */
  readonly untold: readonly KnownTransfer[];
  readonly differences: readonly Difference[];
}

/** How far the clocks of two banks may differ and still tell of one transfer. */
export const clockSkewMs = 120_000;

interface Pairs {
  readonly of: Map<ToldTransfer, KnownTransfer>;
  readonly taken: Set<KnownTransfer>;
}

const pair = ({ of, taken }: Pairs, told: ToldTransfer, known: KnownTransfer): void => {
  of.set(told, known);
  taken.add(known);
};

const referenceKey = ({ from, to, id }: ToldTransfer): string => `${from}\n${to}\n${id}`;

/** Same accounts and reference: one transfer, even where the moments differ. Another amount stays another transfer. */
const pairByReference = (told: readonly ToldTransfer[], known: readonly KnownTransfer[], pairs: Pairs) => {
  const own = Map.groupBy(
    known.filter(({ id }) => isOwnReference(id)),
    referenceKey,
  );
  const differences: Difference[] = [];
  for (const one of told) {
    const [against] = isOwnReference(one.id) ? (own.get(referenceKey(one)) ?? []) : [];
    if (against === undefined || pairs.taken.has(against)) continue;
    const isFar = Math.abs(one.at - against.at) > clockSkewMs;
    if (one.amount !== against.amount) differences.push({ kind: 'amount', told: one, against });
    else {
      if (isFar) differences.push({ kind: 'time', told: one, against });
      pair(pairs, one, against);
    }
  }
  return differences;
};

/** Goes through two lists by time and pairs what is at most `skew` apart, the earliest with the earliest. */
const pairInTime = (
  told: readonly ToldTransfer[],
  known: readonly KnownTransfer[],
  skew: number,
  fits: (told: ToldTransfer, known: KnownTransfer) => boolean,
  pairs: Pairs,
): void => {
  let place = 0;
  for (const one of told) {
    if (pairs.of.has(one)) continue;
    while ((known[place]?.at ?? Infinity) < one.at - skew) place += 1;
    for (let next = place; next < known.length; next += 1) {
      const other = known[next];
      if (other === undefined || other.at > one.at + skew) break;
      if (pairs.taken.has(other) || !fits(one, other)) continue;
      pair(pairs, one, other);
      break;
    }
  }
};

const byTime = (a: ToldTransfer, b: ToldTransfer): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** Of one account told twice, only a missing reference may stand for another. */
const sameStatement = (told: ToldTransfer, known: KnownTransfer): boolean =>
  told.id === known.id || !isOwnReference(told.id) || !isOwnReference(known.id);

const pairAll = (account: string, told: readonly ToldTransfer[], known: readonly KnownTransfer[]) => {
  const pairs: Pairs = { of: new Map(), taken: new Set() };
  if (known.length === 0) return { pairs, differences: [] };
  const differences = pairByReference(told, known, pairs);
  const knownBy = Map.groupBy(known, contentOf);
  for (const [content, some] of Map.groupBy(told, contentOf)) {
    const others = knownBy.get(content);
    if (others === undefined) continue;
    const [own, rest] = [
      others.filter(({ teller }) => teller === account).toSorted(byTime),
      others.filter(({ teller }) => teller !== account).toSorted(byTime),
    ];
    pairInTime(some, own, 0, sameStatement, pairs);
    pairInTime(some, rest, clockSkewMs, () => true, pairs);
  }
  return { pairs, differences };
};

/** Whether the new telling takes the place of the known one: the payer's bank knows best when the money left. */
const isBetter = (account: string, told: ToldTransfer, known: KnownTransfer): boolean =>
  known.teller === account ? !isOwnReference(known.id) && isOwnReference(told.id) : told.from === account;

/**
 * Compares what a statement of an account tells with what the ledger knows of that account, so that each transfer
 * stays in it once, as the payer's bank tells it where that one has told: in whatever order the statements come.
 */
export const compareTold = (
  account: string,
  told: readonly ToldTransfer[],
  known: readonly KnownTransfer[],
): Comparison => {
  const { pairs, differences } = pairAll(account, told, known);
  const added: ToldTransfer[] = [];
  const replaced: KnownTransfer[] = [];
  const retold: { known: KnownTransfer; by: ToldTransfer }[] = [];
  for (const one of told) {
    const before = pairs.of.get(one);
    if (before === undefined) added.push(one);
    else if (!isBetter(account, one, before)) continue;
    else if (before.at === one.at) retold.push({ known: before, by: one });
    else {
      replaced.push(before);
      added.push(one);
    }
  }
  return {
    added,
    known: pairs.of.size,
    replaced,
    retold,
    unmatched: told.filter((one) => !pairs.of.has(one)),
    untold: known.filter((one) => one.teller !== account && !pairs.taken.has(one)),
    differences,
  };
};
