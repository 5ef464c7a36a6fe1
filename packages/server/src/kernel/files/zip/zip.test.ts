import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openZip } from './open-zip.ts';
import { writeZip, type ZipPart } from './write-zip.ts';

const limits = { entries: 100, inflatedBytes: 1_000_000 };
const part = (name: string, text: string): ZipPart => ({ name, bytes: Buffer.from(text, 'utf8') });

describe('a zip archive', () => {
  test('gives back every part that was put in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.uint8Array()), { selector: ([name]) => name }),
        async (files) => {
          const zip = openZip(
            await writeZip(files.map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) }))),
            limits,
          );
          expect(zip.entries.map((entry) => entry.name)).toEqual(files.map(([name]) => Buffer.from(name).toString()));
          for (const [name, bytes] of files) expect(await zip.read(name)).toEqual(Buffer.from(bytes));
        },
      ),
      { numRuns: 50 },
    );
  });

  test('is the same to the byte for the same parts', async () => {
    const parts = [part('a.xml', '一'.repeat(999)), part('b.xml', '')];
    expect((await writeZip(parts)).equals(await writeZip(parts))).toBe(true);
  });

  test('gives undefined for a name it does not hold', async () => {
    expect(await openZip(await writeZip([part('a', 'x')]), limits).read('b')).toBeUndefined();
  });

  test('refuses a part that inflates beyond the limit', async () => {
    const bomb = await writeZip([{ name: 'a', bytes: Buffer.alloc(1_000_001) }]);
    await expect(openZip(bomb, limits).read('a')).rejects.toMatchObject({ reason: 'too-large' });
  });

  test('refuses a part that declares less than it inflates to', async () => {
    const bomb = await writeZip([{ name: 'a', bytes: Buffer.alloc(5_000_000) }]);
    const directoryAt = bomb.readUInt32LE(bomb.length - 6);
    bomb.writeUInt32LE(10, directoryAt + 24);
    await expect(openZip(bomb, limits).read('a')).rejects.toMatchObject({ reason: 'too-large' });
  });

  test('counts all reads together, so that one part read again and again is refused too', async () => {
    const zip = openZip(await writeZip([{ name: 'a', bytes: Buffer.alloc(400_000) }]), limits);
    await zip.read('a');
    await zip.read('a');
    await expect(zip.read('a')).rejects.toMatchObject({ reason: 'too-large' });
  });

  test('refuses changed content, cut-off files and bytes that are no archive', async () => {
    const good = await writeZip([part('a', 'some text')]);
    const changed = Buffer.from(good);
    changed.writeUInt32LE(123, changed.readUInt32LE(changed.length - 6) + 16);
    await expect(openZip(changed, limits).read('a')).rejects.toMatchObject({ reason: 'damaged' });
    expect(() => openZip(good.subarray(0, good.length - 30), limits)).toThrow('damaged');
    expect(() => openZip(Buffer.from('plain'), limits)).toThrow('damaged');
  });

  test('refuses an encrypted part and too many parts', async () => {
    const locked = await writeZip([part('a', 'x')]);
    const directoryAt = locked.readUInt32LE(locked.length - 6);
    locked.writeUInt16LE(1, directoryAt + 8);
    expect(() => openZip(locked, limits)).toThrow('encrypted');
    const many = await writeZip([part('a', ''), part('b', '')]);
    expect(() => openZip(many, { ...limits, entries: 1 })).toThrow('too-large');
  });
});
