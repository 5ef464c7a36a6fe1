import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { documentLimits } from '../limits.ts';
import { DocumentRefusal } from '../refusal.ts';
import { frequentShare, isGarbled } from '../text-score.ts';
import { ChineseCMaps } from './chinese-cmaps.ts';
import { joinPages } from './join-pages.ts';
import { pageLines, type PageLine, type PlacedText } from './page-lines.ts';
import { rulesOf, type OperatorNumbers } from './page-rules.ts';
import { ruledLines } from './ruled-tables.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Fewer characters on a page than this, on average, and the pages are pictures. */
const FEWEST = 8;
const LEAST_SHARE = 0.04;

const open = async (bytes: Uint8Array): Promise<Pdf> => {
  try {
    // The reader takes the bytes for itself and refuses a Buffer, so it is given a plain copy. Level 0 keeps it from
    // writing to the console.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      BinaryDataFactory: ChineseCMaps,
      cMapPacked: false,
      useWorkerFetch: false,
    });
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === 'PasswordException';
    throw new DocumentRefusal(encrypted ? 'encrypted' : 'damaged', cause);
  }
};

type Page = Awaited<ReturnType<Pdf['getPage']>>;

const placed = async (page: Page): Promise<PlacedText[]> => {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , c = 0, d = 0, x = 0, y = 0]: number[] = item.transform;
    return [{ str: item.str, x, y, width: item.width, fontSize: Math.hypot(c, d) }];
  });
};

/** Lines with tabs tell of a table; only then is what is drawn on the page asked for. */
const linesIn = async (page: Page, pieces: readonly PlacedText[], ops: OperatorNumbers): Promise<PageLine[]> => {
  const plain = pageLines(pieces);
  if (plain.filter(({ text }) => text.includes('\t')).length < 2) return plain;
  const rules = rulesOf(await page.getOperatorList(), ops);
  return rules.across.length < 2 || rules.down.length === 0 ? plain : ruledLines(pieces, rules);
};

const readPages = async (pdf: Pdf): Promise<PageLine[][]> => {
  const pages: PageLine[][] = [];
  const { OPS } = await getResolvedPDFJS();
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const items = await placed(page);
    characters += items.reduce((sum, { str }) => sum + str.length, 0);
    if (characters > documentLimits.textBytes) throw new DocumentRefusal('text-too-long');
    pages.push(await linesIn(page, items, OPS));
    page.cleanup();
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
