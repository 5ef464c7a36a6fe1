import { openZip } from '../../files/zip/open-zip.ts';
import { writeZip, type ZipPart } from '../../files/zip/write-zip.ts';
import { fontTable } from './typefaces.ts';

/** Far above any document of ours: what we just wrote is not hostile. */
const ownLimits = { entries: 10_000, inflatedBytes: 1_073_741_824 };

/** Drawings are numbered over the life of the process; within a document they only have to differ. */
const renumberDrawings = (xml: string): string => {
  let drawing = 0;
  return xml.replace(/(<(?:wp:docPr|pic:cNvPr) id=")[^"]*"/gu, (_, start: string) => {
    drawing += 1;
    return `${start}${drawing}"`;
  });
};

/** Replaces a text that must be there: were the library to write it otherwise, the layout would silently change. */
const replaceKnown = (xml: string, known: string, by: string): string => {
  if (!xml.includes(known)) throw new Error(`the written document has no ${known}`);
  return xml.replace(known, by);
};

const normalStyle = '<w:name w:val="Normal"/><w:qFormat/>';
/** No gap between digits and Chinese characters: it would break the 28-character line. */
const noGaps = `${normalStyle}<w:pPr><w:widowControl w:val="false"/><w:autoSpaceDE w:val="false"/><w:autoSpaceDN w:val="false"/></w:pPr>`;
/** Chinese typesetting pushes punctuation together rather than over the margin. */
const compressed = '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>';

const settle = (name: string, xml: string, moment: string): string => {
  if (name === 'word/fontTable.xml') return fontTable();
  if (name === 'word/document.xml') return renumberDrawings(xml);
  if (name === 'word/styles.xml') return replaceKnown(xml, normalStyle, noGaps);
  if (name === 'word/settings.xml') return replaceKnown(xml, '<w:compat>', compressed);
  if (name === 'docProps/core.xml') return xml.replace(/(<dcterms:\w+[^>]*>)[^<]*/gu, `$1${moment}`);
  return xml;
};

/** The same document without what differs from one writing to the next: times, random names, drawing numbers. */
export const reproducible = async (docx: Buffer, asOf: Temporal.Instant): Promise<Buffer> => {
  const zip = openZip(docx, ownLimits);
  const moment = asOf.round('second').toString();
  const parts: ZipPart[] = [];
  for (const { name } of zip.entries) {
    const bytes = await zip.read(name);
    if (bytes === undefined) continue;
    const isXml = name.endsWith('.xml') || name.endsWith('.rels');
    parts.push({ name, bytes: isXml ? Buffer.from(settle(name, bytes.toString('utf8'), moment)) : bytes });
  }
  return writeZip(parts);
};
