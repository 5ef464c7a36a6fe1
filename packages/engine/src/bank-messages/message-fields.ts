/** How a field's text stands for a value: money in yuan with two decimals, moments as yyyyMMddHHmmss in Asia/Shanghai. */
export type FieldType = 'text' | 'money' | 'moment' | 'code' | 'account';

/** One field of a message: its element, what it is called, what of ours it carries. */
export interface MessageField {
  readonly code: string;
  readonly zh: string;
  /** Name in our order, reply or row. */
  readonly field: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly longest: number;
}

/**
 * Of the code of a message and what it stands for: `seen` in a published bank front end, or `inferred` from the constants
 * beside those. The names of the elements are our own mapping throughout; nothing here is a certified norm.
 */
export type FieldSource = 'seen' | 'inferred';

/** A message of the set. Rows of a statement repeat below `rows`. */
export interface MessageForm {
  readonly code: string;
  readonly zh: string;
  readonly from: 'police' | 'bank';
  readonly source: FieldSource;
  readonly fields: readonly MessageField[];
  readonly rows: readonly MessageField[];
}

const need = (code: string, zh: string, field: string, type: FieldType, longest = 120): MessageField => ({
  code,
  zh,
  field,
  type,
  required: true,
  longest,
});
const may = (code: string, zh: string, field: string, type: FieldType, longest = 120): MessageField => ({
  ...need(code, zh, field, type, longest),
  required: false,
});

const head: readonly MessageField[] = [
  need('ApplicationID', '业务申请编号', 'applicationId', 'text', 60),
  need('ApplicationType', '业务类型', 'applicationType', 'code', 2),
  may('OriginalApplicationID', '原业务申请编号', 'originalApplicationId', 'text', 60),
  may('CaseNumber', '案件编号', 'caseNumber', 'text', 60),
  may('CaseType', '案件类型', 'caseType', 'code', 4),
  need('EmergencyLevel', '紧急程度', 'emergencyLevel', 'code', 2),
];
const target: readonly MessageField[] = [
  need('BankName', '银行名称', 'bankName', 'text'),
  may('AccountName', '账户名', 'accountName', 'text'),
  need('AccountNumber', '账号', 'accountNumber', 'account', 40),
  need('Currency', '币种', 'currency', 'code', 3),
];
const act: readonly MessageField[] = [
  need('Reason', '事由', 'reason', 'text', 20_000),
  may('Remark', '备注', 'remark', 'text', 20_000),
  need('ApplicationTime', '申请时间', 'applicationTime', 'moment', 14),
  need('ApplicationOrgName', '申请机构', 'applicationOrgName', 'text'),
];
const transfer: readonly MessageField[] = [
  may('TransferAmount', '转账金额', 'transferAmount', 'money', 20),
  may('TransferTime', '转账时间', 'transferTime', 'moment', 14),
];
const frozen: readonly MessageField[] = [
  may('FreezeType', '冻结方式', 'freezeType', 'code', 2),
  may('AppliedBalance', '申请冻结限额', 'appliedBalance', 'money', 20),
];
const answer: readonly MessageField[] = [
  need('ApplicationID', '业务申请编号', 'applicationId', 'text', 60),
  need('Result', '执行结果', 'result', 'code', 2),
  need('FeedbackTime', '反馈时间', 'feedbackTime', 'moment', 14),
  may('FailReason', '失败原因', 'failReason', 'text', 300),
  may('FailCode', '失败原因代码', 'failCode', 'code', 20),
  may('Mismatch', '不符要素', 'mismatch', 'text', 60),
  may('AccountBalance', '账户余额', 'accountBalance', 'money', 20),
  may('ExecutedAmount', '执行金额', 'executedAmount', 'money', 20),
  may('Remark', '备注', 'remark', 'text', 20_000),
];
const prior: readonly MessageField[] = [
  may('PriorFreezeOrg', '在先冻结机关', 'priorOrgan', 'text', 300),
  may('PriorFreezeEndTime', '在先冻结到期时间', 'priorUntil', 'moment', 14),
];
const row: readonly MessageField[] = [
  need('TransactionTime', '交易时间', 'at', 'moment', 14),
  need('TransactionAmount', '交易金额', 'amount', 'money', 20),
  need('BorrowingSigns', '借贷标志', 'direction', 'code', 1),
  may('AccountBalance', '交易后余额', 'balance', 'money', 20),
  may('OpponentName', '对方户名', 'otherName', 'text'),
  may('OpponentAccountNumber', '对方账号', 'otherAccount', 'account', 40),
  may('OpponentDepositBankName', '对方开户行', 'otherBank', 'text'),
  may('TransactionSerial', '交易流水号', 'reference', 'text', 60),
  may('Remark', '摘要', 'remark', 'text', 300),
];

