import { isAscii, isUtf8 } from 'node:buffer';
import { ImportRefusal } from './import-refusal.ts';

const encoder = new TextEncoder();

const wrongEncoding = (cause?: unknown): ImportRefusal =>
  new ImportRefusal(
    'wrong-encoding',
    {
      zh: '无法识别文字编码，请另存为 UTF-8 或 GB18030 后再导入。',
      en: 'The text encoding is unknown. Save it as UTF-8.',
    },
    cause,
  );

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** How many bytes at the end belong to a character that is not all there. */
const cutOff = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
};

const withoutTail = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length - cutOff(bytes));

/** A mark decides; else zero bytes, which only UTF-16 has; else whether the bytes are UTF-8. */
const encodingOf = (sample: Uint8Array): Encoding => {
  const [first, second] = sample;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zero = sample.indexOf(0);
  if (zero >= 0) return zero % 2 === 1 ? 'utf-16le' : 'utf-16be';
  return isUtf8(withoutTail(sample)) ? 'utf-8' : 'gb18030';
};

/** Gives the bytes on as UTF-8, piece by piece. */
export class Utf8Chunks {
  #encoding: Encoding;
  #decoder: TextDecoder | null = null;
  #held: Uint8Array = new Uint8Array(0);
  #isAsciiOnly = true;
  #isStart = true;

  /** `sample` are the first bytes of the file: all of them, or 64 KiB. */
  constructor(sample: Uint8Array) {
    this.#encoding = encodingOf(sample);
  }

  /** Throws ImportRefusal for bytes that are no text in the encoding of those before. */
  take(chunk: Uint8Array, isLast: boolean): Uint8Array {
    if (this.#encoding !== 'utf-8') return this.#decode(chunk, isLast);
    const all = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    const whole = isLast ? all : withoutTail(all);
    if (this.#isAsciiOnly && isAscii(whole)) return this.#pass(all, whole);
    if (!isUtf8(whole)) {
      // Up to here everything was ASCII, which is the same in both.
      if (!this.#isAsciiOnly) throw wrongEncoding();
      this.#encoding = 'gb18030';
      return this.#decode(all, isLast);
    }
    this.#isAsciiOnly = false;
    return this.#pass(all, whole);
  }

  #pass(all: Uint8Array, whole: Uint8Array): Uint8Array {
    this.#held = new Uint8Array(all.subarray(whole.length));
    if (!this.#isStart || whole.length === 0) return whole;
    this.#isStart = false;
    return whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf ? whole.subarray(3) : whole;
  }

  #decode(bytes: Uint8Array, isLast: boolean): Uint8Array {
    this.#decoder ??= new TextDecoder(this.#encoding, { fatal: true });
    try {
      return encoder.encode(this.#decoder.decode(bytes, { stream: !isLast }));
    } catch (cause) {
      throw wrongEncoding(cause);
    }
  }
}
