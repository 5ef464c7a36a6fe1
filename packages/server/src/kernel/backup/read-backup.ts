import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createZstdDecompress } from 'node:zlib';
import { Manifest } from './manifest.ts';
import { openStream, sealMark } from './sealed-stream.ts';
import { readTar, type TarEntry } from './tar.ts';
import { Told } from '../log/told.ts';

/** One file of a backup; its bytes are read before the next is asked for. */
export type Entry = TarEntry & { readonly bytes: AsyncIterable<Buffer> };

/** A backup that is being read: what it says of itself, then its files one after another. */
export interface OpenedBackup {
  readonly manifest: Manifest;
  readonly entries: AsyncGenerator<Entry, void>;
}

const chunksOf = async function* (path: string): AsyncGenerator<Buffer> {
  await access(path).catch(() => {
    throw new Told(`没有找到备份：${path}`, `there is no backup at ${path}`);
  });
  for await (const chunk of createReadStream(path, { highWaterMark: 1_048_576 })) yield chunk;
};

const unsealed = async function* (path: string, passphrase: string | null): AsyncGenerator<Buffer> {
  const chunks = chunksOf(path);
  try {
    const { value: start } = await chunks.next();
    if (!start) throw new Told(`文件是空的：${path}`, `${path} is empty`);
    if (!start.subarray(0, sealMark.length).equals(sealMark)) {
      yield start;
      yield* chunks;
      return;
    }
    if (passphrase === null)
      throw new Told('备份已加密，需要口令。', 'this backup is sealed; its passphrase is needed');
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
    throw code.startsWith('Z')
      ? new Told('不是备份，或已损坏。', 'this is no backup, or it is damaged', { cause: error })
      : error;
  } finally {
    source.destroy();
  }
};

const manifestIn = async (entry: Entry | undefined): Promise<Manifest> => {
  if (entry?.name !== 'manifest.json' || entry.size > 16 * 1_048_576)
    throw new Told('不是本平台的备份。', 'this is no backup of Lianfang');
  const text = Buffer.concat(await Array.fromAsync(entry.bytes)).toString('utf8');
  const parsed = Manifest.safeParse(JSON.parse(text));
  if (!parsed.success)
    throw new Told('本版本不认识此备份的格式。', 'the backup is of a format that this version does not know');
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
