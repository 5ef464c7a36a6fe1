import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import type { ScoreSheetRecord, ScoreSheetText } from '@lianfang/contract/scorecards/sheets';
import { describe, expect, test } from 'vitest';
import { createScoreWorld, february, replyOf } from '../../../../test/score-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-20T01:00:00Z');
const county = await createScoreWorld(world);
const { officer, director, leader, educationLead } = county;
const { listScoreSheets, readScoreSheet, listScoreIndicators, draftScoreSheet, editScoreSheet } = scorecardEndpoints;
const { publishScoreSheet, dropScoreSheet, readScorecard, freezeScorecard } = scorecardEndpoints;

const textOf = ({ name, items, total, decimals, whenMissing }: ScoreSheetRecord): ScoreSheetText => {
  return { name, items, total, decimals, whenMissing };
};

const at = (sheet: ScoreSheetRecord, rest: object = {}) => ({
  params: { sheetId: sheet.id },
  body: { version: sheet.version, ...rest } as never,
});

const drafted = async (audience: 'member-unit' | 'township'): Promise<ScoreSheetRecord> =>
  replyOf(await officer.call(draftScoreSheet, { body: { audience } }));

describe('the sheets that the platform comes with', () => {
  test('are in force from the beginning, one for each audience, and everybody may read them', async () => {
    const { rows } = replyOf(await educationLead.call(listScoreSheets));
    expect(rows.map(({ audience, number, inForce, state }) => [audience, number, inForce, state])).toEqual([
      ['member-unit', 1, true, 'published'],
      ['township', 1, true, 'published'],
    ]);
    for (const { id } of rows) {
      const sheet = replyOf(await educationLead.call(readScoreSheet, { params: { sheetId: id } }));
      expect(sheet.faults).toEqual([]);
      expect(sheet.abilities['editScoreSheet']?.allowed).toBe(false);
    }
  });

  test('use figures of the work alone; none pushes people to install or register anything', async () => {
    const { indicators } = replyOf(await educationLead.call(listScoreIndicators));
    expect(indicators).toHaveLength(11);
    const words = indicators.flatMap(({ code, name, meaning }) => [code, name.zh, meaning.zh]).join(' ');
    expect(words).not.toMatch(/安装|注册|下载|install|regist|app/iu);
  });
});

describe('a draft', () => {
  test('begins as the latest sheet, one at a time, and exists only for the office', async () => {
    expect((await educationLead.call(draftScoreSheet, { body: { audience: 'township' } })).code).toBe('not-allowed');
    const draft = await drafted('township');
    expect(draft).toMatchObject({ number: 2, state: 'draft', validFrom: null, inForce: false });
    expect((await director.call(draftScoreSheet, { body: { audience: 'township' } })).code).toBe(
      'score-sheet-draft-exists',
    );
    expect((await educationLead.call(readScoreSheet, { params: { sheetId: draft.id } })).code).toBe('not-found');
    const seen = replyOf(await educationLead.call(listScoreSheets, { query: { audience: 'township' } }));
    expect(seen.rows.map(({ number }) => number)).toEqual([1]);
    expect((await officer.call(dropScoreSheet, { params: { sheetId: draft.id } })).status).toBe(204);
    expect((await officer.call(readScoreSheet, { params: { sheetId: draft.id } })).code).toBe('not-found');
  });

  test('may be faulty; every fault is told at once with its place, and nothing faulty is published', async () => {
    const draft = await drafted('township');
    const [first, second, ...rest] = textOf(draft).items;
    if (!first || !second) throw new Error('no items');
    const items = [
      { ...first, formula: 'ratio(reports.on_time, tasks.duee)', weight: 20 },
      { ...second, formula: 'ratio(1,' },
      { ...second, min: 5, max: 1 },
      ...rest,
    ];
    const faulty = replyOf(await officer.call(editScoreSheet, at(draft, { ...textOf(draft), items })));
    expect(faulty.faults.map(({ item, at: place }) => [item, place])).toEqual(
      expect.arrayContaining([
        [null, null],
        [first.code, null],
        [second.code, expect.any(Number)],
        [second.code, null],
      ]),
    );
    expect(faulty.faults.map(({ message }) => message.zh).join(' ')).toContain('tasks.duee');
    const got = await director.call(publishScoreSheet, at(faulty, { validFrom: '2026-04' }));
    expect(got.code).toBe('score-sheet-faulty');
    expect(got.text).toContain('"faults"');
    const mended = replyOf(await officer.call(editScoreSheet, at(faulty, textOf(draft))));
    expect(mended.faults).toEqual([]);
    expect((await officer.call(editScoreSheet, at(faulty, textOf(draft)))).code).toBe('changed-meanwhile');
    await officer.call(dropScoreSheet, { params: { sheetId: draft.id } });
  });
});

