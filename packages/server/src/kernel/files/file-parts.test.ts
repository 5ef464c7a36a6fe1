import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxFor } from './clean-image.ts';
import { decodeText } from './decode-text.ts';
import { originalName } from './original-name.ts';
import { readExif } from './read-exif.ts';
import { turnstile } from './turnstile.ts';

describe('the name a file came with', () => {
  test('loses folders, hidden characters and turned reading direction', () => {
    expect(originalName('C:\\work\\照片.jpg')).toBe('照片.jpg');
    expect(originalName('../../etc/passwd')).toBe('passwd');
    expect(originalName('a\u202egpj.exe\0')).toBe('agpj.exe');
    expect(originalName('///')).toBe('file');
  });

  test('keeps its extension when it is cut', () => {
    const cut = originalName(`${'长'.repeat(300)}.docx`);
    expect(cut).toMatch(/^长{194}….docx$/u);
  });
});

describe('text of unknown encoding', () => {
  test('is read as UTF-8, UTF-16 with its mark, or GB18030', () => {
    expect(decodeText(Buffer.from('\ufeff姓名'))).toEqual({ text: '姓名', encoding: 'utf-8' });
    expect(decodeText(Buffer.from('\ufeff姓名', 'utf16le'))).toEqual({ text: '姓名', encoding: 'utf-16le' });
    expect(decodeText(Buffer.from([0xfe, 0xff, 0x59, 0xd3]))).toEqual({ text: '姓', encoding: 'utf-16be' });
    expect(decodeText(Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]))).toEqual({ text: '姓名', encoding: 'gb18030' });
  });

  test('is no text when it has control characters or fits no encoding', () => {
    expect(decodeText(Buffer.from([0x41, 0, 0x42]))).toBeUndefined();
    expect(decodeText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBeUndefined();
    expect(decodeText(Buffer.from([0xff, 0xff, 0xff]))).toBeUndefined();
  });
});

describe('a photo’s EXIF block', () => {
  test('never makes reading fail, whatever is in it', () => {
    const order = fc.constantFrom('II*\0', 'MM\0*', 'Exif\0\0II*\0');
    fc.assert(
      fc.property(order, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        const { location } = readExif(Buffer.concat([Buffer.from(start, 'latin1'), rest]), 'Asia/Shanghai');
        expect(Math.abs(location?.lat ?? 0)).toBeLessThanOrEqual(90);
        expect(Math.abs(location?.lng ?? 0)).toBeLessThanOrEqual(180);
      }),
    );
  });
});

describe('the box of an image', () => {
  test('holds at most the area of the long side squared, and no side beyond what a webp can have', () => {
    const side = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const box = boxFor({ width, height }, 4096);
        const scale = Math.min(1, box.width / width, box.height / height);
        expect(width * height * scale * scale).toBeLessThanOrEqual(4096 * 4096 * 1.001);
        expect(Math.max(width, height) * scale).toBeLessThanOrEqual(16_383.001);
      }),
    );
  });
});

describe('a turnstile', () => {
  test('lets no more through at once than it has places, and all in the end', async () => {
    const pass = turnstile(2);
    let inside = 0;
    let most = 0;
    const work = async (index: number): Promise<number> =>
      pass(async () => {
        inside += 1;
        most = Math.max(most, inside);
        await Promise.resolve();
        inside -= 1;
        if (index === 3) throw new Error('one fails');
        return index;
      });
    const results = await Promise.allSettled(Array.from({ length: 9 }, async (_, index) => work(index)));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(8);
    expect(most).toBe(2);
  });
});
