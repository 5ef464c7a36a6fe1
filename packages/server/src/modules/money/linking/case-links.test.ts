import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { linkEndpoints } from '@lianfang/contract/series/link-endpoints';
import { compareLinks } from '@lianfang/engine/linking/link-case';
import { expect, test } from 'vitest';
import { caseText, createMoneyWorld, ofCase } from '../../../../test/money-world.ts';
import { ofPair, paidTo } from '../../../../test/series-world.ts';
import { createWorld } from '../../../../test/world.ts';
import { createMemory } from '../../../kernel/memory/memory.ts';
import { type CaseLinks, caseLinks } from './case-links.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const { officer } = money;
const { unitId: _unit, victim: _victim, transfers: _transfers, ...text } = caseText(money.police);

const told = ({ index, series }: CaseLinks) => ({
  size: index.size,
  links: [...index.links()].toSorted(compareLinks),
  series: series(),
});

const fresh = () => caseLinks({ ...world.platform, memory: createMemory() });

/** Draws that are the same in every run. */
const dice = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
};

const narratives = [
  '',
  '您好我是平台客服您的快递丢失现为您办理双倍理赔请下载会议软件共享屏幕',
  '冒充领导加微信要求转账',
];

test('what a process holds is the same as what is read anew, after any edits and decisions', async () => {
  const roll = dice(7);
  const cases: CaseRecord[] = [];
  const identifiers = () => [{ type: 'qq' as const, value: String(10_000 + roll(5)) }];
  const story = () => ({ narrative: narratives[roll(3)] ?? '', placeName: ['甲镇', null][roll(2)] ?? null });
  const payments = () => [paidTo(`62284800000000220${10 + roll(4)}`, money.bank, 1 + roll(90_000))];
  const report = async (): Promise<void> => {
    cases.push(await money.report({ ...story(), identifiers: identifiers(), transfers: payments() }));
  };
  const acts = [
    report,
    async (found: CaseRecord) => {
      const body = { ...text, ...story(), identifiers: identifiers(), version: found.version };
      await officer.call(caseEndpoints.editCase, { params: ofCase(found), body });
    },
    async (found: CaseRecord) => {
      const body = { transfers: payments(), version: found.version };
      await officer.call(caseEndpoints.addCaseTransfers, { params: ofCase(found), body });
    },
    async (found: CaseRecord) => {
      const [first] = found.transfers;
      if (!first) return;
      const params = { ...ofCase(found), transferId: first.id };
      await officer.call(caseEndpoints.dropCaseTransfer, { params });
    },
    async (found: CaseRecord, other: CaseRecord) => {
      const body = { verdict: (['confirm', 'reject'] as const)[roll(2)] ?? 'reject', reason: '核查' };
      await officer.call(linkEndpoints.decideLink, { params: ofPair(found, other), body });
    },
    async (found: CaseRecord, other: CaseRecord) => {
      await officer.call(linkEndpoints.withdrawLinkDecision, { params: ofPair(found, other), body: { reason: '撤' } });
    },
  ];
  for (let place = 0; place < 8; place += 1) await report();
  const draw = async (): Promise<CaseRecord> => {
    const found = cases[roll(cases.length)];
    if (!found) throw new Error('no case');
    return (await officer.call(caseEndpoints.readCase, { params: ofCase(found) })).reply;
  };
  let linked = 0;
  for (let place = 0; place < 40; place += 1) {
    await acts[roll(acts.length)]?.(await draw(), await draw());
    const { links, ...rest } = told(await caseLinks(world.platform));
    linked += links.length;
    expect({ links, ...rest }).toEqual(told(await fresh()));
  }
  expect(told(await caseLinks(world.platform))).toEqual(told(await fresh()));
  expect(linked).toBeGreaterThan(40);
});

test('a change that commits after later ones is not missed', async () => {
  const late = await world.database.query.startTransaction().execute();
  const [first, second] = [await money.report(), await money.report()];
  const noted = {
    written: '30001',
    type: 'qq',
    value: '30001',
    origin: 'typed',
    noted_at: world.clock.now().toString(),
  };
  await late
    .insertInto('case_identifier')
    .values({ case_id: first.id, ...noted })
    .execute();
  await world.database.query
    .insertInto('case_identifier')
    .values({ case_id: second.id, ...noted })
    .execute();
  expect((await caseLinks(world.platform)).index.linksOf(first.id)).toEqual([]);
  await late.commit().execute();
  expect((await caseLinks(world.platform)).index.linksOf(first.id)).toHaveLength(1);
});
