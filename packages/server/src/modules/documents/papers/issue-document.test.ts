import { createHash } from 'node:crypto';
import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { startingSettings } from '@lianfang/contract/system/settings';
import { describe, expect, test } from 'vitest';
import { createDocumentWorld, documentAt as at, documentOf } from '../../../../test/document-world.ts';
import { pdfCodes, pdfPages } from '../../../../test/pdf-text.ts';
import { docxLines, docxPart } from '../../../../test/docx-text.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const county = await createDocumentWorld(world);
const { officer, director, leader, marketLead } = county;
const { draftBulletin, editDocument, submitDocument, returnDocument, issueDocument, withdrawDocument } =
  documentEndpoints;
const { readDocument, listDocuments, downloadDocument } = documentEndpoints;

describe('a draft', () => {
  test('is written by the office alone, of a month that has begun', async () => {
    const body = { kind: 'notice', month: '2026-02' } as const;
    expect((await marketLead.call(draftBulletin, { body })).code).toBe('not-allowed');
    expect((await leader.call(draftBulletin, { body })).code).toBe('not-allowed');
    const ahead = { kind: 'briefing', month: '2026-04' } as const;
    expect((await officer.call(draftBulletin, { body: ahead })).code).toBe('document-month-ahead');
  });

  test('is edited until it is submitted; of two who edit at once the second is told', async () => {
    const draft = await county.drafted();
    const content = { ...draft.content, title: '二月通报', copyTo: '县委办、县政府办' };
    const edited = documentOf(await officer.call(editDocument, at(draft, { content })));
    expect(edited).toMatchObject({ title: '二月通报', state: 'draft', version: 2 });
    expect((await director.call(editDocument, at(draft, { content }))).code).toBe('changed-meanwhile');
    const sent = documentOf(await officer.call(submitDocument, at(edited)));
    expect((await officer.call(editDocument, at(sent, { content }))).code).toBe('document-state');
    expect((await officer.call(submitDocument, at(sent))).code).toBe('document-state');
    expect(sent.abilities['editDocument']).toEqual({ allowed: false, reason: '公文当前状态不能这样操作。' });
  });

  test('takes no table whose rows do not fit its columns', async () => {
    const draft = await county.drafted();
    const table = {
      kind: 'table',
      caption: '',
      columns: [{ header: '甲', weight: 1, align: 'left' }],
      rows: [['1', '2']],
    };
    const content = { ...draft.content, blocks: [table] };
    const got = await officer.call(editDocument, at(draft, { content }));
    expect(got.code).toBe('bad-request');
    expect(got.text).toContain('每行的列数须与表头一致');
  });

  test('is seen by the office and the leaders, and by no unit', async () => {
    const draft = await county.drafted();
    const params = { documentId: draft.id };
    expect((await marketLead.call(readDocument, { params })).code).toBe('not-found');
    expect((await marketLead.call(downloadDocument, { params })).code).toBe('not-found');
    expect((await leader.call(readDocument, { params })).status).toBe(200);
    const file = await officer.call(downloadDocument, { params });
    const lines = await docxLines(file.bytes);
    expect(lines).toContain('（拟稿，未印发）');
    expect(lines.join('')).not.toContain('核验码');
  });

  test('that nobody wants goes by the hand that wrote it', async () => {
    const draft = await county.drafted();
    expect((await marketLead.call(withdrawDocument, at(draft, { reason: '不发' }))).code).toBe('not-allowed');
    expect(documentOf(await officer.call(withdrawDocument, at(draft, { reason: '不发' }))).state).toBe('withdrawn');
  });
});