describe('publishing', () => {
  test('is not done by the author, not backwards, and holds from its month on', async () => {
    const draft = await drafted('member-unit');
    const text = textOf(draft);
    const items = text.items.map((item) => (item.code === 'good-practice' ? { ...item, max: 8 } : item));
    const own = replyOf(await director.call(editScoreSheet, at(draft, { ...text, items })));
    expect((await officer.call(publishScoreSheet, at(own, { validFrom: '2026-03' }))).code).toBe('not-allowed');
    expect((await director.call(publishScoreSheet, at(own, { validFrom: '2026-03' }))).code).toBe('not-allowed');
    expect((await leader.call(publishScoreSheet, at(own, { validFrom: '2020-01' }))).code).toBe(
      'score-sheet-backwards',
    );
    const got = await leader.call(publishScoreSheet, at({ ...own, version: 1 }, { validFrom: '2026-03' }));
    expect(got.code).toBe('changed-meanwhile');
    const sheet = replyOf(await leader.call(publishScoreSheet, at(own, { validFrom: '2026-03' })));
    expect(sheet).toMatchObject({ state: 'published', validFrom: '2026-03', validUntil: null, inForce: true });
    const { rows } = replyOf(await officer.call(listScoreSheets, { query: { audience: 'member-unit' } }));
    expect(rows.map(({ number, validUntil, inForce }) => [number, validUntil, inForce])).toEqual([
      [2, null, true],
      [1, '2026-03', false],
    ]);
    const now = replyOf(await officer.call(readScorecard, { params: { ...february, month: '2026-03' } }));
    const before = replyOf(await officer.call(readScorecard, { params: february }));
    expect([now.sheet.number, before.sheet.number]).toEqual([2, 1]);
  });

  test('what is published never changes, neither by a command nor in the database', async () => {
    const { rows } = replyOf(await officer.call(listScoreSheets, { query: { audience: 'member-unit' } }));
    const sheet = replyOf(await officer.call(readScoreSheet, { params: { sheetId: rows[0]?.id as never } }));
    expect((await officer.call(editScoreSheet, at(sheet, textOf(sheet)))).code).toBe('score-sheet-state');
    expect((await leader.call(publishScoreSheet, at(sheet, { validFrom: '2026-05' }))).code).toBe('score-sheet-state');
    expect((await officer.call(dropScoreSheet, { params: { sheetId: sheet.id } })).code).toBe('score-sheet-state');
    const change = world.database.query
      .updateTable('score_sheet')
      .set({ content: JSON.stringify({}) })
      .where('id', '=', sheet.id)
      .execute();
    await expect(change).rejects.toThrow('a published sheet never changes');
  });

  test('does not reach back into a frozen month', async () => {
    const frozen = await director.call(freezeScorecard, { body: { audience: 'township', month: '2026-02' } });
    expect(frozen.status).toBe(200);
    const draft = await drafted('township');
    const got = await leader.call(publishScoreSheet, at(draft, { validFrom: '2026-02' }));
    expect(got.code).toBe('score-month-frozen');
    expect((await leader.call(publishScoreSheet, at(draft, { validFrom: '2026-03' }))).status).toBe(200);
  });
});
