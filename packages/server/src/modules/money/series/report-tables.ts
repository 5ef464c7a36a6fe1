import { fraudTypes } from '@lianfang/contract/cases/fraud-types';
import { evidenceTypes, type LinkEvidence } from '@lianfang/contract/series/links';
import { seriesMoves, type SeriesMoney, type SeriesRecord } from '@lianfang/contract/series/series';
import { writtenMoment } from '../../../kernel/documents/as-of.ts';
import type { TableBlock, TableColumn } from '../../../kernel/documents/official/official-document.ts';
import { writtenAmount } from '../papers/paper-words.ts';

type Numbers = (caseId: string) => string;
type Row = readonly string[];

const mostAccounts = 40;
const mostLinks = 60;

const columns = (...heads: readonly (readonly [string, number, TableColumn['align']?])[]): TableColumn[] =>
  heads.map(([header, weight, align = 'left']) => ({ header, weight, align }));

const table = (caption: string, heads: readonly TableColumn[], rows: readonly Row[]): TableBlock => ({
  kind: 'table',
  caption,
  columns: heads,
  rows,
});

export const momentText = (at: string | null): string => (at === null ? '—' : writtenMoment(Temporal.Instant.from(at)));

/** An ID number is told by its end alone. */
const valueText = ({ type, value }: Pick<LinkEvidence, 'type' | 'value'>): string =>
  type === 'id-number' && value !== null ? `尾号${value.slice(-4)}` : (value ?? '—');

const sentenceOf = (evidence: LinkEvidence): string =>
  evidence.type === 'id-number' ? `两案出现同一证件号码（${valueText(evidence)}）` : evidence.sentence.zh;

export const caseTable = ({ cases }: SeriesRecord): TableBlock =>
  table(
    '表1 串并案件',
    columns(['案号', 3], ['立案单位', 4], ['类别', 3], ['发案时间', 4], ['发案地', 3], ['损失', 3, 'right']),
    cases.map(({ number, unitName, type, happenedAt, placeName, loss, isReadable }) => [
      number,
      unitName,
      isReadable ? (type === null ? '未分类' : fraudTypes[type].zh) : '—',
      momentText(happenedAt),
      placeName ?? '—',
      writtenAmount(loss),
    ]),
  );

export const pointTable = ({ sharedPoints }: SeriesRecord, numbers: Numbers): TableBlock =>
  table(
    '表2 共同点',
    columns(['种类', 2], ['内容', 5], ['涉及案件', 7], ['全县', 1, 'right']),
    sharedPoints.map((point) => [
      evidenceTypes[point.type].zh,
      valueText(point),
      point.caseIds.map(numbers).join('、'),
      String(point.cases),
    ]),
  );

/** What happened when: the cases, and what people decided of the series. */
export const timeTable = ({ cases, history }: SeriesRecord, numbers: Numbers): TableBlock => {
  const happened = cases.flatMap(({ happenedAt, number, unitName }) =>
    happenedAt === null ? [] : [{ at: happenedAt, text: `${number} 发案（${unitName}）` }],
  );
  const decided = history
    .filter(({ undone, move }) => undone === null && move !== 'editSeries')
    .map(({ at, move, actorName, reason, caseIds }) => ({
      at,
      text: `${actorName}：${seriesMoves[move].zh}（${caseIds.map(numbers).join('、')}）。${reason}`,
    }));
  const rows = [...happened, ...decided].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return table(
    '表3 时间线',
    columns(['时间', 3], ['事项', 9]),
    rows.map(({ at, text }) => [momentText(at), text]),
  );
};

export const moneyTable = ({ accounts }: SeriesMoney, numbers: Numbers): TableBlock =>
  table(
    '表4 收款账户',
    columns(['账户', 4], ['开户机构', 3], ['涉及案件', 5], ['收款金额', 3, 'right']),
    accounts
      .slice(0, mostAccounts)
      .map(({ account, bankName, cases, amount }) => [
        account,
        bankName ?? '—',
        cases.map(({ caseId }) => numbers(caseId)).join('、'),
        writtenAmount(amount),
      ]),
  );

const standing = { confirmed: '已确认', strong: '强', weak: '弱' } as const;

export const linkTable = ({ links }: SeriesRecord, numbers: Numbers): TableBlock =>
  table(
    '表5 关联依据',
    columns(['两案', 4], ['强度', 2], ['依据', 9]),
    links
      .slice(0, mostLinks)
      .map(({ a, b, strength, evidence, decision }) => [
        `${numbers(a)}、${numbers(b)}`,
        standing[strength],
        [
          ...evidence.map(sentenceOf),
          ...(decision === null ? [] : [`${decision.byName}确认：${decision.reason}`]),
        ].join('；'),
      ]),
  );

/** Values that the cases share and that speak for nothing. */
export const suppressedText = ({ suppressed }: SeriesRecord): string | null =>
  suppressed.length === 0
    ? null
    : `以下共用值不作为串并依据：${suppressed.map((one) => `${valueText(one)}（${one.reason.zh}）`).join('；')}。`;
