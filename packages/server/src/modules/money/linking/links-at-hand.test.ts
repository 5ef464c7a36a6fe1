import { linkEndpoints } from '@lianfang/contract/series/link-endpoints';
import { seriesRecordEndpoints } from '@lianfang/contract/series/series-endpoints';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { linksOf, ofPair, ofSeries, openedSeries, readSeriesAs, reportGang } from '../../../../test/series-world.ts';
import { createWorld } from '../../../../test/world.ts';
import { connect } from '../../../kernel/database/connect.ts';
import { createMemory } from '../../../kernel/memory/memory.ts';
import { beginLinking, caseLinks } from './case-links.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const { officer } = money;
const { query } = world.database;

/** So many cases that nobody waits for the first reading. */
const many = 2001;
await sql`insert into fraud_case (id, year, number, unit_id, received_at, channel, types_version, created_at)
  select gen_random_uuid(), 1999, place, ${money.police}, now(), 'window', 1, now()
    from generate_series(1, ${many}::int) place`.execute(query);
const [one, other, ...rest] = await reportGang(money, '6228480000000021501', 4);
if (!one || !other) throw new Error('no cases');

/** Another process over the same database. */
const started = () => ({ ...world.platform, memory: createMemory() });

/** Holds the reading of decisions up, and with it the first reading, while something is done. */
const whileReading = async (act: () => Promise<void>): Promise<void> => {
  const owner = connect({ url: world.database.migratorUrl, name: 'test-lock' });
  try {
    await owner.query.transaction().execute(async (tx) => {
      await sql`lock table link_decision in access exclusive mode`.execute(tx);
      await act();
    });
  } finally {
    await owner.close();
  }
};

test('while many cases are read for the first time nobody waits: pages say how far it is, then links are there', async () => {
  await whileReading(async () => {
    const { links, suggested, linking } = await linksOf(officer, one);
    expect([links, suggested]).toEqual([[], []]);
    expect(linking).toMatchObject({ done: expect.any(Number), all: expect.any(Number) });
    const { reply } = await officer.call(linkEndpoints.listSeriesSuggestions);
    expect([reply.suggestions, reply.linking === null]).toEqual([[], false]);
    expect((await officer.call(linkEndpoints.compareCases, { params: ofPair(one, other) })).code).toBe(
      'link-not-ready',
    );
  });
  expect((await caseLinks(world.platform)).index.size).toBe(many + 4);
  const after = await linksOf(officer, one);
  expect([after.links.length, after.suggested.length, after.linking]).toEqual([3, 4, null]);
});

test('a series is shown meanwhile with its cases and money, its report is not written without its links', async () => {
  const opened = await openedSeries(officer, rest);
  const { platform } = world;
  expect((await readSeriesAs(officer, opened)).linking).toBeNull();
  const restarted = started();
  Object.assign(platform.memory, restarted.memory);
  await whileReading(async () => {
    const { links, cases, loss, linking } = await readSeriesAs(officer, opened);
    expect([links, cases.length, loss, linking === null]).toEqual([[], 2, 1_000_000, false]);
    const report = await officer.call(seriesRecordEndpoints.fetchSeriesReport, { params: ofSeries(opened) });
    expect(report.code).toBe('link-not-ready');
  });
  await caseLinks(platform);
  expect((await readSeriesAs(officer, opened)).links).toHaveLength(1);
});

test('what is begun at a start and left off in the middle is made anew by the next, and nothing is lost', async () => {
  const ended = started();
  const begun = beginLinking(ended);
  await begun.stop();
  const next = started();
  await beginLinking(next).done;
  const known = await caseLinks(next);
  expect(known.index.size).toBe(many + 4);
  expect(known.series()).toEqual((await caseLinks(ended)).series());
  expect(known.series()).toContainEqual([one, other, ...rest].map(({ id }) => id).toSorted());
});
