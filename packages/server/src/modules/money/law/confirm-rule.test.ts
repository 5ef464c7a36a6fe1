import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { lawRuleEndpoints } from '@lianfang/contract/orders/rule-endpoints';
import { expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const money = await createMoneyWorld(world);
const { officer, head, clerk } = money;
const other = await world.person(money.police, ['police-head']);

const list = async (who = head) => (await who.call(lawRuleEndpoints.listLawRules)).reply;
const ruleOf = async (code: string) => {
  const rule = (await list()).rules.find((one) => one.code === code && one.validTo === null);
  if (!rule) throw new Error(`no rule ${code}`);
  return rule;
};
const body = {
  value: { kind: 'term' as const, term: { amount: 2, unit: 'working-days' as const }, warnBefore: [] },
  basis: '本县约定',
  validFrom: '2026-03-10',
  reason: '加快办理',
};
const propose = async (code: string, who = head, over: Partial<typeof body> = {}) =>
  who.call(lawRuleEndpoints.proposeRule, { params: { ruleId: (await ruleOf(code)).id }, body: { ...body, ...over } });

test('a proposal changes nothing until another head confirms it, and orders made before keep their rule', async () => {
  const before = await ruleOf('appeal.answer');
  const [order] = await money.sealed(await money.report(), {});
  const proposed = await propose('appeal.answer');
  expect((await ruleOf('appeal.answer')).id).toBe(before.id);
  const [proposal] = proposed.reply.proposals;
  if (!proposal) throw new Error('nothing was proposed');
  expect(proposal.abilities['confirmRule']).toMatchObject({ allowed: false });
  const params = { proposalId: proposal.id };
  for (const who of [head, officer, clerk])
    expect((await who.call(lawRuleEndpoints.confirmRule, { params })).code).toBe('not-allowed');
  expect((await propose('appeal.answer', other)).code).toBe('law-rule-proposed');
  const done = await other.call(lawRuleEndpoints.confirmRule, { params });
  expect(done.reply.proposals).toEqual([]);
  const rules = done.reply.rules.filter(({ code }) => code === 'appeal.answer');
  expect(rules).toMatchObject([
    { value: body.value, validFrom: '2026-03-10', validTo: null, reason: body.reason },
    { id: before.id, validTo: '2026-03-10' },
  ]);
  expect((await other.call(lawRuleEndpoints.confirmRule, { params })).code).toBe('changed-meanwhile');
  expect((await money.read(order?.id ?? '')).ruleId).toBe(order?.ruleId);
});

test('a refused proposal leaves the rule, and its author may take it back', async () => {
  const before = await ruleOf('return.bank');
  const first = (await propose('return.bank')).reply.proposals[0];
  if (!first) throw new Error('nothing was proposed');
  const params = { proposalId: first.id };
  expect((await officer.call(lawRuleEndpoints.refuseRule, { params })).code).toBe('not-allowed');
  expect((await head.call(lawRuleEndpoints.refuseRule, { params })).reply.proposals).toEqual([]);
  expect((await other.call(lawRuleEndpoints.confirmRule, { params })).code).toBe('changed-meanwhile');
  expect((await propose('return.bank', other)).status).toBe(200);
  expect((await ruleOf('return.bank')).id).toBe(before.id);
});

test('a value of another kind, of yesterday, or of a rule that has ended is not proposed', async () => {
  expect((await propose('stop.count')).code).toBe('law-rule-fault');
  expect((await propose('objection.answer', head, { validFrom: '2026-03-01' })).code).toBe('law-rule-fault');
  const ended = (await list()).rules.find(({ validTo }) => validTo !== null);
  if (!ended) throw new Error('no rule has ended');
  const params = { ruleId: ended.id };
  expect((await head.call(lawRuleEndpoints.proposeRule, { params, body })).code).toBe('changed-meanwhile');
});

test('a proposal whose day has passed is not confirmed any more', async () => {
  const first = (await propose('objection.answer')).reply.proposals.find(({ code }) => code === 'objection.answer');
  world.clock.set(Temporal.Instant.from('2026-03-12T01:00:00Z'));
  await world.signInAgain(other);
  const params = { proposalId: first?.id as never };
  expect((await other.call(lawRuleEndpoints.confirmRule, { params })).code).toBe('law-rule-fault');
});

test('the database keeps no value that its author confirmed', async () => {
  const change = world.database.query
    .updateTable('law_rule_proposal')
    .set({ state: 'confirmed', decided_by: head.personId, decided_at: world.clock.now().toString() })
    .where('proposed_by', '=', head.personId)
    .where('state', '=', 'proposed');
  await expect(change.execute()).rejects.toThrow(/check constraint/);
});

test('every other head is told of a proposal and finds it in the work list until it is decided; its author does not', async () => {
  await world.signInAgain(head);
  const third = await world.person(money.police, ['police-head']);
  const author = await world.person(money.police, ['police-head']);
  const proposed = await propose('freeze.answer', author, { validFrom: '2026-03-20' });
  const proposal = proposed.reply.proposals.find(({ code }) => code === 'freeze.answer');
  const dutiesOf = async (who: typeof head) => {
    const { items } = (await who.call(homeEndpoints.readToday)).reply;
    return items.filter(({ kind, subjectId }) => kind === 'rule-confirm' && subjectId === proposal?.id);
  };
  const toldOf = async (who: typeof head) => {
    const { rows } = (await who.call(notificationEndpoints.listNotifications, {})).reply;
    return rows.filter(({ kind, subject }) => kind === 'rule-waiting' && subject?.id === proposal?.id);
  };
  expect((await dutiesOf(third)).map(({ title }) => title.zh)).toEqual(['调整：银行反馈冻结期限']);
  expect((await toldOf(third)).map(({ words }) => words.zh)).toEqual([
    '银行反馈冻结期限：有人提出自2026-03-20起调整，须由另一位负责人确认',
  ]);
  expect([await dutiesOf(author), await toldOf(author)]).toEqual([[], []]);
  await world.signInAgain(officer);
  expect([await dutiesOf(officer), await toldOf(officer)]).toEqual([[], []]);
  const params = { proposalId: proposal?.id as never };
  expect((await third.call(lawRuleEndpoints.confirmRule, { params })).status).toBe(200);
  expect(await dutiesOf(third)).toEqual([]);
});
