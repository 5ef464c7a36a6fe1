import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '../../../../test/clone.ts';
import { anchorHead } from '../anchor-head.ts';
import { appendEntry } from '../append-entry.ts';
import { genesisHash, hashEntry } from '../canonical-entry.ts';
import { hashDigest } from '../digests.ts';
import { signFinishedDays } from '../sign-days.ts';
import { newTrailKey } from '../trail-key.ts';
import { entriesOf } from './read-entries.ts';
import { digestsBetween } from './signed-points.ts';
import { verifyTrail } from './verify-trail.ts';

const key = newTrailKey();
const days = ['2026-03-02', '2026-03-03', '2026-03-04'] as const;
const whole = { from: days[0], to: '2026-03-05' };
const later = Temporal.Instant.from('2026-03-05T04:00:00Z');
const morning = (day: string, minute: number) =>
  Temporal.Instant.from(`${day}T01:00:00Z`).add({ minutes: minute, milliseconds: 7 });

interface Trail {
  readonly database: ClonedDatabase;
  /** Runs as the owner of the tables: what the app itself could never do. */
  tamper(text: string, values?: unknown[]): Promise<void>;
  check(range?: { from: string; to: string }): Promise<string[]>;
}

const open: ClonedDatabase[] = [];
afterAll(() => Promise.all(open.map((database) => database.close())));

/** Three signed days of ten entries, anchored after the fourth and the eighth, and five entries of an open day. */
const newTrail = async (): Promise<Trail> => {
  const database = await cloneDatabase();
  open.push(database);
  const write = (work: Parameters<ReturnType<typeof database.query.transaction>['execute']>[0]) =>
    database.query.transaction().execute(work);
  const append = (day: string, number: number) =>
    write((tx) =>
      appendEntry(
        tx,
        morning(day, number),
        { kind: 'machine', name: 'scheduler' },
        {
          action: 'unit.rename',
          subjectKind: 'unit',
          subjectId: `unit-${number}`,
          unitId: null,
          detail: { number, from: '旧名', to: '新名' },
          requestId: `request-${number}`,
          address: '10.0.0.8',
        },
      ),
    );
  for (const day of days)
    for (let number = 1; number <= 10; number += 1) {
      await append(day, number);
      if (number === 4 || number === 8) await write((tx) => anchorHead(tx, key, morning(day, number)));
    }
  await write((tx) => signFinishedDays(tx, key, Temporal.Instant.from('2026-03-04T16:05:00Z')));
  for (let number = 1; number <= 5; number += 1) await append('2026-03-05', number);
  return {
    database,
    tamper: async (text, values) => {
      const client = new pg.Client({ connectionString: database.migratorUrl });
      await client.connect();
      const done = await client.query(text, values).finally(() => client.end());
      expect(done.rowCount).not.toBe(0);
    },
    check: async (range = whole) => {
      const found = await verifyTrail(database.query, key, range, later);
      return found.faults.map((fault) => `${fault.kind} ${fault.day} ${fault.seq ?? '-'}`);
    },
  };
};

/** What somebody with the database's own password can do: write entries anew from a number on, hashes and all. */
const rehash = async ({ database, tamper }: Trail, day: string, from: number, detail: string): Promise<void> => {
  let previous = genesisHash;
  for await (const entry of entriesOf(database.query, day)) {
    const changed = entry.seq >= from ? { ...entry, ...(entry.seq === from ? { detail } : {}) } : entry;
    const hash = hashEntry(changed, previous);
    if (entry.seq >= from)
      await tamper('update audit_entry set detail = $3, previous_hash = $4, hash = $5 where day = $1 and seq = $2', [
        day,
        entry.seq,
        changed.detail,
        previous,
        hash,
      ]);
    previous = hash;
  }
};

describe('a trail as it was written', () => {
  test('has no fault, and says how much was looked at', async () => {
    const { database } = await newTrail();
    expect(await verifyTrail(database.query, key, whole, later)).toEqual({
      ...whole,
      days: 4,
      entries: 35,
      signedDays: 3,
      expiredDays: 0,
      faults: [],
      more: false,
    });
  });

  test('has wrong signatures where the key is another one', async () => {
    const { database } = await newTrail();
    const found = await verifyTrail(database.query, newTrailKey(), { from: days[1], to: days[1] }, later);
    expect(found.faults.map((fault) => `${fault.kind} ${fault.seq ?? '-'}`)).toEqual([
      'signature-wrong -',
      'signature-wrong 4',
      'signature-wrong 8',
    ]);
  });
});

