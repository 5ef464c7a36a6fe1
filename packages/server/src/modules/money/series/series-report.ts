import { fraudTypes } from '@lianfang/contract/cases/fraud-types';
import type { SeriesMoney, SeriesRecord } from '@lianfang/contract/series/series';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Block, OfficialDocument } from '../../../kernel/documents/official/official-document.ts';
import { paragraph, paragraphs } from '../returns/papers/paper-text.ts';
import { writtenAmount } from '../papers/paper-words.ts';
import {
  caseTable,
  linkTable,
  moneyTable,
  momentText,
  pointTable,
  suppressedText,
  timeTable,
} from './report-tables.ts';

/** What the paper is, and is not. */
const leadsOnly =
  '本产品由平台按案件间的共同标识、相近话术和发案情形比对生成，经民警确认串并；所列关联均为线索，须逐项核查，不作为认定犯罪事实或者采取强制措施的依据。';

const typesText = ({ cases }: SeriesRecord): string => {
  const types = [...new Set(cases.flatMap(({ type }) => (type === null ? [] : [fraudTypes[type].zh])))];
  return types.length === 0 ? '' : `，涉及${types.join('、')}`;
};

const summary = (record: SeriesRecord): string => {
  const { number, name, caseCount, readableCount, firstAt, lastAt, loss, stopped, frozen, returned } = record;
  const unseen = caseCount - readableCount;
  const left = unseen === 0 ? '' : `（其中${unseen}起由其他单位办理，只列案号与单位，不计入金额）`;
  const span = firstAt === null ? '' : `，发案时间${momentText(firstAt)}至${momentText(lastAt)}`;
  return (
    `串案“${name}”（${number}）共${caseCount}起案件${left}${typesText(record)}${span}。` +
    `损失${writtenAmount(loss)}，止付${writtenAmount(stopped)}，冻结${writtenAmount(frozen)}，返还${writtenAmount(returned)}。`
  );
};

/** Who took the cases together, when and why. */
const basis = ({ history, openedAt, openedByName, unitName }: SeriesRecord): string => {
  const opened = history.findLast(({ move, undone }) => undone === null && move !== 'editSeries');
  const who = openedByName ?? '系统';
  return `${momentText(openedAt)}，${unitName}${who}确认串并。${opened ? `理由：${opened.reason}。` : ''}`;
};

const numerals = '一二三四五六七';

/** Sections one after the other, with their numbers written out; a table without rows gives way to the words for none. */
const sectioned = (sections: readonly (readonly [string, readonly Block[], string?])[]): Block[] =>
  sections.flatMap(([title, blocks, none], index): Block[] => [
    { kind: 'heading', level: 1, text: `${numerals[index] ?? ''}、${title}` },
    ...blocks.map((block) => (block.kind === 'table' && block.rows.length === 0 ? paragraph(none ?? '无。') : block)),
  ]);

/** 串并案情报产品: what a series is, on what it rests, and where its money went. No victim is named in it. */
export const seriesReport = (record: SeriesRecord, money: SeriesMoney, now: Temporal.Instant): OfficialDocument => {
  const byId = new Map<string, string>(record.cases.map(({ id, number }) => [id, number]));
  const numbers = (id: string): string => byId.get(id) ?? '（其他案件）';
  const setAside = suppressedText(record);
  return {
    title: `串并案情报产品\n${record.number}`,
    blocks: sectioned([
      ['基本情况', [paragraph(summary(record)), paragraph(basis(record)), ...paragraphs(record.note)]],
      ['串并案件', [caseTable(record)]],
      [
        '共同点',
        [pointTable(record, numbers), ...(setAside === null ? [] : [paragraph(setAside)])],
        '没有两案共有的标识。',
      ],
      ['时间线', [timeTable(record, numbers)], '没有已知时间的事项。'],
      ['资金', [moneyTable(money, numbers)], '没有登记收款账户。'],
      ['关联依据', [linkTable(record, numbers)], '没有机器识别的关联，由民警确认。'],
      ['使用说明', [paragraph(leadsOnly)]],
    ]),
    signature: { issuer: record.unitName, date: Temporal.PlainDate.from(dayOf(now)) },
    asOf: now,
  };
};
