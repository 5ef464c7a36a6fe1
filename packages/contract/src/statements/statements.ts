import { z } from 'zod';
import { CaseId, ContradictionId, OrderId, StatementId } from '../ids.ts';
import { TraceChannel, ToldBalance } from '../traces/traces.ts';
import { AccountNumber, Fen, FenOrNone, Line, Moment, Name } from '../values.ts';
import type { Words } from '../words.ts';

/**
 * Limits of a statement. A file holds any number of rows that fit into its bytes (a million and more of a CSV); a form
 * `formRows`. A preview reads the first rows of a file and answers with the first of them. Of rows that are not taken
 * the first `rejects` are in the file of rejects, and it says how many more there are.
 */
export const statementLimits = {
  fileBytes: 100 * 1_048_576,
  previewBytes: 16 * 1_048_576,
  paperBytes: 20 * 1_048_576,
  formRows: 5000,
  sampleRows: 20,
  sampleFaults: 20,
  rejects: 100_000,
} as const;

/** A movement of the account that an order names, as its bank tells it in a form. Amounts in fen. */
export const StatementRow = z.strictObject({
  at: Moment,
  direction: z.enum(['in', 'out']),
  amount: Fen,
  /** Null where the bank names none. */
  counterparty: AccountNumber.nullable(),
  counterpartyName: Name.nullable(),
  counterpartyBank: Name.nullable(),
  channel: TraceChannel,
  /** The bank's own number of the movement. */
  reference: z.string().trim().min(1).max(80).nullable(),
});
export type StatementRow = z.infer<typeof StatementRow>;

/** What goes with the movements: what the account holds, and until when all its movements are told. */
const told = { balance: ToldBalance.nullable(), until: Moment.nullable() };
export const StatementRows = z.strictObject({
  ...told,
  rows: z.array(StatementRow).max(statementLimits.formRows),
});
export type StatementRows = z.infer<typeof StatementRows>;

/**
 * How the columns of a file are read, in the form `field=column,field=column:unit,field:=value` (a column by its name,
 * or `#3` for the third). Null where their names are to say it.
 */
export const ColumnMap = z.string().trim().min(1).max(4000).nullable();
export const StatementFileText = z.strictObject({ ...told, map: ColumnMap });
export type StatementFileText = z.infer<typeof StatementFileText>;

export const StatementFault = z.strictObject({
  sheet: z.string().nullable(),
  row: z.number().int().nonnegative(),
  field: z.string().nullable(),
  code: z.string(),
  value: z.string(),
  words: z.strictObject({ zh: z.string(), en: z.string() }),
});
export type StatementFault = z.infer<typeof StatementFault>;

/** How a file would be read. `map` is null, and `unclear` says why, where a person has to say what the columns hold. */
export const StatementPreview = z.strictObject({
  map: z.string().nullable(),
  unclear: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
  columns: z.array(z.string()),
  sample: z.array(
    z.strictObject({
      at: Moment,
      direction: z.enum(['in', 'out']),
      amount: Fen,
      counterparty: z.string(),
      counterpartyName: z.string().nullable(),
      channel: TraceChannel,
      reference: z.string().nullable(),
    }),
  ),
  /** Of the part that was looked at. */
  rows: z.number().int().nonnegative(),
  taken: z.number().int().nonnegative(),
  rejected: z.number().int().nonnegative(),
  faults: z.array(StatementFault),
});
export type StatementPreview = z.infer<typeof StatementPreview>;

export const statementStates = {
  reading: { zh: '读取中', en: 'Being read' },
  stored: { zh: '已入账', en: 'Stored' },
  refused: { zh: '未入账', en: 'Not stored' },
} as const satisfies Record<string, Words>;
export const StatementState = z.enum(['reading', 'stored', 'refused']);

/**
 * What came of the rows: `rows` = `added` + `known` + `failed` + `rejected`. `known`: told before; `failed`: the bank
 * itself says the movement did not happen; `rejected`: not taken, listed with the reason.
 */
export const StatementReceipt = z.strictObject({
  rows: z.number().int().nonnegative(),
  added: z.number().int().nonnegative(),
  known: z.number().int().nonnegative(),
  failed: z.number().int().nonnegative(),
  rejected: z.number().int().nonnegative(),
});
export type StatementReceipt = z.infer<typeof StatementReceipt>;

/** A reply of a bank with the movements of the account of one order. */
export const StatementRecord = z.strictObject({
  id: StatementId,
  orderId: OrderId,
  orderNumber: Line.nullable(),
  account: z.string(),
  bankName: Name,
  /** `paper`: written down by the police from a paper, which is kept. */
  source: z.enum(['form', 'file', 'paper']),
  fileName: Line.nullable(),
  state: StatementState,
  givenAt: Moment,
  givenByName: Name.nullable(),
  storedAt: Moment.nullable(),
  balance: ToldBalance.nullable(),
  until: Moment.nullable(),
  /** Bytes of the file, and how many of them were read. */
  bytes: z.number().int().nonnegative(),
  bytesRead: z.number().int().nonnegative(),
  receipt: StatementReceipt.nullable(),
  hasRejects: z.boolean(),
  /** Why nothing was stored. */
  reason: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
  contradictions: z.number().int().nonnegative(),
});
export type StatementRecord = z.infer<typeof StatementRecord>;

/** What was given, and whether the very same had been given before: then nothing changed. */
export const GivenStatement = z.strictObject({ statement: StatementRecord, isRepeat: z.boolean() });

export const contradictionKinds = {
  balance: { zh: '余额与交易对不上', en: 'The balance does not follow from the movements' },
  amount: { zh: '同一流水号金额不同', en: 'One reference, two amounts' },
  time: { zh: '同一流水号时间不同', en: 'One reference, two moments' },
  missing: { zh: '一行有记录，另一行没有', en: 'One bank tells it, the other does not' },
} as const satisfies Record<string, Words>;
export const ContradictionKind = z.enum(['balance', 'amount', 'time', 'missing']);

/** Two things that banks told and that cannot both be so. Both stay in the ledger. */
export const Contradiction = z.strictObject({
  id: ContradictionId,
  kind: ContradictionKind,
  /** The statement that it came to light with. */
  statementId: StatementId,
  account: z.string(),
  bankName: Name,
  counterparty: z.string().nullable(),
  reference: z.string().nullable(),
  at: Moment,
  /** What this statement tells and what it stands against, in fen; null where one tells nothing. */
  told: FenOrNone.nullable(),
  against: FenOrNone.nullable(),
  againstAt: Moment.nullable(),
  /** When somebody looked into it, who, and what came of it; null while nobody has. */
  lookedAt: Moment.nullable(),
  lookedByName: Name.nullable(),
  remark: Line.nullable(),
});
export type Contradiction = z.infer<typeof Contradiction>;

export const CaseStatements = z.strictObject({
  caseId: CaseId,
  statements: z.array(StatementRecord),
  /** The latest first, at most 500. */
  contradictions: z.array(Contradiction),
  contradictionCount: z.number().int().nonnegative(),
  /** Found beyond those that are kept one by one: of one statement the first 1,000 are. */
  contradictionsLeftOut: z.number().int().nonnegative(),
});
