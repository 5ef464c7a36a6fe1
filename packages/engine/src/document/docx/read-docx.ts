import { DocumentRefusal } from '../refusal.ts';
import { childOf, elementsOf, parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { readZipDirectory, type ZipEntry } from '../zip/directory.ts';
import { unpackEntry } from '../zip/unpack-entry.ts';
import { blockLines } from './body-lines.ts';
import { newListCounter, readLists } from './numbering.ts';
import { readStyleLists } from './styles.ts';

type Entries = ReadonlyMap<string, ZipEntry>;

const MAIN =
  /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled\.main\+xml$/u;

const decodeXml = (bytes: Uint8Array): string => {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DocumentRefusal('damaged', cause);
  }
};

const readPart = (bytes: Uint8Array, entries: Entries, name: string): XmlElement | null => {
  const entry = entries.get(name);
  return entry ? parseXml(decodeXml(unpackEntry(bytes, entry))) : null;
};

/** Where the main text is: the part that the list of content types calls so, which nearly always has its usual name. */
const mainPart = (bytes: Uint8Array, entries: Entries): string => {
  if (entries.has('word/document.xml')) return 'word/document.xml';
  const types = readPart(bytes, entries, '[Content_Types].xml');
  const list = types ? childOf(types, 'Types') : undefined;
  const main = (list ? elementsOf(list, 'Override') : []).find((one) =>
    MAIN.test(one.attributes.get('ContentType') ?? ''),
  );
  const name = main?.attributes.get('PartName')?.replace(/^\//u, '');
  if (name === undefined || !entries.has(name)) throw new DocumentRefusal('unsupported');
  return name;
};

/**
 * The text of a docx: paragraphs as lines with the numbers that Word counts for them, tables as rows of cells parted by
 * tabs (a merged cell repeats what it goes on with), without deleted, hidden and field text. ECMA-376.
 */
export const readDocx = (bytes: Uint8Array): string => {
  const entries = readZipDirectory(bytes);
  const name = mainPart(bytes, entries);
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const document = readPart(bytes, entries, name);
  const body = childOf(document ? childOf(document, 'w:document') : undefined, 'w:body');
  if (!body) throw new DocumentRefusal('damaged');
  const reader = {
    counter: newListCounter(readLists(readPart(bytes, entries, `${folder}numbering.xml`))),
    listOfStyle: readStyleLists(readPart(bytes, entries, `${folder}styles.xml`)),
  };
  return blockLines(reader, body).join('\n');
};
