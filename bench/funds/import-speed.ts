import { importTransfers } from '@lianfang/engine/funds/import/import-transfers';
import { Ledger } from '@lianfang/engine/funds/ledger/ledger';
import { Rows } from '@lianfang/engine/funds/ledger/rows';
import { type Drawn, drawerOf, nameLength, writeName } from './make-graph.ts';
import { coreSeconds, describeMachine, printTable, residentNow, whole } from './measure.ts';

/**
 * How fast a bank's list in CSV is read: payer, payee, yuan, time to the second, a line each, made up in pieces of a
 * megabyte and never held whole. `node bench/funds/import-speed.ts [millions…]`. Goal: 100 million within 24 GiB. Core seconds
 * are those of the thread that reads, without the making of the lines.
 */
const header = 'payer,payee,amount,time\n';
const longestLine = 80;
const pieceBytes = 1_048_576;

const two = (value: number): string => String(value).padStart(2, '0');

class Lines {
  readonly #bytes = new Uint8Array(pieceBytes);
  readonly #at = new Map<number, Uint8Array>();
  #length = 0;
  readonly #encoder = new TextEncoder();

  /** A piece of the file while there is room for one more line. */
  write({ from, to, amount, at }: Drawn): boolean {
    const bytes = this.#bytes;
    writeName(bytes, this.#length, from);
    bytes[this.#length + nameLength] = 0x2c;
    writeName(bytes, this.#length + nameLength + 1, to);
    this.#length += 2 * nameLength + 1;
    const day = Math.floor(at / 86_400_000);
    const date = this.#at.get(day) ?? this.#encoder.encode(new Date(at).toISOString().slice(0, 10));
    this.#at.set(day, date);
    const second = Math.floor(at / 1000) % 86_400;
    this.#put(`,${(amount / 100).toFixed(2)},`);
    bytes.set(date, this.#length);
    this.#length += date.length;
    this.#put(` ${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}\n`);
    return this.#length + longestLine < pieceBytes;
  }

  take(): Uint8Array {
    const piece = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return piece;
  }

  #put(text: string): void {
    this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }
}

async function* madeFile(millions: number, making: (seconds: number) => void) {
  const draw = drawerOf({ accounts: millions * 100_000, transfers: millions * 1e6, days: 88, seed: 9, skew: 0.7 });
  const lines = new Lines();
  yield new TextEncoder().encode(header);
  let from = coreSeconds();
  for (let i = 1; i <= millions * 1e6; i += 1) {
    if (lines.write(draw()) && i < millions * 1e6) continue;
    const piece = lines.take();
    making(coreSeconds() - from);
    yield piece;
    from = coreSeconds();
  }
}

const measure = async (millions: number): Promise<string[]> => {
  const rows = new Rows(1024);
  let [making, read] = [0, 0];
  const [from, clock] = [coreSeconds(), performance.now()];
  const bytes = madeFile(millions, (seconds) => (making += seconds));
  const summary = await importTransfers({ name: 'made.csv', bytes }, rows, { onBytes: (count) => (read += count) });
  const reading = coreSeconds() - from - making;
  if (summary.taken !== millions * 1e6) throw new Error(`${summary.taken} rows taken`);
  const between = coreSeconds();
  const ledger = new Ledger(rows);
  const { now, peak } = residentNow();
  return [
    whole(ledger.count),
    (read / 1e9).toFixed(2),
    reading.toFixed(1),
    (millions / reading).toFixed(2),
    (coreSeconds() - between).toFixed(1),
    ((performance.now() - clock) / 1000).toFixed(0),
    now.toFixed(2),
    peak.toFixed(2),
  ];
};

console.log(`${describeMachine()}\n`);
const asked = process.argv.slice(2).map(Number);
const lines: string[][] = [];
for (const millions of asked.length > 0 ? asked : [1, 10]) lines.push(await measure(millions));
printTable(
  [
    'transfers',
    'file GB',
    'read s of a core',
    'million rows a core second',
    'order s',
    'all s by the clock, making too',
    'held GB',
    'peak GB',
  ],
  lines,
);
