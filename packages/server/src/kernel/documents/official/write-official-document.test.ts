import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openZip } from '../../files/zip/open-zip.ts';
import { scanXml } from '@lianfang/engine/workbook/xml-scan';
import { paragraphWith, paragraphsOf, partOf, plainLetter, text, textOf } from './document-samples.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { writeOfficialDocument } from './write-official-document.ts';

const picture = async (): Promise<Buffer> =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: 'red' } })
    .webp()
    .toBuffer();

const redDocument: OfficialDocument = {
  ...plainLetter,
  redHead: { mark: '云岭县联席会议办公室文件' },
  copyNumber: '000001',
  secrecy: '秘密★1年',
  urgency: '特急',
  number: '云联席办〔2026〕12号',
  copyTo: '州联席会议办公室。',
  issuedLine: { by: '云岭县联席会议办公室', on: Temporal.PlainDate.from('2026-07-02') },
};

/** Every part's tags are closed in order. */
const isWellFormed = (xml: string): boolean => {
  const open: string[] = [];
  for (const piece of scanXml(xml)) {
    if (piece.kind === 'open' && !piece.empty) open.push(piece.name);
    if (piece.kind === 'close' && open.pop() !== piece.name) return false;
  }
  return open.length === 0;
};

describe('the page', () => {
  test('is A4 with the margins of the standard, 22 lines of 28 characters', async () => {
    const xml = await partOf(plainLetter);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(xml).toContain('w:linePitch="579"');
    const body = paragraphWith(xml, '书面回复');
    expect(body).toContain('w:line="579" w:lineRule="exact"');
    expect(22 * 579).toBeLessThanOrEqual(16_838 - 2098 - 1984);
    const tightening = Number(/<w:spacing w:val="(-\d+)"\/>/u.exec(body)?.[1]);
    expect(28 * (320 + tightening)).toBeLessThanOrEqual(11_906 - 1587 - 1474);
    expect(29 * (320 + tightening)).toBeGreaterThan(11_906 - 1587 - 1474);
  });

  test('numbers its pages — 1 — in 4号宋体 at the outer edge', async () => {
    const odd = await partOf(plainLetter, 'word/footer1.xml');
    const even = await partOf(plainLetter, 'word/footer2.xml');
    for (const footer of [odd, even]) {
      expect(textOf(footer)).toBe('—  —');
      expect(footer).toContain('PAGE');
      expect(footer).toMatch(/w:eastAsia="宋体".*<w:sz w:val="28"\/>/su);
    }
    const sides = [odd, even].map((footer) => /<w:ind w:(\w+)="280"\/><w:jc w:val="(\w+)"/u.exec(footer)?.slice(1));
    expect(sides).toEqual([
      ['right', 'right'],
      ['left', 'left'],
    ]);
    expect(await partOf(plainLetter, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  test('leaves no gaps between digits and characters', async () => {
    const styles = await partOf(plainLetter, 'word/styles.xml');
    expect(styles).toContain('<w:autoSpaceDE w:val="false"/><w:autoSpaceDN w:val="false"/>');
    expect(await partOf(plainLetter, 'word/settings.xml')).toContain(
      'w:characterSpacingControl w:val="compressPunctuation"',
    );
  });
});

describe('the text', () => {
  test('has a 2号小标宋 title in the middle and a 3号仿宋 body with two characters of indent', async () => {
    const xml = await partOf(plainLetter);
    expect(paragraphWith(xml, '督办函')).toMatch(
      /<w:jc w:val="center"\/>.*w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/su,
    );
    expect(paragraphWith(xml, '书面回复')).toMatch(
      /w:firstLine="632" w:firstLineChars="200".*w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"\/>/su,
    );
    expect(textOf(paragraphWith(xml, '县教育局'))).toBe('县教育局：');
  });

  test('sets its four levels of headings in 黑体, 楷体, bold 仿宋 and 仿宋', async () => {
    const levels = [1, 2, 3, 4] as const;
    const blocks = levels.map((level): Block => ({
      kind: 'heading',
      level,
      text: `第${level}层`,
      continued: [{ text: '接排' }],
    }));
    const xml = await partOf({ ...plainLetter, blocks });
    const runs = levels.map((level) => paragraphWith(xml, `第${level}层`).match(/<w:r>.*?<\/w:r>/gsu) ?? []);
    const faces = runs.map(([heading]) =>
      /w:eastAsia="([^"]*)".*?<w:b( w:val="false")?\/>/su.exec(heading ?? '')?.slice(1),
    );
    const light = ' w:val="false"';
    expect(faces).toEqual([
      ['黑体', light],
      ['楷体_GB2312', light],
      ['仿宋_GB2312', undefined],
      ['仿宋_GB2312', light],
    ]);
    for (const [, continued] of runs) expect(continued).toMatch(/仿宋_GB2312.*<w:b w:val="false"\/>.*接排/su);
    expect(paragraphWith(xml, '第2层')).toContain('<w:pStyle w:val="Heading2"/>');
  });

  test('sets Tibetan in a Tibetan typeface of its own and the Chinese around it as ever', async () => {
    const xml = paragraphWith(
      await partOf({ ...plainLetter, blocks: [text('宣传：བོད་ཡིག་གི་བརྡ།请勿转账')] }),
      '请勿转账',
    );
    const runs = (xml.match(/<w:r>.*?<\/w:r>/gsu) ?? []).map((run) => [
      textOf(run),
      /w:cs="([^"]*)" w:eastAsia="([^"]*)"/u.exec(run)?.[2],
      /w:szCs w:val="(\d+)"/u.exec(run)?.[1],
    ]);
    expect(runs).toEqual([
      ['宣传：', '仿宋_GB2312', '32'],
      ['བོད་ཡིག་གི་བརྡ།', 'Microsoft Himalaya', '40'],
      ['请勿转账', '仿宋_GB2312', '32'],
    ]);
  });

  test('names other typefaces for those that a computer lacks', async () => {
    const fonts = await partOf(plainLetter, 'word/fontTable.xml');
    const instead = (name: string): string =>
      new RegExp(`w:name="${name}"><w:altName w:val="([^"]*)"`, 'u').exec(fonts)?.[1] ?? '';
    expect(instead('方正小标宋简体')).toContain('宋体');
    expect(instead('仿宋_GB2312')).toContain('FangSong');
    expect(instead('楷体_GB2312')).toContain('KaiTi');
    expect(instead('Microsoft Himalaya')).toContain('Noto Serif Tibetan');
  });
});

describe('the red head', () => {
  test('has the mark in red 35 mm down, the number in the middle above a red line, corner marks in the upper left', async () => {
    const xml = await partOf(redDocument);
    const mark = paragraphWith(xml, '办公室文件');
    expect(mark).toMatch(/w:before="247".*<w:color w:val="FF0000"\/>/su);
    expect(paragraphWith(xml, '〔2026〕')).toMatch(
      /<w:bottom w:val="single" w:color="FF0000" w:sz="12" w:space="11"\/>.*<w:jc w:val="center"\/>/su,
    );
    expect(paragraphsOf(xml).slice(0, 4).map(textOf)).toEqual([
      '000001',
      '秘密★1年',
      '特急',
      '云岭县联席会议办公室文件',
    ]);
    expect(paragraphsOf(xml).slice(4, 10).map(textOf)).toEqual(['', '', '云联席办〔2026〕12号', '', '', '督办函']);
  });

  test('puts the signatory to the right of the number in a document to a higher organ', async () => {
    const number = paragraphWith(await partOf({ ...redDocument, signatory: '李某某' }), '〔2026〕');
    expect(textOf(number)).toBe('　云联席办〔2026〕12号签发人：李某某');
    expect(number).toMatch(/<w:tab w:val="right" w:pos="8529"\/>.*<w:tab\/>.*楷体_GB2312/su);
  });

  test('is not there unless asked for, and the number stands right', async () => {
    const xml = await partOf(plainLetter);
    expect(xml).not.toContain('FF0000');
    expect(paragraphWith(xml, '〔2026〕')).toContain('<w:jc w:val="right"/>');
  });
});

describe('the end', () => {
  test('has 附件说明, signature and date, and the as-of line in brackets', async () => {
    const blocks: Block[] = [text('正文'), { kind: 'attachmentList', names: ['统计表', '明细表'] }];
    const texts = paragraphsOf(await partOf({ ...plainLetter, blocks, note: '联系人：张某' })).map(textOf);
    expect(texts.slice(-10)).toEqual([
      '正文',
      '',
      '附件：1.统计表',
      '2.明细表',
      '',
      '云岭县联席会议办公室',
      '2026年7月1日',
      '（联系人：张某）',
      '（数据截至2026年6月30日24时）',
      '',
    ]);
    expect(paragraphsOf(await partOf(plainLetter)).map(textOf)).not.toContain('附件：');
  });

  test('never stands on a page without text', async () => {
    const paragraphs = paragraphsOf(await partOf(plainLetter));
    const from = paragraphs.findIndex((each) => textOf(each).includes('书面回复'));
    const kept = paragraphs.slice(from, from + 4).map((each) => each.includes('<w:keepNext/>'));
    expect(kept).toEqual([true, true, true, false]);
  });

  test('has 抄送 and 印发 at the foot of the last page between lines of 0.35 and 0.25 mm', async () => {
    const xml = await partOf(redDocument);
    const table = /<w:tbl>.*<\/w:tbl>/su.exec(xml)?.[0] ?? '';
    expect(table).toMatch(/<w:tblpPr [^>]*w:tblpYSpec="bottom"[^>]*w:vertAnchor="margin"/u);
    expect(table).toMatch(/<w:top w:val="single"[^>]*w:sz="8"\/>.*<w:insideH w:val="single"[^>]*w:sz="6"\/>/su);
    expect(paragraphsOf(table).map(textOf)).toEqual([
      '抄送：州联席会议办公室。',
      '云岭县联席会议办公室2026年7月2日印发',
    ]);
  });

  test('carries the code by which the paper can be verified', async () => {
    const verification = { code: 'A1B2-C3D4', url: 'https://lianfang.example/verify/A1B2C3D4' };
    const document = { ...plainLetter, verification };
    const xml = await partOf(document);
    expect(paragraphWith(xml, '核验码')).toContain('A1B2-C3D4');
    const zip = openZip(await writeOfficialDocument(document), { entries: 200, inflatedBytes: 10_000_000 });
    const name = zip.entries.find((entry) => entry.name.endsWith('.png'))?.name ?? '';
    expect(await sharp(await zip.read(name)).metadata()).toMatchObject({ format: 'png', width: 400 });
  });
});

describe('a long table', () => {
  test('repeats its header on every page, tears no row apart and is as wide as the type area', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => [String(index), '县教育局', '']);
    const columns = [
      { header: '序号', weight: 1 },
      { header: '单位', weight: 3 },
      { header: '备注', weight: 3 },
    ];
    const xml = await partOf({ ...plainLetter, blocks: [{ kind: 'table', caption: '表1', columns, rows }] });
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(101);
    const widths = [...(/<w:tblGrid>.*?<\/w:tblGrid>/su.exec(xml)?.[0].matchAll(/w:w="(\d+)"/gu) ?? [])].map((match) =>
      Number(match[1]),
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
    expect(paragraphWith(xml, '表1')).toContain('<w:keepNext/>');
  });

  test('may lie across in an attachment on pages of its own', async () => {
    const columns = [{ header: '单位', weight: 1 }];
    const attachments = [
      { label: '附件', title: '统计表', landscape: true, blocks: [{ kind: 'table', columns, rows: [['x']] } as const] },
    ];
    const xml = await partOf({ ...plainLetter, attachments });
    expect(xml.match(/w:orient="(?:portrait|landscape)"/gu)).toEqual(['w:orient="portrait"', 'w:orient="landscape"']);
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(paragraphWith(xml, '附件')).toContain('黑体');
  });
});

describe('a document', () => {
  test('is the same to the byte for the same model, whatever was written in between', async () => {
    const verification = { code: 'A1', url: 'https://lianfang.example/verify/A1' };
    const blocks: Block[] = [
      text('正文'),
      { kind: 'image', bytes: await picture(), describedAs: '现场', caption: '图1' },
    ];
    const document = { ...redDocument, blocks, verification };
    const first = await writeOfficialDocument(document);
    await writeOfficialDocument({ ...document, blocks: [...blocks, ...blocks] });
    expect(first.equals(await writeOfficialDocument(document))).toBe(true);
    expect(first.equals(await writeOfficialDocument({ ...document, title: '通报' }))).toBe(false);
  });

  test('is well-formed whatever texts are in it', async () => {
    const any = fc.string({ unit: 'binary', maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(any, any, any, async (title, content, cell) => {
        const columns = [{ header: title, weight: 1 }];
        const blocks: Block[] = [text(content), { kind: 'table', columns, rows: [[cell]] }];
        const zip = openZip(await writeOfficialDocument({ ...redDocument, title, blocks }), {
          entries: 200,
          inflatedBytes: 10_000_000,
        });
        for (const { name } of zip.entries.filter((entry) => entry.name.endsWith('.xml'))) {
          const xml = String(await zip.read(name));
          expect(isWellFormed(xml)).toBe(true);
          expect(xml).not.toMatch(/[\p{Cc}--[\n\r\t]]|\ufffe|\uffff/v);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('is not written when a picture in it cannot be read', async () => {
    const blocks: Block[] = [{ kind: 'image', bytes: Buffer.from('x'), describedAs: '' }];
    await expect(writeOfficialDocument({ ...plainLetter, blocks })).rejects.toThrow('unsupported image format');
  });
});
