import type { ScoreAdjustmentRow } from '@lianfang/contract/scorecards/adjustments';
import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { describe, expect, test } from 'vitest';
import { createScoreWorld, february, replyOf, someFile } from '../../../../test/score-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-20T01:00:00Z');
const county = await createScoreWorld(world);
const { officer, director, leader, educationLead, townLead, education } = county;
const { proposeScoreAdjustment, listScoreAdjustments, approveScoreAdjustment, rejectScoreAdjustment } =
  scorecardEndpoints;
const { withdrawScoreAdjustment, revokeScoreAdjustment, readScorecard } = scorecardEndpoints;
const { addScoreEvidence, dropScoreEvidence, fetchScoreEvidence } = scorecardEndpoints;

const at = (row: ScoreAdjustmentRow, rest: object = {}) => ({
  params: { adjustmentId: row.id },
  body: { version: row.version, ...rest } as never,
});

const totalOf = async (): Promise<string | null | undefined> => {
  const card = replyOf(await officer.call(readScorecard, { params: february }));
  return card.rows.find(({ unitId }) => unitId === education)?.total;
};

describe('points decided by people', () => {
  test('count only once somebody else has approved them, and show in the score with their reason', async () => {
    const row = await county.proven();
    expect(await totalOf()).toBe('100.00');
    expect((await officer.call(approveScoreAdjustment, at(row))).code).toBe('not-allowed');
    const approved = replyOf(await director.call(approveScoreAdjustment, at(row)));
    expect(approved).toMatchObject({ state: 'approved', itemKind: 'bonus', points: 2 });
    expect(await totalOf()).toBe('102.00');
    const revoked = replyOf(await leader.call(revokeScoreAdjustment, at(approved, { reason: '材料有误' })));
    expect(revoked).toMatchObject({ state: 'revoked', decisionReason: '材料有误' });
    expect(await totalOf()).toBe('100.00');
  });

  test('that a director proposes are approved by another', async () => {
    const text = { unitId: education, month: '2026-02', item: 'good-practice', points: 1, reason: '表彰' };
    const row = replyOf(await director.call(proposeScoreAdjustment, { body: text }));
    const sent = { params: { adjustmentId: row.id }, body: {}, files: [someFile] };
    const proven = replyOf(await director.call(addScoreEvidence, sent));
    expect((await director.call(approveScoreAdjustment, at(proven))).code).toBe('not-allowed');
    expect(proven.abilities['approveScoreAdjustment']).toEqual({
      allowed: false,
      reason: '经办人不能审批自己经办的事项，须由他人办理。',
    });
    const decided = await Promise.all(
      [county.secondDirector, leader].map((one) => one.call(approveScoreAdjustment, at(proven))),
    );
    expect(decided.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('belong to an item that takes them, within its limit, for a unit that is scored, in a month that has begun', async () => {
    const text = { unitId: education, month: '2026-02', item: 'good-practice', points: 2, reason: '经验' };
    const propose = async (over: object) =>
      (await officer.call(proposeScoreAdjustment, { body: { ...text, ...over } as never })).code;
    expect(await propose({ item: 'punctuality' })).toBe('score-item-unknown');
    expect(await propose({ item: 'no-such-item' })).toBe('score-item-unknown');
    expect(await propose({ points: 6 })).toBe('score-above-limit');
    expect(await propose({ points: 0 })).toBe('bad-request');
    expect(await propose({ points: 1.005 })).toBe('bad-request');
    expect(await propose({ unitId: county.office })).toBe('unit-not-scored');
    expect(await propose({ month: '2024-02' })).toBe('unit-not-scored');
    expect(await propose({ month: '2026-04' })).toBe('score-month-ahead');
    expect((await educationLead.call(proposeScoreAdjustment, { body: text })).code).toBe('not-allowed');
  });

  test('need evidence where the item asks for it', async () => {
    const bare = await county.proposed();
    expect((await director.call(approveScoreAdjustment, at(bare))).code).toBe('score-evidence-missing');
    const automatic = await county.proposed({ item: 'missing-reports', points: 1, reason: '漏报一次' });
    expect((await director.call(approveScoreAdjustment, at(automatic))).status).toBe(200);
    expect(await totalOf()).toBe('100.00');
  });

  test('are rejected or withdrawn with the reason, and then nothing more happens to them', async () => {
    const row = await county.proven();
    const rejected = replyOf(await director.call(rejectScoreAdjustment, at(row, { reason: '依据不足' })));
    expect(rejected).toMatchObject({ state: 'rejected', decisionReason: '依据不足' });
    expect((await director.call(approveScoreAdjustment, at(rejected))).code).toBe('score-adjustment-state');
    expect((await leader.call(revokeScoreAdjustment, at(rejected, { reason: '误' }))).code).toBe(
      'score-adjustment-state',
    );
    const other = await county.proven();
    expect((await director.call(rejectScoreAdjustment, at({ ...other, version: 9 }, { reason: '误' }))).code).toBe(
      'changed-meanwhile',
    );
    const gone = replyOf(await officer.call(withdrawScoreAdjustment, at(other, { reason: '重复' })));
    expect(gone.state).toBe('withdrawn');
    expect((await officer.call(withdrawScoreAdjustment, at(gone, { reason: '重复' }))).code).toBe(
      'score-adjustment-state',
    );
  });
});

describe('the list', () => {
  test('shows a unit its own points once they are approved, page by page', async () => {
    const month = '2026-03';
    for (const points of [1, 2, 3]) {
      const row = await county.proven({ month, points });
      replyOf(await director.call(approveScoreAdjustment, at(row)));
    }
    await county.proven({ month });
    const own = replyOf(await educationLead.call(listScoreAdjustments, { query: { month, limit: 2 } }));
    expect(own.rows.map(({ points }) => points)).toEqual([3, 2]);
    const cursor = own.next ?? '';
    const rest = replyOf(await educationLead.call(listScoreAdjustments, { query: { month, limit: 2, cursor } }));
    expect([rest.rows.map(({ points }) => points), rest.next]).toEqual([[1], null]);
    expect(replyOf(await townLead.call(listScoreAdjustments)).rows).toEqual([]);
    const waiting = replyOf(await leader.call(listScoreAdjustments, { query: { month, state: 'proposed' } }));
    expect(waiting.rows).toHaveLength(1);
    expect((await officer.call(listScoreAdjustments, { query: { cursor: 'x' } })).code).toBe('bad-request');
  });
});

describe('evidence', () => {
  test('is fetched by those who see the points, and taken out while they are only proposed', async () => {
    const row = await county.proven();
    const [file] = row.evidence;
    const params = { adjustmentId: row.id, evidenceId: file?.id as never };
    expect((await officer.call(fetchScoreEvidence, { params })).bytes.toString()).toBe('市联席办推广文件');
    expect((await educationLead.call(fetchScoreEvidence, { params })).code).toBe('not-found');
    const without = replyOf(await officer.call(dropScoreEvidence, { params }));
    expect(without.evidence).toEqual([]);
    expect((await officer.call(dropScoreEvidence, { params })).code).toBe('not-found');
  });

  test('stays as it was once the points are approved; the unit may then read it', async () => {
    const row = replyOf(await director.call(approveScoreAdjustment, at(await county.proven())));
    const params = { adjustmentId: row.id, evidenceId: row.evidence[0]?.id as never };
    expect((await officer.call(dropScoreEvidence, { params })).code).toBe('score-adjustment-state');
    const more = { params: { adjustmentId: row.id }, body: {}, files: [someFile] };
    expect((await officer.call(addScoreEvidence, more)).code).toBe('score-adjustment-state');
    expect((await educationLead.call(fetchScoreEvidence, { params })).status).toBe(200);
  });

  test('is one file at a time, of a kind that is kept, and not without end', async () => {
    const row = await county.proposed();
    const params = { adjustmentId: row.id };
    const none = await officer.call(addScoreEvidence, { params, body: {}, files: [] });
    expect(none.code).toBe('bad-request');
    const program = { fileName: 'a.exe', contentType: 'application/octet-stream', bytes: new Uint8Array([77, 90]) };
    const refused = await officer.call(addScoreEvidence, { params, body: {}, files: [program] });
    expect(refused.code).toBe('evidence-refused');
    for (let count = 0; count < 20; count += 1)
      replyOf(await officer.call(addScoreEvidence, { params, body: {}, files: [someFile] }));
    const tooMany = await officer.call(addScoreEvidence, { params, body: {}, files: [someFile] });
    expect(tooMany.code).toBe('evidence-too-many');
  });
});
