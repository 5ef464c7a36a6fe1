import { expect, test } from 'vitest';
import { createTestPlatform } from '../../../test/platform.ts';
import { runJobsNow, runTwice } from '../../../test/run-jobs.ts';
import { forgetReplies } from './forget-replies.ts';

test('kept replies go after a week, and a second run finds nothing more', async () => {
  const platform = await createTestPlatform();
  const { query } = platform.database;
  const keep = (key: string, at: string) =>
    query
      .insertInto('idempotent_reply')
      .values({ key, actor: 'a', endpoint: 'openUnit', request_hash: 'h', reply: 'null', at })
      .execute();
  await keep('older-than-a-week', '2026-02-20T00:00:00Z');
  await keep('of-yesterday', '2026-03-01T00:00:00Z');
  await runJobsNow(platform, [forgetReplies]);
  const left = await query.selectFrom('idempotent_reply').select('key').execute();
  expect(left.map((row) => row.key)).toEqual(['of-yesterday']);
  const { first, second } = await runTwice(platform, forgetReplies, {});
  expect(second).toBe(first);
});
