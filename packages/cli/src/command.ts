import type { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';
import type { Language, Words } from './words.ts';

/** The streams of a run. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
}

/** What a command is given. `options` holds its own options by their long names in camel case. */
export interface Run extends Terminal {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly language: Language;
  /** The words in the language of this run. */
  readonly say: (words: Words) => string;
  /** The whole program, for commands that speak of others. */
  readonly program: Command;
}

/**
 * One command, one file. `path` is how it is called: ['plan', 'parse'] for `lianfang plan parse`. `declare` adds its
 * arguments and options. `run` gives the exit code; a foreseen "no" is thrown as a `Refused`.
 */
export interface CliCommand {
  readonly path: readonly [string] | readonly [string, string];
  readonly summary: Words;
  readonly declare: (command: Command, say: (words: Words) => string) => void;
  readonly run: (run: Run) => Promise<number> | number;
}

/** The input or the state does not allow it. Told on stderr; exit code 1. */
export class Refused extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.name = 'Refused';
    this.words = words;
  }
}

/** What a program answers its caller with. */
export const exitCodes = { done: 0, refused: 1, usage: 2 } as const;
