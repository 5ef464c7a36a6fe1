import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createZstdDecompress } from 'node:zlib';
import { Manifest } from './manifest.ts';
import { openStream, sealMark } from './sealed-stream.ts';
import { readTar, type TarEntry } from './tar.ts';

/** One file of a backup; its bytes are read before the next is asked for. */
export type Entry = TarEntry & { readonly bytes: AsyncIterable<Buffer> };

/** A backup that is being read: what it says of itself, then its files one after another. */
export interface OpenedBackup {
  readonly manifest: Manifest;
  readonly entries: AsyncGenerator<Entry, void>;
}

const chunksOf = async function* (path: string): AsyncGenerator<Buffer> {
  await access(path).catch(() => {
    throw new Error(`there is no backup at ${path}`);
  });
  for await (const chunk of createReadStream(path, { highWaterMark: 1_048_576 })) yield chunk;
};

const unsealed = async function* (path: string, passphrase: string | null): AsyncGenerator<Buffer> {
  const chunks = chunksOf(path);
  try {
    const { value: start } = await chunks.next();
    if (!start) throw new Error(`${path} is empty`);
    if (!start.subarray(0, sealMark.length).equals(sealMark)) {
      yield start;
      yield* chunks;
      return;
    }
    if (passphrase === null) throw new Error('this backup is sealed; its passphrase is needed');
    yield* openStream(start, chunks, passphrase);
  } finally {
    await chunks.return(undefined);
  }
};

const unpacked = async function* (path: string, passphrase: string | null): AsyncGenerator<Buffer> {
  const source = Readable.from(unsealed(path, passphrase));
  const unzip = createZstdDecompress();
  source.on('error', (error) => unzip.destroy(error));
  try {
    for await (const chunk of source.pipe(unzip)) yield chunk;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw code.startsWith('Z') ? new Error('this is no backup, or it is damaged', { cause: error }) : error;
  } finally {
    source.destroy();
  }
};

const manifestIn = async (entry: Entry | undefined): Promise<Manifest> => {
  if (entry?.name !== 'manifest.json' || entry.size > 16 * 1_048_576) throw new Error('this is no backup of Lianfang');
  const text = Buffer.concat(await Array.fromAsync(entry.bytes)).toString('utf8');
  const parsed = Manifest.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error('the backup is of a format that this version does not know');
  return parsed.data;
};

/** Opens a backup. Throws, also while its files are read, where it is damaged, cut short or sealed otherwise. */
export const readBackup = async (path: string, passphrase: string | null): Promise<OpenedBackup> => {
  const entries = readTar(unpacked(path, passphrase));
  try {
    const { value: first } = await entries.next();
    return { manifest: await manifestIn(first ?? undefined), entries };
  } catch (error) {
    await entries.return(undefined);
    throw error;
  }
};
