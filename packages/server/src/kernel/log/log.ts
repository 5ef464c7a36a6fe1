import { type DestinationStream, type Logger, pino } from 'pino';
import pg from 'pg';

export type Log = Logger;

export interface ErrorFacts {
  readonly name: string;
  readonly code?: string | undefined;
  readonly about?: string | undefined;
  readonly message?: string | undefined;
  readonly frames: readonly string[];
}

const codeOf = (error: object): string | undefined =>
  'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Errors whose message quotes what somebody typed: their message stays out. */
const quotesInput = (error: Error): boolean =>
  error instanceof SyntaxError || error instanceof pg.DatabaseError || error.name === 'ZodError';

/**
 * What the log keeps of an error: its kind, its code and where it happened. PostgreSQL quotes rows in its messages and
 * JSON.parse quotes the text, so of those only the names of what was touched remain.
 */
export const errorFacts = (error: unknown): ErrorFacts => {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const about = error instanceof pg.DatabaseError ? [error.table, error.column, error.constraint] : [];
  return {
    name: error.name,
    code: codeOf(error),
    about: about.filter(Boolean).join(' ') || undefined,
    message: quotesInput(error) ? undefined : error.message,
    frames: frames.slice(0, 12).map((line) => line.trim()),
  };
};

/** Structured log lines without anything personal: ids, names of endpoints and jobs, durations, codes. */
export const createLog = (level: string, to?: DestinationStream): Log => {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorFacts, req: () => undefined, res: () => undefined },
  };
  return to ? pino(options, to) : pino(options, pino.destination({ dest: 2, sync: false }));
};

/** For tests and commands: nothing is written. */
export const silentLog = (): Log => pino({ level: 'silent' });
