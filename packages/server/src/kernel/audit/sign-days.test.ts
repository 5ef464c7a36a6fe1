import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../../../test/clone.ts';
import type { Transaction } from '../database/connect.ts';
import { anchorHead } from './anchor-head.ts';
import { appendEntry } from './append-entry.ts';
import { canonicalDigest } from './digests.ts';
import { signFinishedDays } from './sign-days.ts';
import { newTrailKey, openTrailKey } from './trail-key.ts';
import { digestsBetween } from './verify/signed-points.ts';

const database = await cloneDatabase();
const folder = await mkdtemp(join(tmpdir(), 'lianfang-key-'));
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});
const key = newTrailKey();
const at = (text: string) => Temporal.Instant.from(text);
const write = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => database.query.transaction().execute(work);

const append = (when: string) =>
  write((tx) =>
    appendEntry(
      tx,
      at(when),
      { kind: 'machine', name: 'scheduler' },
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

const sign = (when: string): Promise<string[]> => write((tx) => signFinishedDays(tx, key, at(when)));

describe('the daily signature', () => {
  test('has nothing to sign before the first entry', async () => {
    expect(await sign('2026-05-01T16:05:00Z')).toEqual([]);
  });

  test('makes up for days on which the server stood still, empty ones too, and a second run signs nothing', async () => {
    await append('2026-05-02T01:00:00Z');
    await append('2026-05-04T01:00:00Z');
    expect(await sign('2026-05-05T16:05:00Z')).toEqual(['2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05']);
    expect(await sign('2026-05-05T16:05:00Z')).toEqual([]);
    const digests = await digestsBetween(database.query, '2026-05-01', '2026-05-31');
    expect(digests.map((digest) => digest.entries)).toEqual([1, 0, 1, 0]);
    expect(digests[1]?.previousDigestHash).toBe(digests[0]?.digestHash);
  });

  test('leaves the day that is not over', async () => {
    await append('2026-05-06T01:00:00Z');
    expect(await sign('2026-05-06T15:59:00Z')).toEqual([]);
  });

  test('two runs at once sign every day once', async () => {
    await append('2026-05-08T01:00:00Z');
    const runs = await Promise.all(Array.from({ length: 4 }, () => sign('2026-05-08T16:05:00Z')));
    expect(runs.flat().toSorted()).toEqual(['2026-05-06', '2026-05-07', '2026-05-08']);
  });
});

describe('the hourly anchor', () => {
  test('is made where something was written since the last one', async () => {
    expect(await write((tx) => anchorHead(tx, key, at('2026-05-09T01:00:00Z')))).toBe(false);
    await append('2026-05-09T01:30:00Z');
    expect(await write((tx) => anchorHead(tx, key, at('2026-05-09T02:00:00Z')))).toBe(true);
    expect(await write((tx) => anchorHead(tx, key, at('2026-05-09T03:00:00Z')))).toBe(false);
  });
});

describe('the key of an installation', () => {
  test('is made once, is readable by the owner alone, and verifies after a restart', async () => {
    const first = await openTrailKey(folder);
    const second = await openTrailKey(folder);
    expect(second.id).toBe(first.id);
    expect((await stat(join(folder, 'trail-key.pem'))).mode & 0o777).toBe(0o600);
    expect(second.verify(first.id, 'text', first.sign('text'))).toBe(true);
    expect(second.verify(first.id, 'another text', first.sign('text'))).toBe(false);
    expect(first.publicKeys[first.id]).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  });

  test('keeps verifying what an earlier key signed', async () => {
    const earlier = await openTrailKey(folder);
    const signature = earlier.sign('text');
    await rm(join(folder, 'trail-key.pem'));
    const renewed = await openTrailKey(folder);
    expect(renewed.id).not.toBe(earlier.id);
    expect(renewed.verify(earlier.id, 'text', signature)).toBe(true);
  });

  test('signs the day, the count and the digest before as one text', () => {
    const digest = { day: '2026-05-02', entries: 1, lastHash: 'a', previousDigestHash: 'b', signedAt: 'c', keyId: 'd' };
    expect(canonicalDigest(digest)).toBe('["digest","2026-05-02",1,"a","b","c","d"]');
  });
});
