import { type Channel, channelNamed } from '../transfer.ts';

/** Names one after another as UTF-8: name i is [ends[i - 1], ends[i]) of the bytes, the first from 0. */
export interface NameRun {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/**
 * Transfers of one account, one way and through one channel, column by column. Amounts in fen, moments in milliseconds
 * since 1970; `ordinals`: the place of each among all that were ever given; `references`: empty where it has none.
 */
export interface Fetched {
  readonly account: string;
  readonly isOut: boolean;
  readonly channel: Channel;
  readonly ordinals: Float64Array;
  readonly amounts: Float64Array;
  readonly moments: Float64Array;
  readonly others: NameRun;
  readonly references: NameRun;
}

const encoder = new TextEncoder();
const comma = 0x2c;
const zero = 0x30;

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The whole numbers of a list parted by commas, none below nothing. */
const numbersIn = (value: unknown, count: number): Float64Array => {
  const text = textIn(value);
  const numbers = new Float64Array(count);
  let [place, number] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === comma) {
      numbers[place] = number;
      place += 1;
      number = 0;
    } else number = number * 10 + code - zero;
  }
  numbers[place] = number;
  return numbers;
};

const namesIn = (names: unknown, lengths: unknown, count: number): NameRun => {
  const ends = Uint32Array.from(numbersIn(lengths, count));
  for (let i = 1; i < count; i += 1) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
  return { bytes: encoder.encode(textIn(names)), ends };
};

/** Reads a row of lists by the names of its columns. */
export const readFetched = (row: Readonly<Record<string, unknown>>): Fetched => {
  const count = Number(row['rows']);
  return {
    account: textIn(row['account']),
    isOut: row['side'] === 'out',
    channel: channelNamed(row['channel']),
    ordinals: numbersIn(row['ordinals'], count),
    amounts: numbersIn(row['amounts'], count),
    moments: numbersIn(row['moments'], count),
    others: namesIn(row['others'], row['other_lengths'], count),
    references: namesIn(row['refs'], row['reference_lengths'], count),
  };
};
