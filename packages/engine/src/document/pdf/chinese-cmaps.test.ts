import { describe, expect, test } from 'vitest';
import { madeEncodedPdf } from '../made/made-pdf.ts';
import { DocumentRefusal } from '../refusal.ts';
import { chineseCMap } from './chinese-cmaps.ts';
import { readPdf } from './read-pdf.ts';

const GBK = [
  'cfd8b7b4d5a9b9a4d7f7b7bdb0b8',
  '312ec8ebbba7b5c7bcc7a1a3a3a8d4f0c8ceb5a5cebba3bacfd8b9abb0b2bed6a1a2b8f7cfe7d5f2a3a9',
  'cdeab3c9cab1cfdea3ba32303234c4ea36d4c2b5d7c7b0',
] as const;
const UTF16 = [
  '53bf53cd8bc85de54f5c65b96848',
  '0031002e51656237767b8bb03002ff088d234efb53554f4dff1a53bf516c5b895c40300154044e619547ff09',
  '5b8c621065f69650ff1a00320030003200345e74003667085e95524d',
] as const;

const paged = (encoding: string, lines: readonly string[]): Uint8Array =>
  madeEncodedPdf(
    encoding,
    lines.map((bytes, index) => [112 + index * 32, 760 - index * 28, bytes] as const),
  );

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    return await readPdf(bytes);
  } catch (error) {
    return error instanceof DocumentRefusal ? error.code : 'defect';
  }
};

describe('PDFs whose fonts have a predefined Chinese encoding and nothing else', () => {
  test.each([
    ['GBK-EUC-H', GBK],
    ['GBKp-EUC-H', GBK],
    ['GB-EUC-H', GBK],
    ['GBK2K-H', GBK],
    ['UniGB-UCS2-H', UTF16],
    ['UniGB-UTF16-H', UTF16],
  ])('%s is read, ASCII too', async (encoding, lines) => {
    expect((await readPdf(paged(encoding, lines))).split('\n')).toEqual([
      '县反诈工作方案',
      '1.入户登记。（责任单位：县公安局、各乡镇）',
      '完成时限：2024年6月底前',
    ]);
  });

  test('another predefined encoding gives no text and is refused as such', async () => {
    expect(['scanned', 'damaged']).toContain(await codeOf(paged('90ms-RKSJ-H', GBK)));
    expect(chineseCMap('90ms-RKSJ-H')).toBeNull();
  });
});
