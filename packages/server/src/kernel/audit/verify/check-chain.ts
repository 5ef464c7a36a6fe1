import type { TrailFault } from '@lianfang/contract/audit/trail';
import { genesisHash, hashEntry } from '../canonical-entry.ts';
import { faultAt } from './faults.ts';
import type { StoredEntry } from './read-entries.ts';

/** What reading a day's chain showed. `hashes` has the stored hash of every number asked for. */
export interface ChainCheck {
  readonly entries: number;
  readonly lastSeq: number;
  readonly hashes: ReadonlyMap<number, string>;
  readonly faults: readonly TrailFault[];
}

export interface ChainQuestion {
  readonly day: string;
  readonly entries: AsyncIterable<StoredEntry>;
  /** Numbers whose hashes are held against a signature afterwards. */
  readonly wanted: ReadonlySet<number>;
  /** Under which numbers the entries with these hashes lie now. */
  readonly findSeqs: (hashes: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

/** As many entries of one day as are told apart; the rest of a day that far gone is plain enough. */
const mostTold = 200;

/** An entry that was given another number still matches its hash under the old one, which its neighbour's hash tells. */
const wasMoved = (entry: StoredEntry, seqs: ReadonlyMap<string, number>): boolean => {
  const earlier = entry.previousHash === genesisHash ? 0 : seqs.get(entry.previousHash);
  if (earlier === undefined) return false;
  return [earlier, earlier + 1].some(
    (seq) => seq !== entry.seq && hashEntry({ ...entry, seq }, entry.previousHash) === entry.hash,
  );
};

const tellChanged = async (
  { day, findSeqs }: ChainQuestion,
  changed: readonly StoredEntry[],
): Promise<TrailFault[]> => {
  if (changed.length === 0) return [];
  const seqs = await findSeqs(changed.map((entry) => entry.previousHash));
  return changed.map((entry) => faultAt(wasMoved(entry, seqs) ? 'entry-moved' : 'entry-changed', day, entry.seq));
};

const gapOrBreak = (entry: StoredEntry, last: { seq: number; hash: string }): TrailFault[] => {
  const { day, seq } = entry;
  if (seq > last.seq + 1) return [faultAt('entry-missing', day, last.seq + 1, seq - 1)];
  return entry.previousHash === last.hash ? [] : [faultAt('chain-broken', day, seq)];
};

/** Checks that a day's entries are numbered without a gap, match their hashes, and each continues from the one before. */
export const checkChain = async (question: ChainQuestion): Promise<ChainCheck> => {
  const hashes = new Map<number, string>();
  const changed: StoredEntry[] = [];
  const faults: TrailFault[] = [];
  let last = { seq: 0, hash: genesisHash };
  let entries = 0;
  for await (const entry of question.entries) {
    if (faults.length < mostTold) faults.push(...gapOrBreak(entry, last));
    const differs = hashEntry(entry, entry.previousHash) !== entry.hash;
    if (differs && changed.length < mostTold) changed.push(entry);
    if (question.wanted.has(entry.seq)) hashes.set(entry.seq, entry.hash);
    last = entry;
    entries += 1;
  }
  return { entries, lastSeq: last.seq, hashes, faults: [...(await tellChanged(question, changed)), ...faults] };
};
