import { Told } from '../log/told.ts';
/** One file of an archive. */
export interface TarEntry {
  readonly name: string;
  readonly size: number;
}

const block = 512;

/** Numbers are octal in eleven digits; larger ones are in base 256, as GNU tar and bsdtar write and read them. */
const numberField = (value: number): Buffer => {
  const field = Buffer.alloc(12);
  if (value < 8 ** 11) {
    field.write(value.toString(8).padStart(11, '0'));
    return field;
  }
  field[0] = 0x80;
  field.writeBigUInt64BE(BigInt(value), 4);
  return field;
};

const sumOf = (header: Buffer): number =>
  header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0);

/** The header of a regular file (POSIX ustar). The name is ASCII and at most 100 bytes. */
export const tarHeader = ({ name, size }: TarEntry): Buffer => {
  if (!/^[\x21-\x7e]{1,100}$/.test(name)) throw new Error(`"${name}" is no name for an archive`);
  const header = Buffer.alloc(block);
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  numberField(size).copy(header, 124);
  header.write('00000000000\0', 136);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
};

/** What fills the last block of a file. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block);

/** Two empty blocks end an archive. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * block);

const readNumber = (field: Buffer): number =>
  field[0] === 0x80
    ? Number(field.readBigUInt64BE(4))
    : Number.parseInt(field.toString('latin1').replace(/\0.*$/, ''), 8);

const parseHeader = (header: Buffer): TarEntry => {
  const sum = Number.parseInt(header.toString('latin1', 148, 154), 8);
  if (sum !== sumOf(header)) throw new Told('备份已损坏。', 'the archive is damaged');
  const name = header.toString('latin1', 0, 100).replace(/\0.*$/, '');
  return { name, size: readNumber(header.subarray(124, 136)) };
};

/** Hands out exactly the asked number of bytes of a stream, in pieces. */
const createReader = (source: AsyncIterable<Uint8Array>) => {
  const chunks = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const pieces = async function* (size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0;) {
      if (rest.length === 0) {
        const { done, value } = await chunks.next();
        if (done) throw new Told('备份不完整，被截断。', 'the archive is cut short');
        rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      }
      const piece = rest.subarray(0, left);
      rest = rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  };
  return {
    pieces,
    close: () => chunks.return?.(),
    whole: async (size: number): Promise<Buffer> => Buffer.concat(await Array.fromAsync(pieces(size))),
  };
};

/**
 * Reads the regular files of an archive one after another; the bytes of one must be read before the next is asked for,
 * and are skipped otherwise. Throws where the archive is damaged or ends early.
 */
export const readTar = async function* (
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<TarEntry & { readonly bytes: AsyncIterable<Buffer> }> {
  const reader = createReader(source);
  try {
    for (;;) {
      const header = await reader.whole(block);
      if (header.every((byte) => byte === 0)) return;
      const entry = parseHeader(header);
      const bytes = reader.pieces(entry.size);
      yield { ...entry, bytes };
      for await (const skipped of bytes) void skipped;
      await reader.whole(tarPadding(entry.size).length);
    }
  } finally {
    await reader.close();
  }
};
