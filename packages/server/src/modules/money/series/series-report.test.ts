import { seriesRecordEndpoints } from '@lianfang/contract/series/series-endpoints';
import { expect, test } from 'vitest';
import { docxLines } from '../../../../test/docx-text.ts';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { ofSeries, openedSeries, paidTo } from '../../../../test/series-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const { officer } = money;
const victim = {
  name: '受害人甲',
  idNumber: '110101199001010000',
  phone: '00000000000',
  birth: null,
  occupation: null,
  address: null,
  warnedBefore: null,
};

test('the intelligence product has the cases, what they share, the money and the evidence, and names no victim', async () => {
  const identifiers = [
    { type: 'wechat' as const, value: 'test_report_1' },
    { type: 'phone' as const, value: '95588' },
    { type: 'id-number' as const, value: '110101198001019999' },
  ];
  const transfers = [paidTo('6228480000000024001', money.bank, 123_400)];
  const one = await money.report({ identifiers, transfers, victim, placeName: '测试镇', type: 'loan' });
  const other = await money.report({ identifiers, transfers, victim });
  const series = await openedSeries(officer, [one, other], { name: '测试串案' });
  const params = ofSeries(series);
  const got = await officer.call(seriesRecordEndpoints.fetchSeriesReport, { params });
  expect(got.status).toBe(200);
  const lines = await docxLines(got.bytes);
  const text = lines.join('\n');
  for (const part of [
    'C2026-0001',
    '测试串案',
    one.number,
    other.number,
    '测试镇',
    '贷款、代办信用卡',
    '6228480000000024001',
    'test_report_1',
    `${one.number}、${other.number}`,
    '2,468.00元',
    '同一收款账户',
    '均为线索，须逐项核查',
  ])
    expect(text).toContain(part);
  expect(lines).toContain('尾号9999');
  expect(text).toMatch(/以下共用值不作为串并依据：95588（.*客服号/u);
  for (const secret of ['受害人甲', victim.idNumber, victim.phone, '110101198001019999'])
    expect(text).not.toContain(secret);
});

test('accounts that several cases paid come first, with what each paid', async () => {
  const common = '6228480000000024002';
  const one = await money.report({
    transfers: [paidTo(common, money.bank, 100), paidTo('6228480000000024003', money.bank, 9000)],
  });
  const other = await money.report({ transfers: [paidTo(common, money.bank, 200)] });
  const series = await openedSeries(officer, [one, other]);
  const told = (await officer.call(seriesRecordEndpoints.readSeriesMoney, { params: ofSeries(series) })).reply;
  expect(told).toMatchObject({ loss: 9300, accountCount: 2, commonCount: 1, casesLeftOut: 0 });
  expect(told.accounts).toEqual([
    {
      account: common,
      bankName: '农行测试支行',
      caseCount: 2,
      amount: 300,
      cases: [
        { caseId: other.id, amount: 200, payments: 1, source: 'paid' },
        { caseId: one.id, amount: 100, payments: 1, source: 'paid' },
      ],
    },
    expect.objectContaining({ account: '6228480000000024003', caseCount: 1, amount: 9000 }),
  ]);
});
