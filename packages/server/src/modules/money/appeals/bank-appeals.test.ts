import type { AppealRecord } from '@lianfang/contract/appeals/appeals';
import type { BankOutcome } from '@lianfang/contract/appeals/bank-answer';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { AppealFileId, AppealId } from '@lianfang/contract/ids';
import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { afterEach, describe, expect, test } from 'vitest';
import { appealText, contractPhoto, examined, passed, restrict } from '../../../../test/appeal-world.ts';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { runJobsNow } from '../../../../test/run-jobs.ts';
import { createWorld } from '../../../../test/world.ts';
import { warnOfAppeals } from './warn-of-appeals.ts';

const start = '2026-03-02T01:00:00Z';
const world = await createWorld(start);
const money = await createMoneyWorld(world);
const { officer, clerk, otherClerk, police, otherBank } = money;
const second = await world.person(police, ['police-head']);

afterEach(() => world.clock.set(Temporal.Instant.from(start)));

const idOf = ({ id }: Pick<AppealRecord, 'id'>) => ({ appealId: AppealId.parse(id) });

const answer = (appeal: Pick<AppealRecord, 'id' | 'version'>, outcome: BankOutcome, who = clerk) =>
  who.call(appealEndpoints.answerBankAppeal, {
    params: idOf(appeal),
    body: { outcome, reasons: '经核查，该卡只收工资，已恢复网上转账。', version: appeal.version },
  });

const decide = (act: 'upholdAppeal' | 'rejectAppeal', { id, version }: AppealRecord) =>
  act === 'upholdAppeal'
    ? second.call(appealEndpoints.upholdAppeal, {
        params: idOf({ id }),
        body: { reasons: '银行已解除', decision: null, version },
      })
    : second.call(appealEndpoints.rejectAppeal, {
        params: idOf({ id }),
        body: { reasons: '银行维持', remedy: '可向人民法院起诉', version },
      });

const read = async (appeal: AppealRecord) =>
  (await officer.call(appealEndpoints.readAppeal, { params: idOf(appeal) })).reply;

describe('what a bank sees of an appeal that was passed to it', () => {
  test('what the person says and until when; nothing of the police, nor where the person lives', async () => {
    const appeal = await passed(money);
    const got = await clerk.call(appealEndpoints.readBankAppeal, { params: idOf(appeal) });
    expect(got.reply).toMatchObject({ number: appeal.number, dueAt: '2026-03-17T16:00:00.000Z', answer: null });
    expect(got.reply.text).toEqual({
      about: '尾号 0001 的账户',
      paperNumber: null,
      name: '测试申诉人',
      phone: '16900000000',
      statement: '这笔钱是卖牦牛的货款，有合同。',
    });
    for (const hidden of ['address', 'examination', 'orders', 'entries', 'history', 'liftings'])
      expect(got.text).not.toContain(`"${hidden}"`);
    expect((await clerk.call(appealEndpoints.readAppeal, { params: idOf(appeal) })).status).toBe(403);
  });

  test('no other bank sees it, and none what is not passed', async () => {
    const [mine, kept] = [await passed(money), await examined(money, null)];
    expect((await otherClerk.call(appealEndpoints.readBankAppeal, { params: idOf(mine) })).status).toBe(404);
    expect((await answer(mine, 'lifted', otherClerk)).status).toBe(403);
    expect((await otherClerk.call(appealEndpoints.listBankAppeals)).reply.rows).toEqual([]);
    expect((await clerk.call(appealEndpoints.readBankAppeal, { params: idOf(kept) })).status).toBe(404);
    const listed = (await clerk.call(appealEndpoints.listBankAppeals)).reply.rows.map(({ id }) => id);
    expect(listed).toContain(mine.id);
    expect(listed).not.toContain(kept.id);
  });

  test('it waits in the list of the day and in a notice, and the clock warns the bank too', async () => {
    const appeal = await passed(money);
    const today = (await clerk.call(homeEndpoints.readToday)).reply.items;
    expect(today.filter(({ kind }) => kind === 'appeal-answer').map(({ subjectId }) => subjectId)).toContain(appeal.id);
    const told = () =>
      world.database.query
        .selectFrom('notification')
        .select(['kind', 'subject_kind'])
        .where('subject_id', '=', appeal.id)
        .where('person_id', '=', clerk.personId)
        .orderBy('at')
        .execute();
    expect(await told()).toEqual([{ kind: 'appeal-received', subject_kind: 'bank-appeal' }]);
    world.clock.set(Temporal.Instant.from('2026-03-17T16:00:00Z'));
    await runJobsNow(world.platform, [warnOfAppeals]);
    await runJobsNow(world.platform, [warnOfAppeals]);
    expect((await told()).slice(1)).toEqual([{ kind: 'order-overdue', subject_kind: 'bank-appeal' }]);
    const later = await world.person(money.bank, ['bank-officer']);
    const { rows } = (await later.call(appealEndpoints.listBankAppeals, { query: { open: 'true' } })).reply;
    expect(rows.find(({ id }) => id === appeal.id)?.isOverdue).toBe(true);
  });

  test('a file that came with it, for this bank alone', async () => {
    const sent = { body: appealText(), files: [await contractPhoto()] };
    await world.stranger().call(appealEndpoints.lodgeAppeal, sent);
    const [lodged] = (await officer.call(appealEndpoints.listAppeals, { query: { state: 'received' } })).reply.rows;
    const params = idOf({ id: AppealId.parse(lodged?.id) });
    const body = { bankId: money.bank, version: lodged?.version ?? 0 };
    await officer.call(appealEndpoints.passAppeal, { params, body });
    const { files } = (await clerk.call(appealEndpoints.readBankAppeal, { params })).reply;
    const fetch = (who: typeof clerk) =>
      who.call(appealEndpoints.fetchBankAppealFile, {
        params: { ...params, appealFileId: AppealFileId.parse(files[0]?.id) },
      });
    expect((await fetch(clerk)).status).toBe(200);
    expect((await fetch(otherClerk)).status).toBe(404);
  });
});

