import { Readable, Writable } from 'node:stream';
import { commands } from './commands.ts';
import { runProgram } from './program.ts';

const collecting = (parts: string[]): Writable =>
  new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      parts.push(chunk.toString('utf8'));
      done();
    },
  });

export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs `lianfang` with these words and this standard input, and keeps what it writes. */
export const ran = async (words: readonly string[], input: string | Uint8Array = ''): Promise<Ran> => {
  const output: string[] = [];
  const errors: string[] = [];
  const code = await runProgram(commands, words, {
    input: Readable.from([Buffer.from(input)]),
    output: collecting(output),
    errors: collecting(errors),
  });
  return { code, output: output.join(''), errors: errors.join('') };
};
