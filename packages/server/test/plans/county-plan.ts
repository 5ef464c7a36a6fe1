import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import type { Client, SentFile } from '../client.ts';
import type { World } from '../world.ts';

/** The text of a county's real plan, which breaks off after (二)2. */
export const countyPlan = readFileSync(join(import.meta.dirname, 'county-plan.txt'), 'utf8');

/** A text as a file that is uploaded. */
export const textFile = (text: string, fileName = '方案.txt'): SentFile => ({
  fileName,
  contentType: 'text/plain',
  bytes: new Uint8Array(Buffer.from(text)),
});

/** Units that the plan names and that the directory knows by their full names. */
const named = [
  ['县委宣传部', 'department'],
  ['县司法局', 'department'],
  ['县市场监督管理局', 'department'],
  ['县发展和改革局', 'department'],
  ['县公安局', 'department'],
  ['县教育局', 'department'],
  ['县妇联', 'department'],
  ['团县委', 'department'],
  ['县银保监管组', 'department'],
  ['县电信公司', 'company'],
  ['县移动公司', 'company'],
  ['县联通公司', 'company'],
  ['中国农业银行治多支行', 'company'],
  ['中国邮政储蓄银行治多支行', 'company'],
  ['玉树农商银行治多分行', 'company'],
  ['加吉博洛镇', 'township'],
  ['索加乡', 'township'],
] as const;

/** Opens the units of the plan and the two groups that it names, and gives back the officer of the joint office who did. */
export const openCountyUnits = async (world: World): Promise<Client & { readonly personId: string }> => {
  const office = await world.unit('县联席办', 'office');
  const officer = await world.person(office, ['office-officer'], world.county);
  for (const [name, kind] of named) await world.unit(name, kind);
  const group = { note: null, unitIds: [] };
  await officer.call(unitEndpoints.openUnitGroup, {
    body: { ...group, name: '各乡(镇)政府', rule: { kinds: ['township'], belowId: world.county, except: [] } },
  });
  await officer.call(unitEndpoints.openUnitGroup, {
    body: {
      ...group,
      name: '县联席会议各成员单位',
      rule: { kinds: ['department', 'company'], belowId: world.county, except: [] },
    },
  });
  return officer;
};

/** Imports a plan's text and gives back its ledger. */
export const importText = async (client: Client, text = countyPlan, issuedOn: string | null = null) => {
  const got = await client.call(planEndpoints.importPlan, { body: { issuedOn }, files: [textFile(text)] });
  if (got.code !== null) throw new Error(got.text);
  return got.reply;
};

/** Settles what is left open in the ledger in the simplest way: names as ignored, missing leads as meant. */
export const settleEverything = async (client: Client, planVersionId: Awaited<ReturnType<typeof importText>>['id']) => {
  const params = { planVersionId };
  const names = await client.call(planEndpoints.listUnsettledNames, { params });
  let { reply: ledger } = await client.call(planEndpoints.readPlanVersion, { params });
  let { version } = ledger;
  const settlements = names.reply.rows.map((row) => ({
    mentionIds: row.mentions.map((mention) => mention.id),
    everywhere: false,
    choice: { to: 'ignored' as const },
    remember: false,
  }));
  if (settlements.length > 0)
    ({ version } = (await client.call(planEndpoints.settleMentions, { params, body: { settlements, version } })).reply);
  ({ reply: ledger } = await client.call(planEndpoints.readPlanVersion, { params }));
  for (const measure of ledger.measures.filter((one) => !one.mentions.some((mention) => mention.part === 'lead')))
    ({ version } = (
      await client.call(planEndpoints.editMeasure, {
        params: { planVersionId, measureId: measure.id },
        body: { edit: { withoutLead: true }, version },
      })
    ).reply);
  return version;
};
