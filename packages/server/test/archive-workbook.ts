import { writeWorkbook } from '../src/kernel/documents/workbook/write-workbook.ts';

const at = (text: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai').toInstant();
const wide = (digits: string): string =>
  digits.replaceAll(/[0-9,.]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

/**
 * Historical cases as a spreadsheet has them: moments as serial numbers, amounts as numbers and in full-width digits,
 * accounts in full-width digits, a place in Tibetan. Two cases of each card; a row without a number, one whose amount is
 * none, and a column whose name says nothing.
 */
export const archiveWorkbook = (card: string, otherCard: string): Promise<Buffer> => {
  const site = 'www.jucai-test.top';
  return writeWorkbook({
    asOf: at('2026-01-05T09:00'),
    sheets: [
      {
        name: '历史案件',
        columns: [
          { header: '案号', kind: 'text' },
          { header: '发案时间', kind: 'moment' },
          { header: '案件类别', kind: 'text' },
          { header: '发案地', kind: 'text' },
          { header: '简要案情', kind: 'text' },
          { header: '损失金额', kind: 'decimal' },
          { header: '收款', kind: 'text' },
          { header: '网址', kind: 'text' },
        ],
        rows: [
          [
            'J2025001',
            at('2025-11-03T10:00'),
            '刷单返利',
            '示例县丙乡',
            '受害人做任务后不能提现。',
            12_000,
            wide(card),
            site,
          ],
          [
            'J2025002',
            at('2025-12-09T15:30'),
            '刷单返利',
            'དཔེ་རྫོང་།',
            '受害人垫付后联系不上客服。',
            wide('8,000.50'),
            card,
            site,
          ],
          [
            'J2025003',
            at('2025-12-11T08:15'),
            '虚假投资',
            '示例县戊乡',
            '受害人跟单炒股。',
            30_000,
            wide(otherCard),
            '',
          ],
          ['J2025004', at('2025-12-12T20:40'), '虚假投资', '示例县戊乡', '受害人充值后不能提现。', 5000, otherCard, ''],
          ['', at('2025-12-10T09:00'), '刷单返利', '示例县丁乡', '没有案号的一行。', 100, card, ''],
          ['J2025006', at('2025-12-13T09:00'), '刷单返利', '示例县丁乡', '金额写成了字。', '很多', card, ''],
        ],
      },
    ],
  });
};
