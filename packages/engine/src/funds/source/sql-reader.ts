import { type Fetched, readFetched } from './fetched.ts';
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

/** An account with every transfer since a moment; those from `before` on were fetched before. */
export interface AccountSpan extends AccountSince {
  readonly before: number;
}

/** The last millisecond of the year 9999; what is later is without end. */
export const latestMoment = 253_402_300_799_999;

const momentText = (at: number): string => (at > latestMoment ? 'infinity' : new Date(at).toISOString());

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

  /**
   * At most `most` transfers of the accounts until a moment. Of those with an account that is `whole` or comes with them
   * no more than have to be told of again: where that one is known from before the earliest of the moments on.
   */
  window(
    frontier: readonly AccountSpan[],
    until: number,
    most: number,
    whole: readonly AccountSince[],
  ): Promise<Fetched[]> {
    const earliest = frontier.reduce((least, { since }) => Math.min(least, since), Infinity);
    const known = (some: readonly AccountSince[]): string[] =>
      some.filter(({ since }) => since <= earliest).map(({ account }) => account);
    const now = new Set(frontier.map(({ account }) => account));
    return this.#fetch(windowStatement, frontier, [
      frontier.map(({ before }) => momentText(before)),
      momentText(until),
      most,
      known(whole.filter(({ account }) => !now.has(account))),
      known(frontier),
    ]);
  }

  /** The last `most` transfers out of each account until a moment. */
  lastOut(frontier: readonly AccountSince[], until: number, most: number): Promise<Fetched[]> {
    return this.#fetch(lastOutStatement, frontier, [momentText(until), most]);
  }

  /** Every transfer of each account at its moment. */
  moments(frontier: readonly AccountSince[]): Promise<Fetched[]> {
    return this.#fetch(momentsStatement, frontier, []);
  }

  /** The first transfer out of each account after a moment. */
  async after(frontier: readonly AccountSince[], until: number): Promise<Fetched[]> {
    if (frontier.length === 0 || until >= latestMoment) return [];
    const accounts = frontier.map(({ account }) => account);
    return (await this.#query(afterStatement, [this.#ledgerId, accounts, momentText(until)])).map(readFetched);
  }

  /** What each account held just before its moment, in fen, from nothing and all that the ledger knows. */
  async openings(frontier: readonly AccountSince[]): Promise<Map<string, number>> {
    const rows = await this.#ask(openingsStatement, frontier, []);
    return new Map(rows.map((row) => [String(row['account']), Number(row['balance'])]));
  }

  async #fetch(statement: string, frontier: readonly AccountSince[], more: readonly unknown[]): Promise<Fetched[]> {
    return (await this.#ask(statement, frontier, more)).map(readFetched);
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