describe('issuing', () => {
  test('is told to whoever may do it, and never done by a hand that wrote', async () => {
    const sent = await county.submitted();
    const waiting = await director.call(notificationEndpoints.listNotifications);
    expect(waiting.reply.rows[0]).toMatchObject({ kind: 'document-waiting', subject: { id: sent.id } });
    expect((await officer.call(issueDocument, at(sent))).code).toBe('not-allowed');
    const back = documentOf(await director.call(returnDocument, at(sent, { reason: '数字再核' })));
    expect(back.history[0]).toMatchObject({ move: 'returnDocument', reason: '数字再核' });
    const edited = documentOf(await director.call(editDocument, at(back, { content: back.content })));
    const again = documentOf(await officer.call(submitDocument, at(edited)));
    expect((await director.call(issueDocument, at(again))).code).toBe('document-own-hand');
    const seen = await director.call(readDocument, { params: { documentId: again.id } });
    expect(seen.reply.abilities['issueDocument']).toEqual({
      allowed: false,
      reason: '拟稿或修改过此文的人不能签发。',
    });
    expect(documentOf(await leader.call(issueDocument, at(again))).state).toBe('issued');
  });

  test('needs a submitted document, seen as it is now', async () => {
    const draft = await county.drafted();
    expect((await director.call(issueDocument, at(draft))).code).toBe('document-state');
    expect((await director.call(returnDocument, at(draft, { reason: '退' }))).code).toBe('document-state');
    const sent = await county.submitted();
    expect((await director.call(issueDocument, at({ ...sent, version: 1 }))).code).toBe('changed-meanwhile');
  });

  test('gives number, code and hash, and the units the paper', async () => {
    const issued = await county.issued();
    expect(issued.number).toMatch(/^联办发〔2026〕\d+号$/);
    expect(issued.code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const params = { documentId: issued.id };
    const file = await marketLead.call(downloadDocument, { params });
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(issued.sha256);
    const lines = await docxLines(file.bytes);
    expect(lines).toEqual(expect.arrayContaining(['测试县联席办文件', issued.number, issued.title, '测试县联席办']));
    expect(lines).toContain(`核验码：${issued.code}`);
    expect(lines).toContain('（数据截至2026年3月2日9时）');
    expect(lines.some((line) => line.endsWith('2026年3月2日印发'))).toBe(true);
    expect(await docxPart(file.bytes, 'word/_rels/document.xml.rels')).toContain('image');
    const pdf = await marketLead.call(downloadDocument, { params, query: { format: 'pdf' } });
    expect((await pdfPages(pdf.bytes)).join('')).toBe(lines.join('').replaceAll(/\s/gu, ''));
    expect((await pdfCodes(pdf.bytes)).join()).toContain(`/verify?code=${issued.code?.replaceAll('-', '') ?? ''}`);
    const told = await marketLead.call(notificationEndpoints.listNotifications);
    expect(told.reply.rows[0]).toMatchObject({ kind: 'document-issued', subject: { id: issued.id } });
    const record = await marketLead.call(readDocument, { params });
    expect(record.reply.history.map(({ move }) => move)).toEqual(['issueDocument']);
    const listed = await marketLead.call(listDocuments, { query: { kind: 'notice', state: 'issued', year: 2026 } });
    expect(listed.reply.rows.map(({ id }) => id)).toContain(issued.id);
  });

  test('the red head is the one that the county has set', async () => {
    const admin = await world.person(county.office, ['system-admin'], world.county);
    const settings = { ...startingSettings, issuer: '测试县反诈联席办', redHead: '测试县反诈联席会议文件' };
    await admin.call(systemEndpoints.changeSettings, { body: { settings, version: 0 } });
    const issued = await county.issued();
    const file = await officer.call(downloadDocument, { params: { documentId: issued.id } });
    const lines = await docxLines(file.bytes);
    expect(lines).toEqual(expect.arrayContaining(['测试县反诈联席会议文件', '测试县反诈联席办']));
  });

  test('numbers run without gap, also when many are issued at once and some are refused', async () => {
    const { rows } = (await officer.call(listDocuments, { query: { kind: 'notice', state: 'issued', limit: 200 } }))
      .reply;
    const sent = await Promise.all(Array.from({ length: 6 }, () => county.submitted()));
    const calls = sent.flatMap((one) => [at(one), at({ ...one, version: 1 })]);
    const got = await Promise.all(calls.map((call) => director.call(issueDocument, call)));
    const numbers = got.filter(({ status }) => status === 200).map(({ reply }) => reply.number);
    const expected = Array.from({ length: 6 }, (_, index) => `联办发〔2026〕${rows.length + index + 1}号`);
    expect(numbers.toSorted()).toEqual(expected.toSorted());
  });

  test('each kind and each year has numbers of its own', async () => {
    const body = { kind: 'briefing', month: '2026-02' } as const;
    const draft = documentOf(await officer.call(draftBulletin, { body }));
    const sent = documentOf(await officer.call(submitDocument, at(draft)));
    const issued = documentOf(await director.call(issueDocument, at(sent)));
    expect(issued.number).toBe('〔2026〕第1期');
    const file = await officer.call(downloadDocument, { params: { documentId: issued.id } });
    expect(await docxLines(file.bytes)).toContain('反诈工作简报');
  });
});

describe('an issued document', () => {
  test('never changes, neither by a command nor in the database', async () => {
    const issued = await county.issued();
    expect((await officer.call(editDocument, at(issued, { content: issued.content }))).code).toBe('document-state');
    const change = world.database.query
      .updateTable('document')
      .set({ title: '另一个题目' })
      .where('id', '=', issued.id)
      .execute();
    await expect(change).rejects.toThrow('an issued document never changes');
  });

  test('is withdrawn only by somebody who issues, and stays as it was', async () => {
    const issued = await county.issued();
    expect((await officer.call(withdrawDocument, at(issued, { reason: '有误' }))).code).toBe('not-allowed');
    const gone = documentOf(await leader.call(withdrawDocument, at(issued, { reason: '有误' })));
    expect(gone).toMatchObject({ state: 'withdrawn', number: issued.number, sha256: issued.sha256 });
    expect((await leader.call(withdrawDocument, at(gone, { reason: '有误' }))).code).toBe('document-state');
    expect((await marketLead.call(downloadDocument, { params: { documentId: gone.id } })).status).toBe(200);
  });

  test('whose kept file is gone says so', async () => {
    const issued = await county.issued();
    await world.platform.files.remove(issued.sha256 ?? '');
    const got = await officer.call(downloadDocument, { params: { documentId: issued.id } });
    expect(got.code).toBe('document-file-gone');
  });
});

test('what was submitted is on the work list of who may issue it, and not of who wrote it', async () => {
  const waiting = async (who: typeof officer) =>
    (await who.call(homeEndpoints.readToday)).reply.items.filter(({ kind }) => kind === 'document-issue');
  const sent = await county.submitted();
  expect(await waiting(director)).toContainEqual(expect.objectContaining({ subjectId: sent.id }));
  expect(await waiting(officer)).toEqual([]);
  await director.call(issueDocument, at(sent));
  expect((await waiting(director)).map(({ subjectId }) => subjectId)).not.toContain(sent.id);
});
