import {
  Document,
  DocumentGridType,
  type ISectionOptions,
  Packer,
  PageOrientation,
  type Paragraph,
  SectionType,
  type Table,
} from 'docx';
import { bodyPart } from './body-part.ts';
import { closingPart } from './closing-part.ts';
import { headPart } from './head-part.ts';
import type { Attachment, OfficialDocument } from './official-document.ts';
import { footerDistance, linePitch, page, size, typeHeight, typeWidth } from './page.ts';
import { pageNumbers } from './page-number.ts';
import { blankLines, paragraph } from './paragraphs.ts';
import { reproducible } from './reproducible.ts';
import { signaturePart } from './signature-part.ts';
import { textRuns } from './text-runs.ts';
import { titleLines } from './title-lines.ts';
import { fontOf } from './typefaces.ts';
import { notesPart } from './verification-part.ts';

type Content = (Paragraph | Table)[];

export const titleLine = 700;

const titlePart = (title: string): Paragraph =>
  paragraph(textRuns(titleLines(title).join('\n'), { typeface: 'title', size: size.two }), {
    align: 'center',
    line: titleLine,
  });

export const addresseeText = (addressee: string): string => `${addressee.replace(/[:：]$/u, '')}：`;

const addresseePart = (addressee: string | undefined): Paragraph[] => {
  if (addressee === undefined) return [];
  return [paragraph(textRuns(addresseeText(addressee), { typeface: 'fangsong' }), { align: 'left' })];
};

/** 附件 in the first line, its title in the third (7.3.7). */
const attachmentPart = async ({ label, title, blocks, landscape }: Attachment): Promise<Content> => [
  paragraph(textRuns(label, { typeface: 'hei' }), { align: 'left' }),
  ...blankLines(1),
  titlePart(title),
  ...blankLines(1),
  ...(await bodyPart(blocks, landscape === true ? typeHeight : typeWidth, false)),
];

const section = (children: Content, landscape: boolean): ISectionOptions => {
  const { width, height, top, bottom, left, right } = page;
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  // A page that lies across keeps its edges: what was the top is now the left.
  const margin = landscape ? { top: left, bottom: right, left: top, right: bottom } : { top, bottom, left, right };
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width, height, orientation },
        margin: { ...margin, header: left, footer: landscape ? 800 : footerDistance },
      },
      grid: { type: DocumentGridType.DEFAULT, linePitch },
    },
    footers: pageNumbers(),
    children,
  };
};

const mainPart = async (document: OfficialDocument): Promise<Content> => [
  ...headPart(document),
  titlePart(document.title),
  ...blankLines(1),
  ...addresseePart(document.addressee),
  ...(await bodyPart(document.blocks, typeWidth, true)),
  ...signaturePart(document),
  ...(await notesPart(document)),
];

const sectionsOf = async (document: OfficialDocument): Promise<ISectionOptions[]> => {
  const parts = [{ content: await mainPart(document), landscape: false }];
  for (const attachment of document.attachments ?? []) {
    parts.push({ content: await attachmentPart(attachment), landscape: attachment.landscape ?? false });
  }
  return parts.map(({ content, landscape }, index) => {
    const isLast = index === parts.length - 1;
    const closing = isLast ? closingPart(document, landscape ? typeHeight : typeWidth) : [];
    return section([...content, ...closing], landscape);
  });
};

const plainHeading = {
  run: { font: fontOf('fangsong'), size: size.three, bold: false, italics: false, color: '000000' },
};

/**
 * Writes an official document as .docx in the layout of GB/T 9704-2012. Equal models give equal bytes as long as the
 * program is the same, so a stored hash can be checked by writing again.
 */
export const writeOfficialDocument = async (document: OfficialDocument): Promise<Buffer> => {
  const made = new Document({
    title: document.title.replaceAll('\n', ''),
    creator: document.signature.issuer,
    lastModifiedBy: document.signature.issuer,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: fontOf('fangsong'),
            size: size.three,
            language: { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'bo-CN' },
          },
        },
        heading1: plainHeading,
        heading2: plainHeading,
        heading3: plainHeading,
        heading4: plainHeading,
      },
    },
    sections: await sectionsOf(document),
  });
  return reproducible(await Packer.toBuffer(made), document.asOf);
};