describe('what somebody with the password of the tables changed is found at its place', () => {
  const columns: [string, string][] = [
    ['at', "at + interval '1 microsecond'"],
    ['actor', "'machine:importer'"],
    ['acting_for', "'somebody'"],
    ['action', "'unit.open'"],
    ['subject_kind', 'null'],
    ['subject_id', "'unit-99'"],
    ['unit_id', "'0195d000-0000-7000-8000-000000000001'"],
    ['detail', "replace(detail, '新名', '别名')"],
    ['request_id', "request_id || '0'"],
    ['address', 'null'],
  ];
  test.each(columns)('a changed %s', async (column, value) => {
    const trail = await newTrail();
    await trail.tamper(`update audit_entry set ${column} = ${value} where day = $1 and seq = 6`, [days[1]]);
    expect(await trail.check()).toEqual([`entry-changed ${days[1]} 6`]);
  });

  test('a deleted entry', async () => {
    const trail = await newTrail();
    await trail.tamper('delete from audit_entry where day = $1 and seq between 3 and 4', [days[1]]);
    expect(await trail.check()).toEqual([`entry-missing ${days[1]} 3`]);
  });

  test('a deleted first entry of the open day', async () => {
    const trail = await newTrail();
    await trail.tamper("delete from audit_entry where day = '2026-03-05' and seq = 1");
    expect(await trail.check()).toEqual(['entry-missing 2026-03-05 1']);
  });

  test('two entries that changed places', async () => {
    const trail = await newTrail();
    await trail.tamper('update audit_entry set seq = 90 where day = $1 and seq = 6', [days[0]]);
    await trail.tamper('update audit_entry set seq = 6 where day = $1 and seq = 7', [days[0]]);
    await trail.tamper('update audit_entry set seq = 7 where day = $1 and seq = 90', [days[0]]);
    const faults = await trail.check();
    expect(faults.slice(0, 2)).toEqual([`entry-moved ${days[0]} 6`, `entry-moved ${days[0]} 7`]);
    expect(faults).toContain(`chain-broken ${days[0]} 8`);
  });

  test('an entry that was carried to another day', async () => {
    const trail = await newTrail();
    await trail.tamper('update audit_entry set day = $2, seq = 11 where day = $1 and seq = 10', [days[0], days[1]]);
    const faults = await trail.check();
    expect(faults).toContain(`tail-missing ${days[0]} 10`);
    expect(faults).toContain(`entry-changed ${days[1]} 11`);
    expect(faults).toContain(`tail-added ${days[1]} 11`);
  });

  test('a rewritten end with every hash made anew, between the anchors that hold it', async () => {
    const trail = await newTrail();
    await rehash(trail, days[2], 6, '{"number":6}');
    expect(await trail.check()).toEqual([`entries-rehashed ${days[2]} 5`]);
  });

  test('a rewritten end of the open day, as far as it was anchored', async () => {
    const trail = await newTrail();
    await trail.database.query.transaction().execute((tx) => anchorHead(tx, key, later));
    await rehash(trail, '2026-03-05', 2, '{"number":2}');
    expect(await trail.check()).toEqual(['entries-rehashed 2026-03-05 1']);
  });

  test('a cut end of a signed day', async () => {
    const trail = await newTrail();
    await trail.tamper('delete from audit_entry where day = $1 and seq > 8', [days[2]]);
    expect(await trail.check()).toEqual([`tail-missing ${days[2]} 9`]);
  });

  test('a day of which nothing is left', async () => {
    const trail = await newTrail();
    await trail.tamper('delete from audit_entry where day = $1', [days[1]]);
    expect(await trail.check()).toEqual([`tail-missing ${days[1]} 1`]);
  });

  test('an entry added to a signed day', async () => {
    const trail = await newTrail();
    await trail.tamper(
      `insert into audit_entry select day, 11, at, actor, acting_for, action, subject_kind, subject_id, unit_id, detail,
         request_id, address, hash, hash from audit_entry where day = $1 and seq = 10`,
      [days[0]],
    );
    expect(await trail.check()).toContain(`tail-added ${days[0]} 11`);
  });
});

describe('what was done to the signed ends is found too', () => {
  test('an edited digest', async () => {
    const trail = await newTrail();
    await trail.tamper('update audit_digest set entries = 9 where day = $1', [days[1]]);
    expect(await trail.check()).toContain(`digest-changed ${days[1]} -`);
  });

  test('an edited digest whose hash was made to fit', async () => {
    const trail = await newTrail();
    const [digest] = await digestsBetween(trail.database.query, days[2], days[2]);
    expect(digest).toBeDefined();
    if (!digest) return;
    const forged = { ...digest, entries: 9 };
    await trail.tamper('update audit_digest set entries = 9, digest_hash = $2 where day = $1', [
      days[2],
      hashDigest(forged),
    ]);
    expect(await trail.check()).toContain(`signature-wrong ${days[2]} -`);
  });

  test('a digest put in the place of another one', async () => {
    const trail = await newTrail();
    await trail.tamper('delete from audit_digest where day = $1', [days[1]]);
    const faults = await trail.check();
    expect(faults).toContain(`digest-missing ${days[1]} -`);
    expect(faults).toContain(`digest-chain-broken ${days[2]} -`);
  });

  test('days that were cut off with their digests', async () => {
    const trail = await newTrail();
    await trail.tamper('delete from audit_entry where day >= $1', [days[1]]);
    await trail.tamper('delete from audit_anchor where day >= $1', [days[1]]);
    await trail.tamper('delete from audit_digest where day >= $1', [days[1]]);
    expect(await trail.check()).toEqual([`digest-missing ${days[1]} -`, `digest-missing ${days[2]} -`]);
  });

  test('a forged anchor', async () => {
    const trail = await newTrail();
    await trail.tamper('update audit_anchor set hash = $2 where day = $1 and seq = 4', [days[0], genesisHash]);
    expect(await trail.check()).toEqual([`signature-wrong ${days[0]} 4`]);
  });
});