describe('the answer of a bank', () => {
  test('goes back with its reasons to whoever passed it on, once', async () => {
    const appeal = await passed(money);
    const got = await answer(appeal, 'lifted');
    expect(got.reply).toMatchObject({
      state: 'bank-answered',
      outcome: 'lifted',
      answeredAt: '2026-03-02T01:00:00.000Z',
    });
    expect((await answer(appeal, 'kept')).code).toBe('appeal-state');
    const now = await read(appeal);
    expect(now).toMatchObject({ state: 'bank-answered', dueAt: appeal.dueAt, bankAnswer: { outcome: 'lifted' } });
    expect(now.history[0]).toMatchObject({ move: 'answerBankAppeal' });
    const told = (await officer.call(notificationEndpoints.listNotifications)).reply.rows;
    expect(told.find(({ kind }) => kind === 'appeal-answered')?.subject).toEqual({ kind: 'appeal', id: appeal.id });
    expect((await decide('upholdAppeal', now)).reply).toMatchObject({ state: 'upheld', liftings: [] });
  });

  test('that keeps the measure leaves nothing to uphold; the person is told its reasons', async () => {
    const appeal = await passed(money);
    await answer(appeal, 'kept');
    const now = await read(appeal);
    const { abilities } = (await second.call(appealEndpoints.readAppeal, { params: idOf(appeal) })).reply;
    expect(abilities['upholdAppeal']?.allowed).toBe(false);
    expect((await decide('upholdAppeal', now)).code).toBe('appeal-bank-keeps');
    expect((await decide('rejectAppeal', now)).reply.state).toBe('rejected');
  });

  test('that it is not its measure lets the police pass it to another, whose answer is still owed', async () => {
    const appeal = await passed(money);
    await answer(appeal, 'not-ours');
    const { version } = await read(appeal);
    const again = await officer.call(appealEndpoints.passAppeal, {
      params: idOf(appeal),
      body: { bankId: otherBank, version },
    });
    expect(again.reply).toMatchObject({ state: 'with-bank', bankId: otherBank, bankAnswer: null });
    expect((await clerk.call(appealEndpoints.readBankAppeal, { params: idOf(appeal) })).status).toBe(404);
    expect((await answer(again.reply, 'kept', otherClerk)).status).toBe(200);
  });

  test('of an old version is refused, and nothing changes', async () => {
    const appeal = await passed(money);
    expect((await answer({ ...appeal, version: appeal.version - 1 }, 'lifted')).code).toBe('changed-meanwhile');
    expect((await read(appeal)).state).toBe('with-bank');
  });

  test('does not lift what the police hold: that is for their own decision', async () => {
    const { account, order } = await restrict(money, '6228480000000021007');
    const found = await examined(money, account);
    const passedOn = await officer.call(appealEndpoints.passAppeal, {
      params: idOf(found),
      body: { bankId: money.bank, version: found.version },
    });
    await answer(passedOn.reply, 'lifted');
    expect((await money.read(order.id)).state).toBe('executed');
    const upheld = await decide('upholdAppeal', await read(found));
    expect(upheld.reply.liftings.filter(({ kind }) => kind === 'order')).toHaveLength(1);
  });
});
