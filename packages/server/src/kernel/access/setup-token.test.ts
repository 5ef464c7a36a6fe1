import { afterAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../test/clone.ts';
import { virtualClock } from '../clock/clock.ts';
import { consumeSetupToken, issueSetupToken, setupIsDone } from './setup-token.ts';

const fresh = async () => {
  const database = await cloneDatabase();
  afterAll(() => database.close());
  const clock = virtualClock('2026-03-02T01:00:00Z');
  const { query } = database;
  return {
    clock,
    done: () => setupIsDone(query),
    issue: () => query.transaction().execute((tx) => issueSetupToken(tx, clock.now())),
    consume: (token: string) => query.transaction().execute((tx) => consumeSetupToken(tx, token, clock.now())),
  };
};

test('a token opens the first run once, and no token opens it again', async () => {
  const { issue, consume, done } = await fresh();
  const token = await issue();
  expect(await done()).toBe(false);
  expect(await consume('wrong-token')).toBe(false);
  expect(await consume(token)).toBe(true);
  expect(await done()).toBe(true);
  expect(await consume(token)).toBe(false);
  expect(await consume(await issue())).toBe(false);
});

test('of two uses at once only one succeeds', async () => {
  const { issue, consume } = await fresh();
  const token = await issue();
  const both = await Promise.all([consume(token), consume(token)]);
  expect(both.toSorted()).toEqual([false, true]);
});

test('a new token takes the place of the earlier one, and each ends after three days', async () => {
  const { issue, consume, clock } = await fresh();
  const earlier = await issue();
  const later = await issue();
  expect(await consume(earlier)).toBe(false);
  clock.advance(Temporal.Duration.from({ hours: 72 }));
  expect(await consume(later)).toBe(false);
});
