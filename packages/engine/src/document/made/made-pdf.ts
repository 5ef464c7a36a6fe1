/** One line of a page: its left edge and base line in points, and its words. */
export type MadeLine = readonly [x: number, y: number, text: string];

const SIZE = 16;

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('');

const contentOf = (lines: readonly MadeLine[]): string =>
  lines.map(([x, y, text]) => `BT /F1 ${SIZE} Tf ${x} ${y} Td <${hex(text)}> Tj ET`).join('\n');

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** Says that every code of the font is its own character in UTF-16. */
const toUnicode = (text: string): string => {
  const codes = [...new Set(Array.from({ length: text.length }, (_, index) => hex(text.charAt(index))))];
  const blocks = Array.from({ length: Math.ceil(codes.length / 100) }, (_, index) =>
    codes.slice(index * 100, index * 100 + 100),
  );
  const pairs = blocks.map(
    (block) => `${block.length} beginbfchar\n${block.map((code) => `<${code}> <${code}>`).join('\n')}\nendbfchar`,
  );
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${pairs.join('\n')}\nendcmap end end`;
};

const assembled = (objects: readonly string[], trailer: string): Uint8Array => {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const at = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return new TextEncoder().encode(text);
};

/**
 * A PDF with a text layer and no font file, as far as a reader of text needs it. `trailer` adds to the trailer,
 * `drawings` what is drawn on each page, in the language of PDF.
 */
export const madePdf = (
  pages: readonly (readonly MadeLine[])[],
  trailer = '',
  drawings: readonly string[] = [],
): Uint8Array => {
  const text = pages
    .flat()
    .map(([, , words]) => words)
    .join('');
  const first = 6;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    stream(toUnicode(text)),
  ];
  for (const [index, lines] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
      stream(`${drawings[index] ?? ''}\n${contentOf(lines)}`),
    );
  }
  return assembled(objects, trailer);
};

/** Coded words at their places: their bytes in the encoding, in hexadecimal. */
export type CodedLine = readonly [x: number, y: number, bytes: string];

/** A page whose font has a predefined encoding of PDF, no file, and nothing that says which characters its codes are. */
export const madeEncodedPdf = (encoding: string, lines: readonly CodedLine[]): Uint8Array =>
  assembled(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [5 0 R] /Count 1 >>',
      `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 [500 500 500]] /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 6 0 R >>',
      stream(lines.map(([x, y, bytes]) => `BT /F1 ${SIZE} Tf ${x} ${y} Td <${bytes}> Tj ET`).join('\n')),
    ],
    '',
  );

/** What a trailer holds when a password must be given to open the file; the keys fit no password. */
export const passwordTrailer = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> /P -4 >>`;
