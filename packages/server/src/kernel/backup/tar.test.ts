import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTar, tarEnd, tarHeader, tarPadding } from './tar.ts';

type File = readonly [name: string, bytes: Uint8Array];

const archiveOf = (files: readonly File[]): Buffer =>
  Buffer.concat([
    ...files.flatMap(([name, bytes]) => [tarHeader({ name, size: bytes.length }), bytes, tarPadding(bytes.length)]),
    tarEnd(),
  ]);

const inPieces = async function* (bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};

const read = async (bytes: Buffer, size = 1000): Promise<File[]> => {
  const found: File[] = [];
  for await (const entry of readTar(inPieces(bytes, size)))
    found.push([entry.name, Buffer.concat(await Array.fromAsync(entry.bytes))]);
  return found;
};

describe('an archive', () => {
  test('gives back every file, in whatever pieces it comes', async () => {
    const name = fc.stringMatching(/^[a-z0-9/._-]{1,100}$/);
    const files = fc.array(fc.tuple(name, fc.uint8Array({ maxLength: 1500 })), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 2000 }), async (given, size) => {
        const found = await read(archiveOf(given), size);
        expect(found.map(([one, bytes]) => [one, [...bytes]])).toEqual(given.map(([one, bytes]) => [one, [...bytes]]));
      }),
      { numRuns: 60 },
    );
  });

  test('has headers as POSIX writes them, also for files over 8 GiB', () => {
    const header = tarHeader({ name: 'a', size: 10 });
    expect(header.toString('latin1', 124, 136)).toBe('00000000012\0');
    expect(header.toString('latin1', 257, 265)).toBe('ustar\u000000');
    expect(tarHeader({ name: 'a', size: 9 * 1024 ** 3 })[124]).toBe(0x80);
  });

  test('whose end or middle is missing is not taken for a whole one', async () => {
    const whole = archiveOf([['a', new Uint8Array(3000).fill(65)]]);
    await expect(read(whole.subarray(0, 2000))).rejects.toThrow('cut short');
    await expect(read(whole.subarray(512))).rejects.toThrow('damaged');
    whole[0] = 0x62;
    await expect(read(whole)).rejects.toThrow('damaged');
  });

  test('takes no name that another program would not', () => {
    for (const name of ['', 'x'.repeat(101), '中', 'a b'])
      expect(() => tarHeader({ name, size: 0 })).toThrow('no name');
  });
});
