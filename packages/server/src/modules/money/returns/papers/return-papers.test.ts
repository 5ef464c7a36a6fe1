import { ReturnRecord, ReturnPaper } from '@lianfang/contract/returns/returns';
import { describe, expect, test } from 'vitest';
import { docxLines } from '../../../../../test/docx-text.ts';
import { writeOfficialDocument } from '../../../../kernel/documents/official/write-official-document.ts';
import { composePaper } from './compose-paper.ts';
import { noticeText } from './notice-text.ts';
import { yuanText } from './paper-text.ts';

const id = (tail: number): string => `00000000-0000-7000-8000-${String(tail).padStart(12, '0')}`;
const payee = { number: '6228480000000099999', name: '测试受害人', bankName: '测试银行' };
const claim = {
  id: id(5),
  caseId: id(2),
  caseNumber: '2026-000001',
  loss: 500_000,
  given: 0,
  toldOn: null,
  told: null,
  appliedOn: '2026-03-02',
  standing: 'accepted',
  standingReason: null,
  application: {
    name: '测试受害人',
    sex: 'female',
    idNumber: '110101199001010000',
    address: '测试县某村',
    phone: '00000000000',
    agent: null,
    paidFrom: payee,
    payTo: null,
    payToReason: null,
  },
};
const notice = {
  text: '公告第一段。\n公告第二段。',
  place: '县公安局门户网站',
  publishedOn: '2026-03-02',
  end: '2026-04-01T16:00:00.000Z',
  warnings: [],
  basis: '第八条',
};
const round = {
  number: 1,
  method: 'pro-rata',
  methodReason: '两笔入账先后不明。',
  fixedByName: '扎西',
  notice,
  report: '查明资金确属被害人所有。',
  reportedByName: '扎西',
  organ: '州公安局',
  decision: null,
  decidedOn: null,
  endedReason: null,
  shares: [{ claimId: id(5), amount: 123_456, orderId: null, orderState: null, executedAmount: null }],
  objections: [],
};
const record = ReturnRecord.parse({
  id: id(1),
  caseId: id(2),
  caseNumber: '2026-000001',
  unitId: id(3),
  unitName: '测试县公安局',
  account: { number: '6228480000000000001', name: '测试甲', bankName: null, bankId: id(4) },
  bankName: '农行测试支行',
  state: 'reported',
  round: 1,
  method: 'pro-rata',
  frozen: 200_000,
  given: 0,
  claims: [claim],
  waiting: 0,
  noticeEnd: null,
  version: 1,
  freezeId: id(6),
  frozenUntil: null,
  proposal: null,
  movements: [
    { at: '2026-03-02T00:10:00.000Z', side: 'in', amount: 500_000, counterparty: '62170001', caseId: id(2) },
    { at: '2026-03-02T00:20:00.000Z', side: 'out', amount: 300_000, counterparty: null, caseId: null },
  ],
  candidates: [],
  rounds: [round],
  history: [],
  abilities: {},
});
const source = { record, day: '2026-03-05', asOf: Temporal.Instant.from('2026-03-05T01:00:00Z') };

const textOf = async (paper: ReturnPaper, over: Partial<typeof source> = {}): Promise<string> => {
  const document = composePaper(paper, { ...source, ...over }, id(5));
  if (document === null) throw new Error('no paper');
  return (await docxLines(await writeOfficialDocument(document))).join('\n');
};

describe('the papers of a return', () => {
  test('the application form has what the victim filled in and room for two officers', async () => {
    const text = await textOf('application');
    for (const part of ['测试受害人', '女', '110101199001010000', '测试银行 6228480000000099999', '5,000.00元', '两名'])
      expect(text).toContain(part);
  });

  test('the flow table lists what came and went with the balance', async () => {
    const text = await textOf('flows');
    for (const part of ['2026-03-02 08:10:00', '62170001', '2,000.00元', '两笔入账先后不明'])
      expect(text).toContain(part);
  });

  test('the report says the method, the notice and whom how much goes to', async () => {
    const text = await textOf('report');
    for (const part of ['按比例返还', '2026年3月2日在县公安局门户网站公告', '无人提出异议', '1,234.56元'])
      expect(text).toContain(part);
  });

  test('the decision is a draft of the organ above until it has its number', async () => {
    expect(await textOf('decision')).toContain('代拟稿，未经批准不生效');
    const rounds = [{ ...record.rounds[0], decision: '州公刑返字〔2026〕1号', decidedOn: '2026-03-08' }];
    const decided = { record: ReturnRecord.parse({ ...record, rounds }) };
    const text = await textOf('decision', decided);
    expect(text).toContain('州公刑返字〔2026〕1号');
    expect(text).toContain('2026年3月8日');
    expect(text).not.toContain('代拟稿');
  });

  test('the notice is as it was published, on its day', async () => {
    const text = await textOf('notice');
    expect(text).toContain('公告第一段。');
    expect(text).toContain('2026年3月2日');
  });

  test('none is there before the return has come so far', () => {
    const bare = { ...round, method: null, methodReason: null, notice: null, report: null, shares: [] };
    const early = { ...source, record: ReturnRecord.parse({ ...record, movements: [], rounds: [bare] }) };
    const made = ReturnPaper.options.map((paper) => composePaper(paper, early, undefined));
    expect(made).toEqual([null, null, null, null, null]);
  });
});

test('a public notice names no victim and not the whole account', () => {
  const facts = {
    unit_name: '测试县公安局',
    bank_unit_name: '农行测试支行',
    account_number: '6228480000000000001',
    frozen: 200_000n,
    given: 50_000n,
    claims: 2,
  };
  const text = noticeText(facts, notice);
  expect(text).toContain('尾号0001');
  expect(text).toContain('1,500.00元');
  expect(text).toContain('2026年3月2日起至2026年4月1日止');
  expect(text).not.toContain('6228480000000000001');
});

test('amounts are written with thousands and two places', () => {
  expect([5, 123_456_789].map(yuanText)).toEqual(['0.05元', '1,234,567.89元']);
});
