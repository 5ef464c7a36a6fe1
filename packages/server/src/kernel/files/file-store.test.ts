import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declaredAs, pdf, phonePhoto, picture, streamOf } from './file-samples.ts';
import { createFileStore, type FileStore } from './file-store.ts';
import { usualFileLimits } from './stored-file.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let root = '';
let made = 0;
const emptyStore = (): { store: FileStore; folder: string } => {
  made += 1;
  const folder = path.join(root, String(made));
  return { store: createFileStore({ root: folder }), folder };
};
const read = async (store: FileStore, address: string): Promise<Buffer> => {
  const stream = await store.open(address);
  if (stream === undefined) throw new Error('nothing kept');
  return buffer(stream);
};

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'files-'));
});
afterAll(async () => rm(root, { recursive: true, force: true }));

describe('a kept file', () => {
  test('is found by the hash of its bytes, unchanged', async () => {
    const { store } = emptyStore();
    const kept = await store.put(streamOf(pdf()), declaredAs('证据.pdf'));
    expect(kept).toEqual({
      sha256: sha256(pdf()),
      receivedSha256: sha256(pdf()),
      size: pdf().length,
      mediaType: 'application/pdf',
      extension: 'pdf',
      originalName: '证据.pdf',
    });
    expect(await read(store, kept.sha256)).toEqual(pdf());
    expect(await store.has(kept.sha256)).toBe(true);
    expect(await store.thumbnail(kept.sha256)).toBeUndefined();
  });

  test('is kept once when the same bytes come many times at once', async () => {
    const { store, folder } = emptyStore();
    const uploads = Array.from({ length: 8 }, async () => store.put(streamOf(pdf()), declaredAs('a.pdf')));
    const addresses = new Set((await Promise.all(uploads)).map((kept) => kept.sha256));
    expect(addresses.size).toBe(1);
    expect(await store.verifyAll()).toEqual({ files: 1, bytes: pdf().length, damaged: [], strangers: [] });
    expect(await readdir(path.join(folder, 'incoming'))).toEqual([]);
  });

  test('is gone with its thumbnail when removed, once', async () => {
    const { store } = emptyStore();
    const { sha256: address } = await store.put(streamOf(await phonePhoto()), declaredAs('a.jpg'));
    expect(await store.remove(address)).toBe(true);
    expect(await store.remove(address)).toBe(false);
    expect(await store.has(address)).toBe(false);
    expect(await store.open(address)).toBeUndefined();
    expect(await store.thumbnail(address)).toBeUndefined();
  });

  test('is never looked for outside the store', async () => {
    const { store, folder } = emptyStore();
    await store.put(streamOf(pdf()), declaredAs('a.pdf'));
    await writeFile(path.join(folder, 'secret'), 'x');
    for (const address of ['../secret', '../../secret', '', 'A'.repeat(64), `${sha256(pdf())}/..`]) {
      expect(await store.has(address)).toBe(false);
      expect(await store.open(address)).toBeUndefined();
      expect(await store.remove(address)).toBe(false);
    }
  });

  test('is readable by its owner only', async () => {
    const { store, folder } = emptyStore();
    const { sha256: address } = await store.put(streamOf(await phonePhoto()), declaredAs('a.jpg'));
    for (const part of ['kept', 'thumbnails']) {
      const { mode } = await stat(path.join(folder, part, address.slice(0, 2), address));
      expect(mode & 0o077).toBe(0);
    }
  });

  test('that rots on the disk is named by the check, and so is a file that does not belong', async () => {
    const { store, folder } = emptyStore();
    const { sha256: address } = await store.put(streamOf(pdf()), declaredAs('a.pdf'));
    await writeFile(path.join(folder, 'kept', address.slice(0, 2), address), 'changed');
    await writeFile(path.join(folder, 'kept', address.slice(0, 2), 'note.txt'), 'x');
    const stranger = path.join(address.slice(0, 2), 'note.txt');
    expect(await store.verifyAll()).toEqual({ files: 1, bytes: 7, damaged: [address], strangers: [stranger] });
  });
});

describe('a photo', () => {
  test('is kept upright and without anything the camera wrote into it', async () => {
    const { store } = emptyStore();
    const photo = await phonePhoto();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const kept = await store.put(streamOf(photo), declaredAs('a.jpg'));
    const clean = await read(store, kept.sha256);
    const facts = await sharp(clean).metadata();
    expect([facts.exif, facts.orientation, facts.width, facts.height]).toEqual([undefined, undefined, 400, 600]);
    expect(clean.includes('Exif')).toBe(false);
    expect(kept).toMatchObject({ width: 400, height: 600, receivedSha256: sha256(photo), sha256: sha256(clean) });
    expect(kept).not.toHaveProperty('location');
    expect(kept).not.toHaveProperty('takenAt');
  });

  test('tells its time and place as fields when the uploader asks to keep them, still not in the image', async () => {
    const { store } = emptyStore();
    const kept = await store.put(streamOf(await phonePhoto()), declaredAs('a.jpg'), { keepLocation: true });
    expect(kept.location).toEqual({ lat: 31.975033, lng: 102.35 });
    expect(kept.takenAt).toBe('2026-06-01T02:20:30Z');
    expect((await sharp(await read(store, kept.sha256)).metadata()).exif).toBeUndefined();
  });

  test('is made smaller than 4096 pixels a side, with a thumbnail of 480', async () => {
    const { store } = emptyStore();
    const kept = await store.put(streamOf(await picture(6000, 3000).png().toBuffer()), declaredAs('a.png'));
    expect(kept).toMatchObject({ width: 4096, height: 2048, mediaType: 'image/png' });
    const thumbnail = await store.thumbnail(kept.sha256);
    if (thumbnail === undefined) throw new Error('no thumbnail');
    expect(await sharp(await buffer(thumbnail)).metadata()).toMatchObject({ format: 'webp', width: 480, height: 240 });
  });

  test('that is a long screenshot stays readable', async () => {
    const { store } = emptyStore();
    const kept = await store.put(streamOf(await picture(300, 5000).webp().toBuffer()), declaredAs('长截图.webp'));
    expect(kept).toMatchObject({ width: 300, height: 5000 });
  });

  test('with more pixels than allowed is refused before it is decoded', async () => {
    made += 1;
    const limits = { ...usualFileLimits, image: { ...usualFileLimits.image, pixels: 1_000_000 } };
    const store = createFileStore({ root: path.join(root, String(made)), limits });
    const bomb = await picture(2000, 2000).png().toBuffer();
    await expect(store.put(streamOf(bomb), declaredAs('a.png'))).rejects.toMatchObject({
      refusal: { code: 'file-image-too-large' },
    });
  });

  test('cut off in the middle is refused', async () => {
    const { store, folder } = emptyStore();
    const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, index) => (index * 7919) % 251));
    const whole = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
      .jpeg()
      .toBuffer();
    const half = whole.subarray(0, whole.length / 2);
    await expect(store.put(streamOf(half), declaredAs('a.jpg'))).rejects.toMatchObject({
      refusal: { code: 'file-damaged' },
    });
    expect(await readdir(folder)).toEqual(['incoming']);
  });

  test('with a second file behind it loses that file', async () => {
    const { store } = emptyStore();
    const twoInOne = Buffer.concat([await phonePhoto(), Buffer.from('PK\u0003\u0004<script>alert(1)</script>')]);
    const kept = await store.put(streamOf(twoInOne), declaredAs('a.jpg'));
    expect((await read(store, kept.sha256)).includes('script')).toBe(false);
  });
});
