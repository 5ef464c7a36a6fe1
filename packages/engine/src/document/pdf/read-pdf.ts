import { getDocumentProxy } from 'unpdf';
import { documentLimits } from '../limits.ts';
import { DocumentRefusal } from '../refusal.ts';
import { frequentShare, isGarbled } from '../text-score.ts';
import { joinPages } from './join-pages.ts';
import { pageLines, type PageLine, type PlacedText } from './page-lines.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Fewer characters on a page than this, on average, and the pages are pictures. */
const FEWEST = 8;
const LEAST_SHARE = 0.04;

const open = async (bytes: Uint8Array): Promise<Pdf> => {
  try {
    // The reader takes the bytes for itself and refuses a Buffer, so it is given a plain copy. Level 0 keeps it from
    // writing to the console.
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === 'PasswordException';
    throw new DocumentRefusal(encrypted ? 'encrypted' : 'damaged', cause);
  }
};

const placed = async (pdf: Pdf, number: number): Promise<PlacedText[]> => {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , c = 0, d = 0, x = 0, y = 0]: number[] = item.transform;
    return [{ str: item.str, x, y, width: item.width, fontSize: Math.hypot(c, d) }];
  });
};

const readPages = async (pdf: Pdf): Promise<PageLine[][]> => {
  const pages: PageLine[][] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const items = await placed(pdf, number);
    characters += items.reduce((sum, { str }) => sum + str.length, 0);
    if (characters > documentLimits.textBytes) throw new DocumentRefusal('text-too-long');
    pages.push(pageLines(items));
  }
  return pages;
};

/**
 * The text layer of a PDF, its paragraphs whole again, without page numbers. Refuses a password, more pages than any
 * plan has, and pages that are only pictures or whose characters cannot be told.
 */
export const readPdf = async (bytes: Uint8Array): Promise<string> => {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > documentLimits.pdfPages) throw new DocumentRefusal('too-large');
    const text = joinPages(await readPages(pdf));
    const unread = text.length < pdf.numPages * FEWEST || isGarbled(text) || frequentShare(text) < LEAST_SHARE;
    if (unread) throw new DocumentRefusal('scanned');
    return text;
  } catch (cause) {
    throw cause instanceof DocumentRefusal ? cause : new DocumentRefusal('damaged', cause);
  } finally {
    await pdf.loadingTask.destroy();
  }
};
