import { open, readFile, stat } from 'node:fs/promises';
import { fileRefusals } from '@lianfang/contract/files/refusals';
import { fileTypeFromFile } from 'file-type';
import { decodeText } from './decode-text.ts';
import { FileRefused } from './file-refused.ts';
import { type FileType, mayDeclare, typeOfExtension, typeOfMedia } from './file-types.ts';
import { extensionOf } from './original-name.ts';

/** What an uploader says of a file. Neither is believed. */
export interface Declared {
  readonly fileName: string;
  readonly contentType: string;
}

/** Markup and scripts: readable as text, yet a browser or a shell would run them. */
const runnable = /^\s*(<!doctype|<html|<head|<body|<svg|<\?|<script|<iframe|<!--|#!)/iu;

const detectText = async (path: string, maxBytes: number): Promise<void> => {
  if ((await stat(path)).size > maxBytes) {
    const mb = Math.floor(maxBytes / 1_048_576);
    throw new FileRefused(fileRefusals.tooLarge, {
      zh: `文本不得超过 ${mb} MB。`,
      en: `Text may have ${mb} MB at most.`,
    });
  }
  const decoded = decodeText(await readFile(path));
  if (decoded === undefined) throw new FileRefused(fileRefusals.wrongType);
  if (runnable.test(decoded.text.slice(0, 1024))) throw new FileRefused(fileRefusals.forbiddenType);
};

const endOfArchive = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const longestArchiveEnd = 65_557;

/** Whether the file ends as a zip archive does: such a file is two files in one, and opens as either. */
export const endsAsArchive = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, longestArchiveEnd));
    await file.read(tail, 0, tail.length, size - tail.length);
    const at = tail.lastIndexOf(endOfArchive);
    return at >= 0 && at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length;
  } finally {
    await file.close();
  }
};

/**
 * The kind of file that the bytes at a path really are. Name, declared media type and content must agree.
 * @param maxTextBytes larger texts are refused, as they are read whole
 * @throws FileRefused
 */
export const detectType = async (path: string, declared: Declared, maxTextBytes: number): Promise<FileType> => {
  const named = typeOfExtension(extensionOf(declared.fileName));
  if (named === undefined) throw new FileRefused(fileRefusals.forbiddenType);
  if (!mayDeclare(named, declared.contentType)) throw new FileRefused(fileRefusals.wrongType);
  const sniffed = typeOfMedia((await fileTypeFromFile(path))?.mime ?? '');
  if (named.handling === 'text' && sniffed === undefined) {
    await detectText(path, maxTextBytes);
    return named;
  }
  if (sniffed !== named) throw new FileRefused(fileRefusals.wrongType);
  if (named.handling === 'pdf' || named.handling === 'recording') {
    if (await endsAsArchive(path)) throw new FileRefused(fileRefusals.unsafe);
  }
  return named;
};
