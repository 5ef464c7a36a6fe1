import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { PersonId } from '@lianfang/contract/ids';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';
import { signFinishedDays } from '../../kernel/audit/sign-days.ts';
import { readWorkbook } from '../../kernel/documents/workbook/read-workbook.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const bureau = await world.unit('文旅局');
const auditor = await world.person(office, ['audit-admin'], world.county);
const officer = await world.person(office, ['office-officer'], world.county);
const lead = await world.person(bureau, ['unit-lead']);

const list = (query: object = {}) => auditor.call(auditEndpoints.listAuditEntries, { query });
const open = (name: string) =>
  officer.call(unitEndpoints.openUnit, { body: { name, shortName: null, kind: 'township', parentId: world.county } });
const readSelf = (who: typeof lead) =>
  who.call(peopleEndpoints.readPerson, { params: { personId: PersonId.parse(who.personId) } });

describe('the trail', () => {
  test('says who did what to what, with the names of today, the latest first', async () => {
    const opened = await open('治渠乡');
    const { reply } = await list({ action: 'unit.open' });
    expect(reply.rows[0]).toMatchObject({
      actor: { id: officer.personId, name: '测试人员' },
      actingFor: null,
      subjectKind: 'unit',
      subjectId: opened.reply.id,
      subjectName: '治渠乡',
      unit: { name: '治渠乡' },
      address: '127.0.0.1',
    });
  });

  test('is filtered by person, subject, unit and day', async () => {
    await readSelf(lead);
    const mine = await list({ actor: lead.personId });
    expect(new Set(mine.reply.rows.map((row) => row.actor.id))).toEqual(new Set([lead.personId]));
    const about = await list({ subjectKind: 'person', subjectId: lead.personId });
    expect(about.reply.rows.map((row) => [row.action, row.subjectName])).toEqual([['person.read', '测试人员']]);
    const below = await list({ unitId: bureau });
    expect(below.reply.rows.every((row) => row.unit?.id === bureau)).toBe(true);
    expect(below.reply.rows.length).toBeGreaterThan(0);
    expect((await list({ from: '2026-03-03' })).reply.rows).toEqual([]);
    expect((await list({ from: '2026-03-02', to: '2026-03-02' })).reply.rows.length).toBeGreaterThan(0);
  });

  test('is paged without a gap while it grows', async () => {
    for (let turn = 0; turn < 5; turn += 1) await readSelf(lead);
    const first = await list({ actor: lead.personId, limit: 3 });
    await readSelf(lead);
    const second = await list({ actor: lead.personId, limit: 3, cursor: first.reply.next });
    const seqs = [...first.reply.rows, ...second.reply.rows].map((row) => row.seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
    expect(new Set(seqs).size).toBe(6);
    expect((await list({ cursor: 'nonsense' })).code).toBe('bad-request');
  });

  test('keeps the auditor’s own reading', async () => {
    await list({ actor: lead.personId });
    const { reply } = await list({ actor: auditor.personId, action: 'audit.read' });
    expect(reply.rows[0]?.detail).toEqual({ filter: { actor: lead.personId } });
  });

  test('keeps what the policy stopped', async () => {
    await lead.call(auditEndpoints.listAuditEntries, {});
    const { reply } = await list({ actor: lead.personId, action: 'audit.read' });
    expect(reply.rows[0]?.detail).toEqual({ refused: true });
  });
});

describe('an export', () => {
  test('has every entry that fits, and is an entry itself', async () => {
    await readSelf(lead);
    const got = await auditor.call(auditEndpoints.exportAuditEntries, {
      body: { subjectKind: 'person', subjectId: lead.personId, format: 'jsonl' },
    });
    const lines = got.bytes
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.every((line) => line.subjectId === lead.personId)).toBe(true);
    const { reply } = await list({ action: 'audit.export' });
    expect(reply.rows[0]?.detail).toMatchObject({ format: 'jsonl', entries: lines.length });
  });

  test('opens as a workbook', async () => {
    await open('立新乡');
    const got = await auditor.call(auditEndpoints.exportAuditEntries, {
      body: { action: 'unit.open', format: 'xlsx' },
    });
    const { sheets } = await readWorkbook(got.bytes);
    expect(JSON.stringify(sheets)).toContain('unit.open');
    expect(JSON.stringify(sheets)).toContain('立新乡');
  });
});

const verify = (from: string, to: string) => auditor.call(auditEndpoints.verifyAuditTrail, { body: { from, to } });

describe('verifying from the web', () => {
  test('finds nothing in a whole trail, and the place where the owner of the tables changed it', async () => {
    await open('索加乡');
    expect((await verify('2026-03-01', '2026-03-02')).reply.faults).toEqual([]);
    const owner = new pg.Client({ connectionString: world.database.migratorUrl });
    await owner.connect();
    await owner.query("update audit_entry set actor = 'nobody' where seq = 1");
    await owner.end();
    const { reply } = await verify('2026-03-01', '2026-03-02');
    expect(reply.faults.map(({ kind, day, seq }) => [kind, day, seq])).toEqual([['entry-changed', '2026-03-02', 1]]);
  });

  test('takes days in order, and at most four hundred of them', async () => {
    expect((await verify('2026-03-02', '2026-03-01')).code).toBe('audit-range-wrong');
    expect((await verify('2025-01-01', '2026-03-01')).code).toBe('audit-range-wrong');
  });
});

describe('signed digests', () => {
  test('are listed and exported with the public key that verifies them', async () => {
    await readSelf(lead);
    const next = Temporal.Instant.from('2026-03-02T16:05:00Z');
    await world.database.query.transaction().execute((tx) => signFinishedDays(tx, world.platform.trailKey, next));
    const { reply } = await auditor.call(auditEndpoints.listAuditDigests, {});
    expect(reply.rows.map((row) => row.day)).toEqual(['2026-03-02']);
    const got = await auditor.call(auditEndpoints.exportAuditDigests, {});
    const [head, digest] = got.bytes
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(head.publicKeys[digest.keyId]).toContain('BEGIN PUBLIC KEY');
    expect(digest.digestHash).toBe(reply.rows[0]?.digestHash);
  });
});

describe('how long the trail is kept', () => {
  test('is set by the system administrator, and to six months at least', async () => {
    const system = await world.person(office, ['system-admin'], world.county);
    const change = (months: number) => system.call(auditEndpoints.changeAuditRetention, { body: { months } });
    expect((await change(5)).code).toBe('bad-request');
    expect((await change(12)).reply.months).toBe(12);
    expect((await auditor.call(auditEndpoints.readAuditRetention, {})).reply.months).toBe(12);
    const byAuditor = await auditor.call(auditEndpoints.changeAuditRetention, { body: { months: 12 } });
    expect(byAuditor.code).toBe('not-allowed');
  });
});
