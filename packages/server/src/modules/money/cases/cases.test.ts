import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { CaseTransferId } from '@lianfang/contract/ids';
import { describe, expect, test } from 'vitest';
import { caseText, createMoneyWorld, ofCase } from '../../../../test/money-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const { officer, head, clerk } = money;

const { unitId: _unit, victim: _victim, transfers: _transfers, ...text } = caseText(money.police);
const victim = {
  name: '测试受害人',
  idNumber: '110101199001010000',
  phone: '00000000000',
  birth: '1990-01-01',
  occupation: null,
  address: '测试县某村',
  warnedBefore: true,
};
const payment = (number: string, at = '2026-03-02T00:40:00.000Z', amount = 500_000) => ({
  at,
  amount,
  method: 'bank' as const,
  from: null,
  to: { number, name: '测试甲', bankName: null, bankId: money.bank },
  reference: null,
});

describe('a report', () => {
  test('is saved with what is known, numbered in the order of reports, with the loss summed and the latest payment first', async () => {
    const transfers = [payment('6228480000000010001'), payment('6228480000000010002', '2026-03-02T00:45:00.000Z', 1)];
    const first = await money.report({ transfers, victim });
    const second = await money.report();
    expect([first.number, second.number]).toEqual(['2026-000001', '2026-000002']);
    expect(first).toMatchObject({ state: 'accepted', loss: 500_001, firstTransferAt: '2026-03-02T00:40:00.000Z' });
    expect(first.transfers.map(({ to }) => to.number)).toEqual(['6228480000000010002', '6228480000000010001']);
    expect(second).toMatchObject({ loss: 0, firstTransferAt: null, victim: null, transfers: [] });
  });

  test('of a moment ahead, or of one payment twice, is refused whole', async () => {
    const twice = [payment('6228480000000010003'), payment('6228480000000010003')];
    const ahead = [payment('6228480000000010003', '2026-03-02T09:00:00.000Z')];
    const codes: (string | null)[] = [];
    for (const transfers of [twice, ahead]) {
      const body = { ...caseText(money.police), transfers };
      codes.push((await officer.call(caseEndpoints.reportCase, { body })).code);
    }
    expect(codes).toEqual(['case-transfer-twice', 'case-ahead']);
  });

  test('is for the police alone: a bank and another unit see no case', async () => {
    const found = await money.report();
    const other = await world.person(await world.unit('邻县公安局'), ['police-officer', 'police-head']);
    expect((await clerk.call(caseEndpoints.readCase, { params: ofCase(found) })).code).toBe('not-allowed');
    expect((await other.call(caseEndpoints.readCase, { params: ofCase(found) })).code).toBe('not-found');
    expect((await other.call(caseEndpoints.listCases)).reply.rows).toEqual([]);
    const body = caseText(money.police);
    expect((await other.call(caseEndpoints.reportCase, { body })).code).toBe('not-allowed');
  });
});

describe('the victim', () => {
  test('is kept sealed, and every reading is an entry of the trail', async () => {
    const found = await money.report({ victim });
    expect(found.victim).toEqual(victim);
    const row = await world.database.query
      .selectFrom('fraud_case')
      .select('victim_sealed')
      .where('id', '=', found.id)
      .executeTakeFirstOrThrow();
    expect(row.victim_sealed).toMatch(/^s1\./);
    expect(row.victim_sealed).not.toContain(victim.phone);
    const entries = () =>
      world.database.query.selectFrom('audit_entry').select('action').where('subject_id', '=', found.id).execute();
    const before = (await entries()).length;
    await officer.call(caseEndpoints.readCase, { params: ofCase(found) });
    const after = await entries();
    expect([after.length, after.at(-1)?.action]).toEqual([before + 1, 'case.read']);
  });

  test('can be written down later, but not over what somebody has just changed', async () => {
    const found = await money.report();
    const params = ofCase(found);
    const saved = await officer.call(caseEndpoints.saveVictim, { params, body: { victim, version: found.version } });
    expect(saved.reply.victim).toEqual(victim);
    const late = await head.call(caseEndpoints.saveVictim, { params, body: { victim, version: found.version } });
    expect(late.code).toBe('changed-meanwhile');
  });
});

describe('payments', () => {
  test('are added all or none, and one taken out that no order rests on', async () => {
    const found = await money.report({ transfers: [payment('6228480000000010010')] });
    const params = ofCase(found);
    const again = [payment('6228480000000010011'), payment('6228480000000010010')];
    const refused = await officer.call(caseEndpoints.addCaseTransfers, {
      params,
      body: { transfers: again, version: found.version },
    });
    expect(refused.code).toBe('case-transfer-twice');
    const added = await officer.call(caseEndpoints.addCaseTransfers, {
      params,
      body: { transfers: [payment('6228480000000010011')], version: found.version },
    });
    expect(added.reply.transfers.length).toBe(2);
    await money.draft(added.reply, { number: '6228480000000010010' });
    const drop = (number: string) => {
      const id = added.reply.transfers.find(({ to }) => to.number === number)?.id ?? '';
      return officer.call(caseEndpoints.dropCaseTransfer, {
        params: { ...params, transferId: CaseTransferId.parse(id) },
      });
    };
    expect((await drop('6228480000000010010')).code).toBe('case-transfer-used');
    expect((await drop('6228480000000010011')).reply.transfers.length).toBe(1);
  });
});

describe('the course of a case', () => {
  test('is filed by the head, solved and closed, each with its reason in the history; then nothing is edited', async () => {
    const found = await money.report();
    const params = ofCase(found);
    const byOfficer = await officer.call(caseEndpoints.fileCase, { params, body: { version: found.version } });
    expect(byOfficer.code).toBe('not-allowed');
    const filed = (await head.call(caseEndpoints.fileCase, { params, body: { version: found.version } })).reply;
    expect([filed.state, filed.abilities['fileCase']?.allowed]).toEqual(['filed', false]);
    const edited = await officer.call(caseEndpoints.editCase, {
      params,
      body: { ...text, narrative: '刷单被骗。', type: 'rebate-task', version: filed.version },
    });
    expect([edited.reply.state, edited.reply.type]).toEqual(['filed', 'rebate-task']);
    const reason = { reason: '抓获嫌疑人', version: edited.reply.version };
    const solved = (await officer.call(caseEndpoints.solveCase, { params, body: reason })).reply;
    const body = { reason: '移送起诉', version: solved.version };
    const closed = (await head.call(caseEndpoints.closeCase, { params, body })).reply;
    expect(closed.history.map(({ move, reason: why }) => [move, why]).slice(0, 2)).toEqual([
      ['closeCase', '移送起诉'],
      ['solveCase', '抓获嫌疑人'],
    ]);
    const late = await officer.call(caseEndpoints.editCase, { params, body: { ...text, version: closed.version } });
    expect(late.code).toBe('case-state');
  });

  test('may be declined with the reason, and filed after all', async () => {
    const found = await money.report();
    const params = ofCase(found);
    const body = { reason: '不属于诈骗', version: found.version };
    const declined = (await head.call(caseEndpoints.declineCase, { params, body })).reply;
    expect(declined.state).toBe('not-filed');
    const filed = await head.call(caseEndpoints.fileCase, { params, body: { version: declined.version } });
    expect(filed.reply.state).toBe('filed');
    const away = { reason: '移送有管辖权的公安机关', version: filed.reply.version };
    expect((await head.call(caseEndpoints.transferCase, { params, body: away })).reply.state).toBe('transferred');
  });
});
