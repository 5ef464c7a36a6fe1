import { openZip } from '../../files/zip/open-zip.ts';
import type { OfficialDocument, ParagraphBlock } from './official-document.ts';
import { writeOfficialDocument } from './write-official-document.ts';

/** Documents for tests; the county is invented. */

export const text = (content: string): ParagraphBlock => ({ kind: 'paragraph', runs: [{ text: content }] });

export const plainLetter: OfficialDocument = {
  number: '云联席办函〔2026〕3号',
  title: '督办函',
  addressee: '县教育局',
  blocks: [text('请于7月10日前书面回复。')],
  signature: { issuer: '云岭县联席会议办公室', date: Temporal.PlainDate.from('2026-07-01') },
  asOf: Temporal.Instant.from('2026-06-30T16:00:00Z'),
};

const limits = { entries: 200, inflatedBytes: 100_000_000 };

/** The XML of a part of the document as written. */
export const partOf = async (document: OfficialDocument, name = 'word/document.xml'): Promise<string> =>
  String(await openZip(await writeOfficialDocument(document), limits).read(name));

/** The XML of the paragraphs, each from <w:p> to </w:p>. */
export const paragraphsOf = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>/gsu) ?? [];

/** The text of some XML. */
export const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((match) => match[1] ?? '').join('');

/** The paragraph that holds a text, or an empty one. */
export const paragraphWith = (xml: string, words: string): string =>
  paragraphsOf(xml).find((each) => textOf(each).includes(words)) ?? '';
