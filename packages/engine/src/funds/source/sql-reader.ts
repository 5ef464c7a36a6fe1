import { type Channel, channels } from '../transfer.ts';
import type { SourceRow } from './part-ledger.ts';
import {
  afterStatement,
  hubsStatement,
  lastOutStatement,
  momentsStatement,
  openingsStatement,
  windowStatement,
} from './statements.ts';

/** Runs a statement of PostgreSQL; rows by column, whole numbers as number, bigint or text. */
export type RunQuery = (sql: string, parameters: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;

/** An account and the moment from which on it is asked for, in milliseconds since 1970. */
export interface AccountSince {
  readonly account: string;
  readonly since: number;
}

/** The last millisecond of the year 9999; what is later is without end. */
export const latestMoment = 253_402_300_799_999;

const momentText = (at: number): string => (at > latestMoment ? 'infinity' : new Date(at).toISOString());

const knownChannels: ReadonlyMap<unknown, Channel> = new Map(channels.map((channel) => [channel, channel]));

/** A transfer of a row of `fund_transfer`, by the names that the statements give. */
export const readRow = (row: Record<string, unknown>): SourceRow => ({
  ordinal: Number(row['ordinal']),
  from: String(row['payer']),
  to: String(row['payee']),
  amount: Number(row['amount']),
  at: Number(row['at']),
  channel: knownChannels.get(row['channel']) ?? 'transfer',
  reference: typeof row['reference'] === 'string' ? row['reference'] : null,
  isVoid: row['is_void'] === true,
});

/** Reads one ledger of the table `fund_transfer`, a frontier of accounts a statement. */
export class SqlReader {
  readonly #query: RunQuery;
  readonly #ledgerId: string;

  constructor(query: RunQuery, ledgerId: string) {
    this.#query = query;
    this.#ledgerId = ledgerId;
  }

  /** Those of the accounts with more than `most` transfers out until a moment. */
  async hubs(frontier: readonly AccountSince[], until: number, most: number): Promise<Set<string>> {
    const rows = await this.#ask(hubsStatement, frontier, [momentText(until), most]);
    return new Set(rows.map((row) => String(row['account'])));
  }

  /** At most `most` transfers of the accounts until a moment. */
  async window(frontier: readonly AccountSince[], until: number, most: number): Promise<SourceRow[]> {
    return (await this.#ask(windowStatement, frontier, [momentText(until), most])).map(readRow);
  }

  /** The last `most` transfers out of each account until a moment. */
  async lastOut(frontier: readonly AccountSince[], until: number, most: number): Promise<SourceRow[]> {
    return (await this.#ask(lastOutStatement, frontier, [momentText(until), most])).map(readRow);
  }

  /** Every transfer of each account at its moment. */
  async moments(frontier: readonly AccountSince[]): Promise<SourceRow[]> {
    return (await this.#ask(momentsStatement, frontier, [])).map(readRow);
  }

  /** The first transfer out of each account after a moment. */
  async after(frontier: readonly AccountSince[], until: number): Promise<SourceRow[]> {
    if (frontier.length === 0 || until >= latestMoment) return [];
    const accounts = frontier.map(({ account }) => account);
    return (await this.#query(afterStatement, [this.#ledgerId, accounts, momentText(until)])).map(readRow);
  }

  /** What each account held just before its moment, in fen, from nothing and all that the ledger knows. */
  async openings(frontier: readonly AccountSince[]): Promise<Map<string, number>> {
    const rows = await this.#ask(openingsStatement, frontier, []);
    return new Map(rows.map((row) => [String(row['account']), Number(row['balance'])]));
  }

  async #ask(
    statement: string,
    frontier: readonly AccountSince[],
    more: readonly unknown[],
  ): Promise<readonly Record<string, unknown>[]> {
    if (frontier.length === 0) return [];
    const accounts = frontier.map(({ account }) => account);
    const moments = frontier.map(({ since }) => momentText(since));
    return this.#query(statement, [this.#ledgerId, accounts, moments, ...more]);
  }
}
