import { z } from 'zod';
import { AppealId, CaseId, OrderId, UnitId } from '../ids.ts';
import { Day, FenOrNone, Line, Moment, Name } from '../values.ts';
import type { Words } from '../words.ts';

/** Figures of the money desk. Each is counted from records that `listMoneyFigureRecords` lists by the same word. */
export const moneyFigures = {
  loss: { zh: '损失金额', en: 'Loss' },
  stopped: { zh: '止付金额', en: 'Stopped' },
  frozen: { zh: '冻结金额', en: 'Frozen' },
  returned: { zh: '返还金额', en: 'Returned' },
  'report-to-order': { zh: '接报到首道止付（冻结）签发', en: 'Report to the first stop or freeze sealed' },
  'order-to-answer': { zh: '签发到银行反馈', en: 'Sealed to answered by the bank' },
  'late-answer': { zh: '银行逾期反馈或逾期未反馈', en: 'Answered late, or still owed after its term' },
  lapsed: { zh: '止付、冻结到期后无接续措施', en: 'Stop or freeze that ran out with nothing after it' },
  'late-objection': { zh: '异议逾期答复或逾期未答复', en: 'Objection answered late, or still owed after its term' },
  'late-notice': { zh: '止付、冻结到期未及时发现', en: 'End of a stop or freeze noticed late' },
  'late-release': { zh: '查明无关逾期解除或逾期未解除', en: 'Unrelated account released late, or still restricted' },
  'late-appeal': { zh: '申诉逾期答复或逾期未答复', en: 'Appeal decided late, or still owed after its term' },
  unexplained: { zh: '超期未说明原因', en: 'Ran out, and nobody has said why' },
  refused: { zh: '银行未执行', en: 'Not executed by the bank' },
} as const satisfies Record<string, Words>;
export type MoneyFigure = keyof typeof moneyFigures;
export const MoneyFigure = z.enum(Object.keys(moneyFigures) as [MoneyFigure, ...MoneyFigure[]]);

export const sumFigures = ['stopped', 'frozen', 'returned'] as const satisfies MoneyFigure[];
export const spanFigures = ['report-to-order', 'order-to-answer'] as const satisfies MoneyFigure[];
export const missFigures = [
  'late-answer',
  'lapsed',
  'late-objection',
  'late-notice',
  'late-release',
  'late-appeal',
  'unexplained',
] as const satisfies MoneyFigure[];

const Count = z.number().int().nonnegative();

/** A span over several records, in seconds; null where there is no record. */
export const Span = z.strictObject({
  /** Records with the span, and how many would have it once they are done. */
  counted: Count,
  outOf: Count,
  medianSeconds: Count.nullable(),
  /** Nine of ten are not longer. */
  ninetiethSeconds: Count.nullable(),
  longestSeconds: Count.nullable(),
});
export type Span = z.infer<typeof Span>;

/** Orders of one bank. */
export const BankFigures = z.strictObject({
  bankId: UnitId,
  bankName: Name,
  orders: Count,
  answered: Count,
  /** Late by the term of the order, those still owed among them. */
  late: Count,
  refused: Count,
  answer: Span,
});
export type BankFigures = z.infer<typeof BankFigures>;

/** A month of the filter's time, for the eye: what was lost and what was held of it. Amounts in fen. */
export const MoneyMonth = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  cases: Count,
  loss: FenOrNone,
  stopped: FenOrNone,
  frozen: FenOrNone,
  returned: FenOrNone,
});
export type MoneyMonth = z.infer<typeof MoneyMonth>;

/**
 * What the money desk reached: numerators and denominators, the filter and the moment they are of. Amounts in fen.
 * Money and `report-to-order` count cases by the day of the report, `late-release` accounts by the day they were found
 * unrelated, `late-appeal` appeals by the day they came, everything else orders by the day of the seal.
 */
export const MoneyFigures = z.strictObject({
  asOf: Moment,
  from: Day,
  until: Day,
  unitId: UnitId.nullable(),
  cases: Count,
  loss: FenOrNone,
  sums: z.array(z.strictObject({ figure: z.enum(sumFigures), amount: FenOrNone, outOf: FenOrNone })),
  spans: z.array(z.strictObject({ figure: z.enum(spanFigures), span: Span })),
  misses: z.array(z.strictObject({ figure: z.enum(missFigures), count: Count, outOf: Count })),
  banks: z.array(BankFigures),
  months: z.array(MoneyMonth),
});
export type MoneyFigures = z.infer<typeof MoneyFigures>;

/** A record that a figure was counted from. */
export const MoneyFigureRecord = z.strictObject({
  /** Of the record itself; two of one figure are never the same. */
  id: z.uuid(),
  /** Null for an appeal, which may concern several cases or none. */
  caseId: CaseId.nullable(),
  /** Null where the figure counts no orders. */
  orderId: OrderId.nullable(),
  appealId: AppealId.nullable(),
  /** Number of the order, of the appeal, or of the case. */
  number: Line,
  bankName: Name.nullable(),
  /** The report, the seal, or the end of the clock that ran out. */
  at: Moment,
  amount: FenOrNone.nullable(),
  seconds: Count.nullable(),
});
export type MoneyFigureRecord = z.infer<typeof MoneyFigureRecord>;
