import { describe, expect, test } from 'vitest';
import { madePdf, passwordTrailer, type MadeLine } from '../made/made-pdf.ts';
import { DocumentRefusal } from '../refusal.ts';
import { readPdf } from './read-pdf.ts';

const FULL = '为认真贯彻落实上级关于打击治理电信网络诈骗';

/** Two pages of a plan: full lines run to the right edge at 416 points, paragraphs begin two characters in. */
const pages: readonly (readonly MadeLine[])[] = [
  [
    [150, 800, '石岭县反诈工作方案'],
    [112, 760, FULL.slice(0, 19)],
    [80, 732, `工作的部署安排，结合我县实际，制定本方案全文`.slice(0, 21)],
    [80, 704, '如下。'],
    [112, 676, '一、重点任务'],
    [112, 648, '1.入户登记。（责任单位：县公安局、县'],
    [400, 40, '— 1 —'],
  ],
  [
    [80, 800, '民政局、各乡镇）'],
    [112, 772, '序号'],
    [180, 772, '任务'],
    [260, 772, '责任单位'],
    [112, 744, '1'],
    [180, 744, '发放⼿册'],
    [260, 744, '县司法局'],
    [400, 40, '— 2 —'],
  ],
];

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readPdf(bytes);
    return 'read';
  } catch (error) {
    return error instanceof DocumentRefusal ? error.code : 'defect';
  }
};

describe('the text layer of a PDF', () => {
  test('lines are paragraphs again, also over the page; page numbers go; cells are parted; radicals are characters', async () => {
    expect((await readPdf(madePdf(pages))).split('\n')).toEqual([
      '石岭县反诈工作方案',
      '为认真贯彻落实上级关于打击治理电信网络工作的部署安排，结合我县实际，制定本方案全如下。',
      '一、重点任务',
      '1.入户登记。（责任单位：县公安局、县民政局、各乡镇）',
      '序号\t任务\t责任单位',
      '1\t发放手册\t县司法局',
    ]);
  });

  test('bytes in a Buffer, as files and uploads come', async () => {
    expect(await codeOf(Buffer.from(madePdf(pages)))).toBe('read');
  });

  test('pages without text are a scan', async () => {
    expect(await codeOf(madePdf([[], []]))).toBe('scanned');
  });

  test('a text layer whose characters mean nothing is no text', async () => {
    const nothing = Array.from({ length: 20 }, (_, index): MadeLine => [
      80,
      800 - index * 28,
      '\u{E000}\u{E123}\u{F0FF}\u{E777}\u{EABC}',
    ]);
    expect(await codeOf(madePdf([nothing]))).toBe('scanned');
  });

  test('a password', async () => {
    expect(await codeOf(madePdf(pages, passwordTrailer))).toBe('encrypted');
  });
});
