import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../../../test/clone.ts';
import { type AuditText, appendEntry } from './append-entry.ts';
import { signFinishedDays } from './sign-days.ts';
import { newTrailKey } from './trail-key.ts';
import { verifyTrail } from './verify/verify-trail.ts';

const database = await cloneDatabase();
afterAll(() => database.close());
const key = newTrailKey();

const text: AuditText = {
  action: 'unit.open',
  subjectKind: 'unit',
  subjectId: 'unit-1',
  unitId: null,
  detail: {},
  requestId: 'request-1',
  address: null,
};

const append = (at: string, change: Partial<AuditText> = {}) =>
  database.query
    .transaction()
    .execute((tx) => appendEntry(tx, Temporal.Instant.from(at), { kind: 'anonymous' }, { ...text, ...change }));

const entriesOn = (day: string) =>
  database.query.selectFrom('audit_entry').selectAll().where('day', '=', day).orderBy('seq').execute();

const check = async (from: string, to = from) =>
  (await verifyTrail(database.query, key, { from, to }, Temporal.Instant.from(`${from}T03:00:00Z`))).faults;

describe('one chain a day', () => {
  test('the day is that of the county, and each day starts its own numbering', async () => {
    await append('2026-01-01T15:59:59.999Z');
    await append('2026-01-01T16:00:00Z');
    expect((await entriesOn('2026-01-01')).map((entry) => entry.seq)).toEqual([1]);
    expect((await entriesOn('2026-01-02')).map((entry) => entry.seq)).toEqual([1]);
  });

  test('forty writers at once leave no gap and no fork', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, number) => append('2026-01-03T01:00:00Z', { detail: { number } })),
    );
    expect((await entriesOn('2026-01-03')).map((entry) => entry.seq)).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    expect(await check('2026-01-03')).toEqual([]);
  });

  test('an act that rolls back leaves no entry and no gap', async () => {
    await append('2026-01-04T01:00:00Z');
    const failing = database.query.transaction().execute(async (tx) => {
      await appendEntry(tx, Temporal.Instant.from('2026-01-04T01:00:01Z'), { kind: 'anonymous' }, text);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await append('2026-01-04T01:00:02Z');
    expect((await entriesOn('2026-01-04')).map((entry) => entry.seq)).toEqual([1, 2]);
    expect(await check('2026-01-04')).toEqual([]);
  });

  test('what was begun before midnight and ended after the signing goes into the open day', async () => {
    await append('2026-01-05T01:00:00Z');
    await database.query
      .transaction()
      .execute((tx) => signFinishedDays(tx, key, Temporal.Instant.from('2026-01-05T16:05:00Z')));
    await append('2026-01-05T15:59:59Z', { subjectId: 'late' });
    expect((await entriesOn('2026-01-05')).length).toBe(1);
    expect((await entriesOn('2026-01-06')).map((entry) => entry.subject_id)).toEqual(['late']);
  });
});

describe('what is written reads back as it was hashed', () => {
  test('whatever the texts hold', async () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    const someText = fc.option(anything, { nil: null });
    await fc.assert(
      fc.asyncProperty(
        someText,
        someText,
        fc.dictionary(anything, fc.jsonValue()),
        async (subjectId, address, detail) => {
          await append('2026-01-07T01:00:00.123Z', { subjectId, address, detail });
        },
      ),
      { numRuns: 60 },
    );
    await append('2026-01-07T01:00:00Z', { subjectId: '\uD800 a\0b', unitId: '0195D000-0000-7000-8000-00000000000A' });
    expect((await entriesOn('2026-01-07')).length).toBe(61);
    expect(await check('2026-01-07')).toEqual([]);
  });

  test('a detail that is too long leaves its field names and its hash', async () => {
    await append('2026-01-08T01:00:00Z', {
      detail: { ids: Array.from({ length: 2000 }, (_, index) => `id-${index}`) },
    });
    const [entry] = await entriesOn('2026-01-08');
    expect(JSON.parse(entry?.detail ?? '')).toEqual({
      shortened: true,
      fields: ['ids'],
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});
