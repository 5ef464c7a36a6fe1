/** A text and the encoding its bytes were in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

const tryDecode = (bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText | undefined => {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Text has no control characters but tab, line feed, form feed and carriage return; binary content does.
    return /[\p{Cc}--[\t\n\f\r\u0085]]/v.test(text) ? undefined : { text, encoding };
  } catch {
    return undefined;
  }
};

const markedEncoding = (bytes: Uint8Array): DecodedText['encoding'] | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
};

/**
 * Reads bytes as text: UTF-16 when they carry its mark, else UTF-8, else GB18030 (which holds GBK and GB2312, what
 * spreadsheet programs in China write). The byte order mark is dropped. Undefined when it is no text in any of them.
 */
export const decodeText = (bytes: Uint8Array): DecodedText | undefined => {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return tryDecode(bytes, marked);
  return tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030');
};
