import { DocumentRefusal } from './refusal.ts';

export type DocumentKind = 'txt' | 'docx' | 'pdf' | 'html';

export interface DocumentOptions {
  readonly fileName?: string;
  readonly contentType?: string;
}

const latin = (bytes: Uint8Array, length: number): string =>
  new TextDecoder('windows-1252').decode(bytes.subarray(0, length));

/** Files that hold no text to read: images, archives, programs, old office files, rich text. */
const OTHERS: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** A password-protected docx is an old compound file with a stream of this name, in UTF-16. */
const isEncryptedPackage = (bytes: Uint8Array): boolean => {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
};

const MARKUP =
  /^(?:\u{EF}\u{BB}\u{BF})?\s{0,200}(?:<!--[\s\S]{0,2000}?-->\s{0,100})?<(?:!doctype html|html|head|body|meta|div|table|p|h1)\b/iu;

const isMarkup = (bytes: Uint8Array, { fileName = '', contentType = '' }: DocumentOptions): boolean =>
  /\.x?html?$|\.mht$/iu.test(fileName) ||
  /^(?:text\/html|application\/xhtml)/iu.test(contentType) ||
  MARKUP.test(latin(bytes, 3000));

/**
 * What a file is by its bytes; its name and type only decide between plain text and a page. Refuses what cannot be
 * read, and an office file under a password.
 */
export const sniffDocument = (bytes: Uint8Array, options: DocumentOptions): DocumentKind => {
  if (startsWith(bytes, COMPOUND)) throw new DocumentRefusal(isEncryptedPackage(bytes) ? 'encrypted' : 'unsupported');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'docx';
  if (latin(bytes, 1024).includes('%PDF-')) return 'pdf';
  if (OTHERS.some((mark) => startsWith(bytes, mark))) throw new DocumentRefusal('unsupported');
  return isMarkup(bytes, options) ? 'html' : 'txt';
};
