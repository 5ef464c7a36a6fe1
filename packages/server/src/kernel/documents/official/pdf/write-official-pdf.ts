import { buffer } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import Pdf from 'pdfkit';
import { addresseeText, titleLine } from '../write-official-document.ts';
import type { Attachment, OfficialDocument } from '../official-document.ts';
import { footerDistance, footerLine, linePitch, page, size, typeHeight, typeWidth } from '../page.ts';
import { titleLines } from '../title-lines.ts';
import { blank, type Box, paginate } from './boxes.ts';
import { breakLines } from './break-lines.ts';
import { bodyBoxes, type Room } from './pdf-body.ts';
import { closingBox, noteBoxes, signatureBoxes } from './pdf-end.ts';
import { headBoxes } from './pdf-head.ts';
import { registerFaces } from './pdf-typefaces.ts';
import { createPen, type Pen } from './pen.ts';
import { piecesOf } from './pieces.ts';
import { points, setLine, textBoxes } from './text-boxes.ts';

const pitch = points(linePitch);
const upright: Room = { width: points(typeWidth), height: points(typeHeight) };
const across: Room = { width: points(typeHeight), height: points(typeWidth) };

interface Section {
  readonly boxes: readonly Box[];
  readonly room: Room;
}

const titleBoxes = (pen: Pen, title: string, { width }: Room): Box[] =>
  textBoxes(
    pen,
    piecesOf(titleLines(title).join('\n'), { typeface: 'title', size: size.two }),
    { align: 'center', line: titleLine },
    width,
  );

const mainSection = async (pen: Pen, document: OfficialDocument): Promise<Section> => {
  const addressee =
    document.addressee === undefined
      ? []
      : textBoxes(
          pen,
          piecesOf(addresseeText(document.addressee), { typeface: 'fangsong' }),
          { align: 'left' },
          upright.width,
        );
  const boxes = [
    ...headBoxes(pen, document),
    ...titleBoxes(pen, document.title, upright),
    ...blank(pitch),
    ...addressee,
    ...(await bodyBoxes(pen, document.blocks, upright, true)),
    ...signatureBoxes(pen, document),
    ...(await noteBoxes(pen, document)),
  ];
  return { boxes, room: upright };
};

const attachmentSection = async (pen: Pen, { label, title, blocks, landscape }: Attachment): Promise<Section> => {
  const room = landscape === true ? across : upright;
  const boxes = [
    ...textBoxes(pen, piecesOf(label, { typeface: 'hei' }), { align: 'left' }, room.width),
    ...blank(pitch),
    ...titleBoxes(pen, title, room),
    ...blank(pitch),
    ...(await bodyBoxes(pen, blocks, room, false)),
  ];
  return { boxes, room };
};

/** 版记 stands at the foot of the last page, on a page more where the last one has no room for it. */
const withClosing = (pages: Box[][], closing: Box | null, height: number): Box[][] => {
  if (closing === null) return pages;
  const used = (pages.at(-1) ?? []).reduce((sum, box) => sum + box.height, 0);
  const fits = used + closing.height <= height;
  const gap = blank(height - closing.height - (fits ? used : 0));
  return fits ? [...pages.slice(0, -1), [...(pages.at(-1) ?? []), ...gap, closing]] : [...pages, [...gap, closing]];
};

/** Number of the page at its outer edge (7.5): 4号 between dashes. */
const setPageNumber = (pen: Pen, number: number, left: number, room: Room): void => {
  const character = size.four / 2;
  const isAcross = room === across;
  const foot = points(isAcross ? page.width : page.height) - points(isAcross ? 800 : footerDistance);
  const pieces = piecesOf(`— ${number} —`, { typeface: 'song', size: size.four });
  for (const line of breakLines(pen, pieces, room.width, room.width))
    setLine(pen, line, {
      left: left + character,
      top: foot - points(footerLine),
      room: room.width - character * 2,
      height: points(footerLine),
      align: number % 2 === 1 ? 'right' : 'left',
    });
};

const setDocument = async (pen: Pen, document: OfficialDocument): Promise<void> => {
  const sections = [await mainSection(pen, document)];
  for (const attachment of document.attachments ?? []) sections.push(await attachmentSection(pen, attachment));
  let number = 0;
  for (const [index, { boxes, room }] of sections.entries()) {
    const closing = index === sections.length - 1 ? closingBox(pen, document, room.width) : null;
    // A page that lies across keeps its edges: what was the top is now the left.
    const [left, above] =
      room === across ? [points(page.top), points(page.left)] : [points(page.left), points(page.top)];
    for (const onPage of withClosing(paginate(boxes, room.height), closing, room.height)) {
      pen.pdf.addPage({ size: 'A4', layout: room === across ? 'landscape' : 'portrait', margin: 0 });
      number += 1;
      let top = above;
      for (const box of onPage) {
        box.draw(left, top);
        top += box.height;
      }
      setPageNumber(pen, number, left, room);
    }
  }
};

/**
 * Writes official documents, one after the other, as one PDF in the layout of GB/T 9704: the text of the written .docx
 * with its typefaces embedded (PDF/A-2b). The same models give the same bytes as long as the program is the same.
 */
export const writeOfficialPdf = async (
  documents: readonly [OfficialDocument, ...OfficialDocument[]],
): Promise<Buffer> => {
  const [first] = documents;
  const moment = new Date(first.asOf.epochMilliseconds);
  const pdf = new Pdf({
    autoFirstPage: false,
    margin: 0,
    subset: 'PDF/A-2b',
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: first.title.replaceAll('\n', ''),
      Author: first.signature.issuer,
      Creator: 'Lianfang',
      Producer: 'Lianfang',
      CreationDate: moment,
      ModDate: moment,
    },
  });
  const written = buffer(pdf.pipe(new PassThrough()));
  registerFaces(pdf);
  const pen = createPen(pdf);
  for (const document of documents) await setDocument(pen, document);
  pdf.end();
  return written;
};
