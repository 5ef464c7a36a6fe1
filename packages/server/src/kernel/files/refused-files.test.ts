import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declaredAs, docx, pdf, phonePhoto, picture, streamOf } from './file-samples.ts';
import { createFileStore } from './file-store.ts';
import type { Scan } from './scan.ts';
import { usualFileLimits } from './stored-file.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'refused-'));
});
afterAll(async () => rm(root, { recursive: true, force: true }));

const limits = { ...usualFileLimits, fileBytes: 200_000, textBytes: 1000 };

interface Offer {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  readonly scan?: Scan;
}

/** The code of the refusal, or "kept". */
const offer = async ({ fileName, bytes, contentType, scan }: Offer): Promise<string> => {
  const store = createFileStore({ root, limits, ...(scan === undefined ? {} : { scan }) });
  const declared = { ...declaredAs(fileName), ...(contentType === undefined ? {} : { contentType }) };
  try {
    await store.put(streamOf(bytes), declared);
    return 'kept';
  } catch (error) {
    if (error instanceof Error && 'refusal' in error) return error.message.replace(/:.*$/su, '');
    throw error;
  }
};
const finds: Scan = async () => ({ infected: 'Test.Signature' });
const outOfReach: Scan = async () => Promise.reject(new Error('connect ECONNREFUSED'));
const breakingOff = async function* (): AsyncGenerator<Uint8Array> {
  yield pdf();
  throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
};
const text = (content: string): Buffer => Buffer.from(content, 'utf8');

describe('what is accepted', () => {
  test('documents, recordings and texts that are what their names say', async () => {
    const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypisom\0\0\u0002\0isomiso2')]);
    const mp3 = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(500)]);
    expect(await offer({ fileName: '名单.docx', bytes: await docx() })).toBe('kept');
    expect(await offer({ fileName: 'a.mp4', bytes: mp4, contentType: 'video/mp4' })).toBe('kept');
    expect(await offer({ fileName: 'a.MP3', bytes: mp3 })).toBe('kept');
    expect(await offer({ fileName: 'a.txt', bytes: text('BMW 与 བོད་ཡིག') })).toBe('kept');
    expect(await offer({ fileName: 'a.csv', bytes: text('姓名,数'), contentType: 'application/vnd.ms-excel' })).toBe(
      'kept',
    );
    const gb18030 = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]);
    expect(await offer({ fileName: 'a.csv', bytes: gb18030 })).toBe('kept');
  });
});

describe('what is refused', () => {
  test('content that is not what the name or the declared type says', async () => {
    const png = await picture(20, 20).png().toBuffer();
    expect(await offer({ fileName: 'a.jpg', bytes: png })).toBe('file-type-mismatch');
    expect(await offer({ fileName: 'a.png', bytes: png, contentType: 'text/html' })).toBe('file-type-mismatch');
    expect(await offer({ fileName: 'a.pdf', bytes: text('hello') })).toBe('file-type-mismatch');
    expect(await offer({ fileName: 'a.txt', bytes: pdf() })).toBe('file-type-mismatch');
    expect(await offer({ fileName: 'a.txt', bytes: Buffer.from([0x4d, 0x5a, 0, 0, 1, 2]) })).toBe('file-type-mismatch');
  });

  test('svg, html, programs and files without an extension, under whatever name', async () => {
    const svg = text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const html = text('<!DOCTYPE html><script>alert(1)</script>');
    expect(await offer({ fileName: 'a.svg', bytes: svg })).toBe('file-type-forbidden');
    expect(await offer({ fileName: 'a.html', bytes: html })).toBe('file-type-forbidden');
    expect(await offer({ fileName: 'a.exe', bytes: text('MZ') })).toBe('file-type-forbidden');
    expect(await offer({ fileName: 'photo', bytes: await phonePhoto() })).toBe('file-type-forbidden');
    expect(await offer({ fileName: 'a.txt', bytes: html })).toBe('file-type-forbidden');
    expect(await offer({ fileName: 'a.csv', bytes: text('\ufeff #!/bin/sh') })).toBe('file-type-forbidden');
    expect(await offer({ fileName: 'a.png', bytes: svg })).toBe('file-type-mismatch');
  });

  test('a PDF with an archive behind it, and a docx with bytes around it', async () => {
    const archive = await docx();
    expect(await offer({ fileName: 'a.pdf', bytes: Buffer.concat([pdf(), archive]) })).toBe('file-unsafe');
    expect(await offer({ fileName: 'a.docx', bytes: Buffer.concat([archive, text('tail')]) })).toBe('file-unsafe');
  });

  test('a docx with a macro or a program inside, damaged, or inflating without end', async () => {
    const macro = await docx([{ name: 'word/vbaProject.bin', bytes: text('x') }]);
    const program = await docx([{ name: 'word/media/start.EXE', bytes: text('x') }]);
    const bomb = await docx([{ name: 'word/media/a.bin', bytes: Buffer.alloc(40_000_000) }]);
    const small = { ...limits, office: { entries: 100, inflatedBytes: 30_000_000 } };
    expect(await offer({ fileName: 'a.docx', bytes: macro })).toBe('file-unsafe');
    expect(await offer({ fileName: 'a.docx', bytes: program })).toBe('file-unsafe');
    const store = createFileStore({ root, limits: small });
    const put = store.put(streamOf(bomb), declaredAs('a.docx'));
    await expect(put).rejects.toMatchObject({ refusal: { code: 'file-too-large' } });
    const damaged = Buffer.from(await docx());
    damaged.write('changed', damaged.indexOf('word/document.xml') + 'word/document.xml'.length);
    expect(await offer({ fileName: 'a.docx', bytes: damaged })).toBe('file-damaged');
  });

  test('a HEIC photo, with advice, where this machine cannot read one', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypheic\0\0\0\0mif1heic')]);
    expect(await offer({ fileName: 'a.heic', bytes: heic })).toMatch(/^file-(?:heic-unreadable|damaged)$/u);
  });

  test('empty files, files over the limit and texts over theirs', async () => {
    expect(await offer({ fileName: 'a.txt', bytes: Buffer.alloc(0) })).toBe('file-empty');
    expect(await offer({ fileName: 'a.txt', bytes: Buffer.alloc(1001, 65) })).toBe('file-too-large');
    expect(await offer({ fileName: 'a.pdf', bytes: Buffer.alloc(200_001, 65) })).toBe('file-too-large');
  });

  test('what the scanner names, and everything while the scanner is out of reach', async () => {
    expect(await offer({ fileName: 'a.pdf', bytes: pdf(), scan: finds })).toBe('file-infected');
    expect(await offer({ fileName: 'a.pdf', bytes: pdf(), scan: outOfReach })).toBe('file-scan-unavailable');
    expect(await offer({ fileName: 'a.pdf', bytes: pdf(), scan: async () => 'clean' })).toBe('kept');
  });

  test('an upload that breaks off', async () => {
    const store = createFileStore({ root, limits });
    const put = store.put(breakingOff(), declaredAs('a.pdf'));
    await expect(put).rejects.toMatchObject({ refusal: { code: 'file-upload-interrupted' } });
  });

  test('leaves nothing behind', async () => {
    expect(await readdir(path.join(root, 'incoming'))).toEqual([]);
  });
});
