import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { runJobsNow, runTwice } from '../../../test/run-jobs.ts';
import { createTestPlatform } from '../../../test/platform.ts';
import { createWorld } from '../../../test/world.ts';
import { appendEntry } from '../../kernel/audit/append-entry.ts';
import { anchorTrail, auditJobs, checkTrail, expireOldTrail, signTrail } from './audit-jobs.ts';

const platform = await createTestPlatform('2026-03-02T01:00:00Z');
const world = await createWorld('2026-03-02T01:00:00Z');

const write = (at: string) =>
  platform.database.query.transaction().execute((tx) =>
    appendEntry(
      tx,
      Temporal.Instant.from(at),
      { kind: 'machine', name: 'installer' },
      {
        action: 'unit.open',
        subjectKind: null,
        subjectId: null,
        unitId: null,
        detail: {},
        requestId: 'request-1',
        address: null,
      },
    ),
  );

describe('the jobs of the trail', () => {
  test.each([
    ['sign-trail', signTrail],
    ['anchor-trail', anchorTrail],
    ['expire-trail', expireOldTrail],
    ['check-trail', checkTrail],
  ])('%s: a second run changes nothing more', async (_name, job) => {
    await write('2026-03-01T01:00:00Z');
    await write('2026-03-02T00:30:00Z');
    const { first, second } = await runTwice(platform, job, {});
    expect(second).toBe(first);
  });

  test('sign yesterday five minutes after midnight, and anchor every hour', async () => {
    const auditor = await world.person(world.county, ['audit-admin']);
    await auditor.call(auditEndpoints.listAuditEntries, {});
    const digests = () => world.database.query.selectFrom('audit_digest').select('day').execute();
    world.clock.set(Temporal.Instant.from('2026-03-02T15:59:00Z'));
    await runJobsNow(world.platform, auditJobs);
    expect(await digests()).toEqual([]);
    world.clock.set(Temporal.Instant.from('2026-03-02T16:05:00Z'));
    await runJobsNow(world.platform, auditJobs);
    expect(await digests()).toEqual([{ day: '2026-03-02' }]);
    const anchors = await world.database.query.selectFrom('audit_anchor').select('seq').execute();
    expect(anchors.length).toBeGreaterThan(0);
  });

  test('find a change by themselves the next night, and say so in the trail', async () => {
    const owner = new pg.Client({ connectionString: platform.database.migratorUrl });
    await owner.connect();
    await owner.query("update audit_entry set actor = 'nobody' where seq = 1 and day = '2026-03-02'");
    await owner.end();
    await runTwice(platform, checkTrail, {});
    const found = await platform.database.query
      .selectFrom('audit_entry')
      .select('detail')
      .where('action', '=', 'audit.check')
      .execute();
    expect(JSON.parse(found[0]?.detail ?? '{}').faults).toContainEqual({
      kind: 'entry-changed',
      day: '2026-03-02',
      seq: 1,
    });
  });
});
