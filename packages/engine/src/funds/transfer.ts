/** How money left or moved; what a bank's statement calls the channel of a transfer. */
export const channels = ['transfer', 'cash', 'pos', 'wallet', 'crypto', 'abroad', 'fee', 'refund', 'reversal'] as const;

export type Channel = (typeof channels)[number];

const knownChannels: ReadonlyMap<unknown, Channel> = new Map(channels.map((channel) => [channel, channel]));

/** The channel that is stored under a name; an ordinary transfer where it is none. */
export const channelNamed = (name: unknown): Channel => knownChannels.get(name) ?? 'transfer';

/** Channels through which money leaves what can be followed; a path ends there and is totalled by its kind. */
export const sinkChannels = ['cash', 'pos', 'wallet', 'crypto', 'abroad', 'fee'] as const satisfies Channel[];

export type SinkChannel = (typeof sinkChannels)[number];

/**
 * One movement of money as a statement tells it. `amount` in fen, a positive safe integer; `at` in milliseconds since
 * 1970 (UTC); accounts of 1 to 40 characters, `to` empty where the statement names no counterparty. `id` is the
 * bank's reference where it gives one. `source` is the bank that told it.
 */
export interface Transfer {
  readonly id?: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly at: number;
  readonly channel?: Channel;
  readonly source?: string;
}

/** Limits of what a ledger accepts. */
export const transferLimits = { accountCharacters: 40, idCharacters: 80, amount: Number.MAX_SAFE_INTEGER } as const;

/** Why a transfer cannot be taken; a code for words, with the field at fault. */
export interface TransferFault {
  readonly field: 'from' | 'to' | 'amount' | 'at' | 'id' | 'channel';
  readonly code: 'missing' | 'too-long' | 'not-positive' | 'not-whole' | 'not-a-time' | 'unknown';
}

const nameFault = (field: 'from' | 'to' | 'id', name: string, longest: number): TransferFault | null =>
  name.length > longest ? { field, code: 'too-long' } : null;

/** What is wrong with a transfer, null where it can be taken. */
export const transferFault = ({ id, from, to, amount, at, channel }: Transfer): TransferFault | null => {
  if (from === '' && to === '') return { field: 'from', code: 'missing' };
  if (!Number.isSafeInteger(amount)) return { field: 'amount', code: 'not-whole' };
  if (amount <= 0) return { field: 'amount', code: 'not-positive' };
  if (!Number.isSafeInteger(at) || at < 0) return { field: 'at', code: 'not-a-time' };
  if (channel !== undefined && !channels.includes(channel)) return { field: 'channel', code: 'unknown' };
  return (
    nameFault('from', from, transferLimits.accountCharacters) ??
    nameFault('to', to, transferLimits.accountCharacters) ??
    nameFault('id', id ?? '', transferLimits.idCharacters)
  );
};