const ask = (code: string, zh: string, source: FieldSource, ...fields: readonly MessageField[]): MessageForm => ({
  code,
  zh,
  from: 'police',
  source,
  fields: [...head, ...target, ...fields, ...act],
  rows: [],
});
const tell = (
  code: string,
  zh: string,
  source: FieldSource,
  fields: readonly MessageField[] = answer,
  rows: readonly MessageField[] = [],
): MessageForm => ({ code, zh, from: 'bank', source, fields, rows });

const forms = [
  ask('100101', '止付', 'inferred', ...transfer),
  tell('100102', '止付反馈', 'seen'),
  ask('100103', '止付解除', 'inferred'),
  tell('100104', '止付解除反馈', 'seen'),
  ask('100105', '止付延期', 'inferred', ...transfer),
  tell('100106', '止付延期反馈', 'seen'),
  ask('100201', '冻结', 'inferred', ...frozen),
  tell('100202', '冻结反馈', 'seen', [...answer, ...prior]),
  ask('100203', '冻结解除', 'inferred', ...frozen),
  tell('100204', '冻结解除反馈', 'seen'),
  ask('100205', '冻结延期', 'inferred', ...frozen),
  tell('100206', '冻结延期反馈', 'seen', [...answer, ...prior]),
  ask('100301', '账户交易明细查询', 'inferred', ...transfer),
  tell('100302', '账户交易明细查询反馈', 'seen', answer, row),
  ask('100303', '账户持卡主体查询', 'inferred'),
  tell('100304', '账户持卡主体查询反馈', 'seen'),
  ask('100305', '账户动态查询', 'inferred'),
  tell('100306', '账户动态查询反馈', 'seen', answer, row),
  ask('100307', '账户动态查询解除', 'inferred'),
  tell('100308', '账户动态查询解除反馈', 'seen'),
  ask('100309', '客户全账户查询', 'inferred'),
  tell('100310', '客户全账户查询反馈', 'seen'),
] as const;

const incident: readonly MessageField[] = [
  need('ApplicationID', '业务申请编号', 'applicationId', 'text', 60),
  need('BankName', '银行名称', 'bankName', 'text'),
  may('AccountName', '账户名', 'accountName', 'text'),
  need('AccountNumber', '账号', 'accountNumber', 'account', 40),
  may('FeatureCode', '事件特征码', 'featureCode', 'code', 4),
  need('ReportTime', '上报时间', 'reportTime', 'moment', 14),
  may('Remark', '备注', 'remark', 'text', 20_000),
];
const reports = [
  tell('100401', '案件举报', 'inferred', incident),
  tell('100402', '案件举报反馈', 'seen', answer),
  tell('100403', '异常开卡', 'seen', incident),
  tell('100404', '涉案账户', 'seen', incident),
  tell('100405', '异常事件', 'seen', incident),
] as const;

/** The message set by code: a mapping of ours, element names included, not a certified link. */
export const messageForms: ReadonlyMap<string, MessageForm> = new Map(
  [...forms, ...reports].map((form) => [form.code, form]),
);
