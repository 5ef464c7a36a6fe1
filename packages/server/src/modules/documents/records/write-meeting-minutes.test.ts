import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { expect, test } from 'vitest';
import { docxLines } from '../../../../test/docx-text.ts';
import { createMeetingWorld } from '../../../../test/meeting-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const county = await createMeetingWorld(world);
const { officer, marketLead, bankLead } = county;
const { writeMeetingMinutes, downloadDocument, readDocument } = documentEndpoints;

test('confirmed minutes get their paper: agenda, what was said, what was resolved, who came', async () => {
  const meeting = await county.confirmed();
  const { reply } = await officer.call(writeMeetingMinutes, { params: { meetingId: meeting.id } });
  expect(reply).toMatchObject({ kind: 'minutes', number: '联办纪要〔2026〕1号', title: '第一季度联席会议纪要' });
  const params = { documentId: reply.id };
  const lines = await docxLines((await marketLead.call(downloadDocument, { params })).bytes);
  expect(lines).toEqual(
    expect.arrayContaining([
      '反诈会议纪要',
      '2026年3月3日9时30分，在县政府三楼会议室召开第一季度联席会议。现将会议情况纪要如下：',
      '一、会议议程',
      '1.通报一季度工作',
      '二、会议内容',
      '会议听取了情况汇报。',
      '三、议定事项',
      '月底前完成商户入户宣传',
      '2026年3月31日',
      '四、参会情况',
      '出席：无签到记录。未签到：县市场监管局、县第一小学。',
    ]),
  );
  expect((await bankLead.call(readDocument, { params })).code).toBe('not-found');
});

test('asked again at the same moment it is the same paper, and no number is lost', async () => {
  const meeting = await county.confirmed();
  const params = { meetingId: meeting.id };
  const both = await Promise.all([1, 2, 3].map(() => officer.call(writeMeetingMinutes, { params })));
  expect(new Set(both.map(({ reply }) => reply.number))).toEqual(new Set(['联办纪要〔2026〕2号']));
  const next = await officer.call(writeMeetingMinutes, { params: { meetingId: (await county.confirmed()).id } });
  expect(next.reply.number).toBe('联办纪要〔2026〕3号');
});

test('minutes that are not confirmed have no paper, and who was not invited learns nothing', async () => {
  const meeting = await county.submitted();
  const params = { meetingId: meeting.id };
  expect((await officer.call(writeMeetingMinutes, { params })).code).toBe('document-minutes-not-confirmed');
  expect((await bankLead.call(writeMeetingMinutes, { params })).code).toBe('not-allowed');
});
