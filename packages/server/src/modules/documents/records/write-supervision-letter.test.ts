import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { expect, test } from 'vitest';
import { docxLines } from '../../../../test/docx-text.ts';
import { createSupervisionWorld } from '../../../../test/supervision-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const county = await createSupervisionWorld(world);
const { officer, leader, marketLead, schoolLead } = county;
const { writeSupervisionLetter, downloadDocument, verifyDocument } = documentEndpoints;
const demands = '请于期限内补报，并说明原因。';

test('an issued case gets its paper under its own number, with what is asked and until when', async () => {
  const issued = await county.issued('letter', { demands, text: '你单位二月宣传任务逾期。' });
  const params = { supervisionId: issued.id };
  const { reply } = await officer.call(writeSupervisionLetter, { params });
  expect(reply).toMatchObject({ kind: 'supervision-letter', state: 'issued', number: issued.number });
  const file = await marketLead.call(downloadDocument, { params: { documentId: reply.id } });
  const lines = await docxLines(file.bytes);
  expect(lines).toEqual(
    expect.arrayContaining([
      issued.number,
      '宣传任务逾期',
      '县市场监管局：',
      '你单位二月宣传任务逾期。',
      '一、工作要求',
      demands,
      '二、办理期限',
      '请于2026年3月9日24时前书面回复。',
      `核验码：${reply.code}`,
    ]),
  );
  const verified = await world.stranger().call(verifyDocument, { params: { code: reply.code ?? '' } });
  expect(verified.reply).toMatchObject({ standing: 'valid', kind: 'supervision-letter', number: issued.number });
});

test('asked again, also at the same moment and by its unit, it is the same paper', async () => {
  const issued = await county.issued('letter');
  const params = { supervisionId: issued.id };
  const both = await Promise.all(
    [officer, marketLead, leader].map((one) => one.call(writeSupervisionLetter, { params })),
  );
  expect(new Set(both.map(({ reply }) => reply.id)).size).toBe(1);
  expect(new Set(both.map(({ reply }) => reply.sha256)).size).toBe(1);
});

test('a case that has not left the office has no paper, and no other unit learns of it', async () => {
  const draft = await county.draft('letter');
  const params = { supervisionId: draft.id };
  expect((await officer.call(writeSupervisionLetter, { params })).code).toBe('document-letter-not-issued');
  expect((await marketLead.call(writeSupervisionLetter, { params })).code).toBe('not-allowed');
  const issued = await county.issued('letter');
  const other = await schoolLead.call(writeSupervisionLetter, { params: { supervisionId: issued.id } });
  expect(other.code).toBe('not-allowed');
});

test('a reminder that goes out by the hand that wrote it has its paper too', async () => {
  const draft = await county.draft('reminder');
  const params = { supervisionId: draft.id };
  await officer.call(supervisionEndpoints.issueSupervision, { params, body: { version: draft.version } });
  const got = await officer.call(writeSupervisionLetter, { params });
  expect(got.reply).toMatchObject({ state: 'issued' });
});
