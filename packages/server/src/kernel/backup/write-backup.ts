import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { syncFolder } from '../files/folders.ts';
import { type KeptFile, listKeptFiles } from './kept-files.ts';
import { readKeys } from './keys.ts';
import type { Manifest } from './manifest.ts';
import { sealStream } from './sealed-stream.ts';
import { type Spooled, spoolTables } from './spool-tables.ts';
import { tarEnd, tarHeader, tarPadding } from './tar.ts';
import { Told } from '../log/told.ts';

/** Where everything of an installation lies. */
export interface Installation {
  /** Login that may read every table: the migrator's. */
  readonly url: string;
  /** Folder of the file store. */
  readonly filesFolder: string;
  /** Folder of the keys. */
  readonly dataFolder: string;
}

export interface BackupOptions {
  readonly target: string;
  /** Seals the backup, and lets the keys into it. */
  readonly passphrase: string | null;
  readonly at: Temporal.Instant;
  readonly version: string;
}

export interface BackupMade {
  readonly bytes: number;
  /** Of the file as it lies on the disk. */
  readonly sha256: string;
  readonly manifest: Manifest;
}

const compression = { params: { [constants.ZSTD_c_compressionLevel]: 6, [constants.ZSTD_c_checksumFlag]: 1 } };

interface Part {
  readonly name: string;
  readonly bytes: number;
  read(): AsyncIterable<Uint8Array>;
}

const fromBytes = (name: string, bytes: Buffer): Part => ({
  name,
  bytes: bytes.length,
  read: () => Readable.from([bytes]),
});
const fromFile = (name: string, path: string, bytes: number): Part => ({
  name,
  bytes,
  read: () => createReadStream(path),
});

/** The archive as it grows. Throws where a file is no longer as long as it was listed. */
const archive = async function* (parts: readonly Part[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    yield tarHeader({ name: part.name, size: part.bytes });
    let left = part.bytes;
    for await (const chunk of part.read()) {
      left -= chunk.byteLength;
      yield chunk;
    }
    if (left !== 0) throw new Told(`复制时文件有变：${part.name}`, `${part.name} changed while it was copied`);
    yield tarPadding(part.bytes);
  }
  yield tarEnd();
};

const partsOf = (
  manifest: Manifest,
  folder: string,
  files: readonly KeptFile[],
  keys: ReadonlyMap<string, Buffer>,
): Part[] => [
  fromBytes('manifest.json', Buffer.from(JSON.stringify(manifest, null, 2))),
  ...manifest.tables.map((table) => fromFile(`tables/${table.name}`, join(folder, table.name), table.bytes)),
  ...[...keys].map(([name, bytes]) => fromBytes(`keys/${name}`, bytes)),
  ...files.map((file) => fromFile(file.name, file.path, file.bytes)),
];

const store = async (
  parts: readonly Part[],
  target: string,
  passphrase: string | null,
): Promise<Omit<BackupMade, 'manifest'>> => {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  const sealed = (source: AsyncIterable<Buffer>): AsyncIterable<Buffer> =>
    passphrase === null ? source : sealStream(source, passphrase);
  const unfinished = `${target}.unfinished`;
  await pipeline(
    Readable.from(archive(parts)),
    createZstdCompress(compression),
    sealed,
    counted,
    createWriteStream(unfinished, { mode: 0o600 }),
  );
  const handle = await open(unfinished, 'r+');
  await handle.sync().finally(() => handle.close());
  await rename(unfinished, target);
  await syncFolder(dirname(target));
  return { bytes, sha256: hash.digest('hex') };
};

const manifestOf = (
  spooled: Spooled,
  files: readonly KeptFile[],
  { at, version, passphrase }: BackupOptions,
): Manifest => ({
  format: 'lianfang-backup-1',
  at: at.toString(),
  version,
  migrations: spooled.migrations,
  digest: spooled.digest,
  tables: [...spooled.tables],
  files: { count: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0) },
  keys: passphrase !== null,
});

/**
 * Writes one file with the whole installation: every table on one snapshot, the waiting jobs, the kept files, and the
 * keys where it is sealed. Without a passphrase it is a plain .tar.zst. The platform works on meanwhile; the file is
 * there whole or not at all.
 */
export const writeBackup = async (installation: Installation, options: BackupOptions): Promise<BackupMade> => {
  const { target, passphrase } = options;
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const spooled = await spoolTables(installation.url, folder);
    const files = await listKeptFiles(installation.filesFolder);
    const keys = passphrase === null ? new Map<string, Buffer>() : await readKeys(installation.dataFolder);
    const manifest = manifestOf(spooled, files, options);
    return { ...(await store(partsOf(manifest, folder, files, keys), target, passphrase)), manifest };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(`${target}.unfinished`, { force: true });
  }
};
