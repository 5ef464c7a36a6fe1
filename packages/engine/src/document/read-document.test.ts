import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell, madeDocx, paragraph } from './made/made-docx.ts';
import { documentLimits } from './limits.ts';
import { readDocument } from './read-document.ts';
import { DocumentRefusal } from './refusal.ts';

const plan = '青禾县反诈工作方案\n一、重点任务\n1.入户宣传。（责任单位：各乡镇）\n';

const refusalOf = async (bytes: Uint8Array, fileName?: string): Promise<string> => {
  try {
    const { kind } = await readDocument(bytes, fileName === undefined ? {} : { fileName });
    return `read as ${kind}`;
  } catch (error) {
    return error instanceof DocumentRefusal ? error.code : 'defect';
  }
};

const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

/** 青禾县反诈工作方案 and the two lines of the plan in GB18030. */
const gb18030 = Buffer.from(
  'c7e0bacccfd8b7b4d5a9b9a4d7f7b7bdb0b80ad2bba1a2d6d8b5e3c8cecef10a312ec8ebbba7d0fbb4aba1a3a3a8d4f0c8ceb5a5cebba3bab8f7cfe7d5f2a3a90a',
  'hex',
);

describe('text files', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(plan), 'utf-8'],
    ['UTF-8 with its mark', new TextEncoder().encode(`\u{FEFF}${plan}`), 'utf-8'],
    ['GB18030', new Uint8Array(gb18030), 'gb18030'],
    ['UTF-16 with its mark', new Uint8Array(Buffer.from(`\u{FEFF}${plan}`, 'utf16le')), 'utf-16le'],
    ['UTF-16 big-endian with its mark', utf16be(`\u{FEFF}${plan}`), 'utf-16be'],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(plan, 'utf16le')), 'utf-16le'],
    ['UTF-16 big-endian without a mark', utf16be(plan), 'utf-16be'],
  ])('%s is told from its bytes', async (_, bytes, encoding) => {
    expect(await readDocument(bytes)).toEqual({ text: plan, kind: 'txt', encoding });
  });

  test('Big5, in traditional characters, is not taken for another Chinese encoding', async () => {
    const bytes = Buffer.from(
      'a5aba5b4c0bbb642c446a475a740a4e8aed70aa440a142adabc249a5f4b0c80a312ea55bb16aabc5b6c7a141a655b3e6a6ecad6eb8a8b9eab364a5f4a143a15db364a5f4b3e6a6eca147a5aba4bda677a7bda15e0a',
      'hex',
    );
    expect(await readDocument(bytes)).toEqual({
      text: '市打擊詐騙工作方案\n一、重點任務\n1.加強宣傳，各單位要落實責任。（責任單位：市公安局）\n',
      kind: 'txt',
      encoding: 'big5',
    });
  });

  test('bytes that are text in no encoding are refused', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => ((index * 7919) % 126) + 129);
    expect(await refusalOf(noise)).toBe('wrong-encoding');
    expect(await refusalOf(new TextEncoder().encode(`${'锟斤拷'.repeat(50)}方案`))).toBe('wrong-encoding');
    expect(await refusalOf(new Uint8Array([0xef, 0xbb, 0xbf, 0xff, 0xfe, 0xfd]))).toBe('wrong-encoding');
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', new TextEncoder().encode(' \n\t\n'), 'empty'],
    ['a docx without words', madeDocx(paragraph('')), 'empty'],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'unsupported'],
    ['rich text', new TextEncoder().encode('{\\rtf1\\ansi 方案}'), 'unsupported'],
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'unsupported'],
    ['half a zip', madeDocx(paragraph('方案')).subarray(0, 60), 'damaged'],
    ['half a PDF', new TextEncoder().encode('%PDF-1.7\n1 0 obj'), 'damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  test('a docx under a password', async () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.alloc(500), ...name, 0, 0]);
    expect(await refusalOf(bytes, '方案.docx')).toBe('encrypted');
  });

  test('a file over the limit, and a text over its own', async () => {
    expect(await refusalOf(new Uint8Array(documentLimits.fileBytes + 1))).toBe('too-large');
    const long = new TextEncoder().encode('方案'.repeat(documentLimits.textBytes / 6 + 1));
    expect(await refusalOf(long)).toBe('text-too-long');
  });

  test('every refusal tells a person why in both languages', () => {
    const { words } = new DocumentRefusal('zip-bomb');
    expect(words.zh).toMatch(/^\p{Script=Han}/u);
    expect(words.en.length).toBeGreaterThan(10);
  });

  test('whatever the bytes, the answer is a text or a refusal', async () => {
    const beginnings = ['PK\u{3}\u{4}', '%PDF-1.7\n', '<html>', ''].map((mark) => new TextEncoder().encode(mark));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }), async (mark, rest) => {
        expect(await refusalOf(new Uint8Array([...mark, ...rest]))).not.toBe('defect');
      }),
      { numRuns: 150 },
    );
  });

  test('a docx with one byte changed is read or refused, never more', async () => {
    const whole = madeDocx(
      paragraph('方案') + paragraph('加强宣传', [1, 0]) + `<w:tbl><w:tr>${cell('任务')}</w:tr></w:tbl>`,
    );
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
        const changed = whole.slice();
        changed[at] = byte;
        expect(await refusalOf(changed)).not.toBe('defect');
      }),
      { numRuns: 300 },
    );
  });
});
