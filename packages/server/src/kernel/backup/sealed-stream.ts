import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { Told } from '../log/told.ts';

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** First bytes of a sealed backup; an open one begins as zstd does. */
export const sealMark = Buffer.from('LIANFANG-SEALED\n');

const Header = z.strictObject({
  kdf: z.literal('scrypt'),
  cost: z.number().int().min(14).max(20),
  salt: z.base64(),
  nonce: z.base64(),
});

/** 2^16 rounds of scrypt over 64 MB: about a fifth of a second for us, and for each guess. */
const cost = 16;
const chunkSize = 1_048_576;
const tagSize = 16;

const keyOf = (passphrase: string, salt: Buffer, rounds: number): Promise<Buffer> =>
  derive(passphrase.normalize('NFKC'), salt, 32, { N: 2 ** rounds, r: 8, p: 1, maxmem: 2 ** (rounds + 11) });

/**
 * The nonce of a chunk: seven random bytes, the chunk's number, and whether it is the last (STREAM of Hoang,
 * Reyhanitabar, Rogaway and Vizár 2015): chunks cannot be swapped, dropped or cut off unseen.
 */
const nonceOf = (prefix: Buffer, number: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  prefix.copy(nonce);
  nonce.writeUInt32BE(number, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
};

/** Cuts a stream into pieces of one size, saying of each whether it is the last. */
const piecesOf = async function* (
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    held.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    length += chunk.byteLength;
    if (length <= size) continue;
    let all = Buffer.concat(held);
    for (; all.length > size; all = all.subarray(size)) yield { bytes: all.subarray(0, size), last: false };
    held = [all];
    length = all.length;
  }
  yield { bytes: Buffer.concat(held), last: true };
};

/** Seals a stream under a passphrase: AES-256-GCM in chunks of 1 MiB. */
export const sealStream = async function* (
  source: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(16);
  const prefix = randomBytes(7);
  const header = { kdf: 'scrypt', cost, salt: salt.toString('base64'), nonce: prefix.toString('base64') };
  const line = Buffer.from(`${JSON.stringify(header)}\n`);
  yield Buffer.concat([sealMark, line]);
  const key = await keyOf(passphrase, salt, cost);
  let number = 0;
  for await (const { bytes, last } of piecesOf(source, chunkSize)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, number, last)).setAAD(line);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    number += 1;
  }
};

const openChunk = (key: Buffer, nonce: Buffer, line: Buffer, sealed: Buffer): Buffer => {
  const opener = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagSize }).setAAD(line);
  opener.setAuthTag(sealed.subarray(-tagSize));
  try {
    return Buffer.concat([opener.update(sealed.subarray(0, -tagSize)), opener.final()]);
  } catch {
    throw new Told('口令不对，或备份被改动、截断。', 'the passphrase is wrong, or the backup was changed or cut short');
  }
};

const parseHeader = (line: Buffer): z.infer<typeof Header> => {
  try {
    return Header.parse(JSON.parse(line.toString('utf8')));
  } catch {
    throw new Told('备份开头已损坏。', 'the backup is damaged at its beginning');
  }
};

/**
 * Opens what `sealStream` sealed. `start` is the first piece of the file, mark and header in it; `rest` what follows.
 * Throws where the passphrase is wrong or a byte was changed, missing or added.
 */
export const openStream = async function* (
  start: Buffer,
  rest: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Buffer> {
  const end = start.indexOf('\n', sealMark.length);
  if (end === -1) throw new Told('备份开头已损坏。', 'the backup is damaged at its beginning');
  const line = start.subarray(sealMark.length, end + 1);
  const header = parseHeader(line);
  const prefix = Buffer.from(header.nonce, 'base64');
  const key = await keyOf(passphrase, Buffer.from(header.salt, 'base64'), header.cost);
  const sealed = async function* (): AsyncGenerator<Uint8Array> {
    yield start.subarray(end + 1);
    yield* rest;
  };
  let number = 0;
  for await (const { bytes, last } of piecesOf(sealed(), chunkSize + tagSize)) {
    yield openChunk(key, nonceOf(prefix, number, last), line, bytes);
    number += 1;
  }
};
