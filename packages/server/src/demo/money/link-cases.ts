import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import type { CaseIdentifierText } from '@lianfang/contract/cases/identifiers';
import type { z } from 'zod';
import { ArchiveId, CaseId } from '@lianfang/contract/ids';
import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { runJob } from '../../kernel/jobs/run-job.ts';
import { createDice, type Dice } from '../dice.ts';
import { jobNamed } from '../job-named.ts';
import { known, type Stage } from '../stage.ts';
import { cardOf, madeAccount } from './made-accounts.ts';
import { madeReport } from './made-report.ts';

const seed = 20_260_127;

type Mark = z.input<typeof CaseIdentifierText>;

/** A gang: what its cases share, on which days before the end they are reported, and the series that people make of them. */
interface Gang {
  readonly marks: readonly [Mark, ...Mark[]];
  readonly places: readonly [string, ...string[]];
  readonly daysBefore: readonly number[];
  readonly series: { readonly name: string; readonly reason: string; readonly after: number } | null;
}

const gangs: readonly Gang[] = [
  {
    marks: [
      { type: 'url', value: 'https://fanli-yijia.example/dl', origin: 'narrative' },
      { type: 'app', value: '益家返利', origin: 'narrative' },
      { type: 'qq', value: '10000', origin: 'typed' },
    ],
    places: ['雪莲镇', '长云镇', '雪莲镇'],
    daysBefore: [24, 21, 17, 2],
    series: { name: '“益家返利”刷单串案', reason: '收款账户相同，均从同一网址下载同一APP', after: 3 },
  },
  {
    marks: [
      { type: 'wechat', value: 'jingnong_kefu', origin: 'typed' },
      { type: 'app', value: '京农普惠', origin: 'narrative' },
    ],
    places: ['青禾乡', '石渡乡', '白塔乡'],
    daysBefore: [15, 13, 9],
    series: { name: '“京农普惠”假贷款串案', reason: '同一客服微信，话术与收费名目一致', after: 3 },
  },
  {
    marks: [{ type: 'url', value: 'https://tuikuan-kefu.example', origin: 'narrative' }],
    places: ['云岭乡', '松措乡'],
    daysBefore: [5, 3],
    series: null,
  },
];

/** A report of the gang: its account is among those that were paid, and most of its marks are named. */
const reportOne = async (stage: Stage, gang: Gang, account: ReturnType<typeof madeAccount>): Promise<CaseRecord> => {
  const { dice } = stage;
  const made = madeReport(stage, 100);
  const transfers = made.transfers.map((one, place) => (place === 0 ? { ...one, to: account } : one));
  const [first, ...others] = gang.marks;
  const identifiers = [first, ...others.filter(() => dice.chance(0.7))];
  const ask = await stage.as('gongan.police1');
  const body = { ...made, transfers, identifiers, placeName: dice.pick(gang.places) };
  return ask(caseEndpoints.reportCase, { body });
};

const scheduleGang = (stage: Stage, gang: Gang): void => {
  const { series } = gang;
  const account = madeAccount(stage, 100);
  const found: CaseRecord[] = [];
  for (const days of gang.daysBefore)
    stage.agenda.at(stage.end.subtract({ hours: days * 24 + stage.dice.between(1, 6) }), async () => {
      found.push(await reportOne(stage, gang, account));
      if (series === null || found.length !== series.after) return;
      const ask = await stage.as('gongan.head');
      const caseIds = found.map(({ id }) => CaseId.parse(id));
      await ask(seriesEndpoints.openSeries, { body: { name: series.name, reason: series.reason, caseIds } });
    });
};

const towns = ['雪莲镇', '长云镇', '青禾乡', '石渡乡', '白塔乡', '云岭乡'] as const;
const kinds = ['刷单返利', '冒充电商物流客服', '贷款、代办信用卡', '虚假网络投资理财', '虚假购物、服务'] as const;
const words = [
  '拉入群聊做任务垫付',
  '自称客服办理退款',
  '交纳解冻费、保证金',
  '跟随导师充值投资',
  '付款后被拉黑',
] as const;

/** Cases of earlier years as a squad kept them in a table; a few rows are not as they should be. */
const historicalTable = (dice: Dice): string => {
  const rows = Array.from({ length: 60 }, (_, place) => {
    const kind = dice.between(0, kinds.length - 1);
    const day = `${dice.between(2022, 2024)}-${dice.between(1, 12)}-${dice.between(1, 28)}`;
    const number = place === 41 ? '' : `A${String(1000 + place)}`;
    const told = place === 17 ? '去年' : day;
    const mark = dice.chance(0.2) ? 'jingnong_kefu' : `old_kefu_${dice.between(1, 20)}`;
    const loss = dice.between(500, 90_000);
    return [number, told, kinds[kind], dice.pick(towns), words[kind], loss, cardOf(dice), mark].join(',');
  });
  return `案号,报案时间,案件类别,发案地,简要案情,损失金额,涉案账号,微信\n${rows.join('\n')}\n`;
};

const importHistory = async (stage: Stage): Promise<void> => {
  const ask = await stage.as('gongan.police1');
  const bytes = new Uint8Array(Buffer.from(historicalTable(stage.dice)));
  const { archive } = await ask(seriesEndpoints.importArchive, {
    body: { unitId: known(stage.unitIds, 'gongan'), map: null },
    file: { fileName: '2022—2024年电诈案件.csv', contentType: 'text/csv', bytes },
  });
  const payload = { archiveId: ArchiveId.parse(archive.id) };
  await runJob(stage.platform, jobNamed('store-archive'), { runAt: null, payload });
};

/** Gangs whose cases share what they leave behind, and the table of earlier years that is brought in beside them. */
export const scheduleLinkedCases = (county: Stage): void => {
  // Chance of its own: the rest of the county goes on as if there were no gangs.
  const stage: Stage = { ...county, dice: createDice(seed) };
  for (const gang of gangs) scheduleGang(stage, gang);
  stage.agenda.at(stage.end.subtract({ hours: 30 * 24 }), () => importHistory(stage));
};
