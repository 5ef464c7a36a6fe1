import { refusal } from '../refusal.ts';

export const statementRefusals = {
  orderNotAnswered: refusal('statement-order', 409, {
    zh: '只能对已反馈执行结果的查询、止付、冻结指令报送交易明细。',
    en: 'Movements are told for an inquiry, a stop or a freeze that was answered.',
  }),
  fileMissing: refusal('statement-file-missing', 422, { zh: '请选择一个文件。', en: 'Choose one file.' }),
  fileRefused: refusal('statement-file-refused', 422, { zh: '文件未被接收。', en: 'The file was not accepted.' }),
  mapUnclear: refusal('statement-map', 422, {
    zh: '无法确定各列的含义，请指定。',
    en: 'What the columns hold is not certain; say it.',
  }),
  unreadable: refusal('statement-unreadable', 422, { zh: '文件无法读取。', en: 'The file cannot be read.' }),
  nothingTold: refusal('statement-empty', 422, {
    zh: '没有交易，也没有余额。',
    en: 'There is neither a movement nor a balance.',
  }),
  ahead: refusal('statement-ahead', 422, {
    zh: '时间在将来，请核对。',
    en: 'A moment lies in the future; please check.',
  }),
  ownAccount: refusal('statement-own-account', 422, {
    zh: '对手账号与本账号相同。',
    en: 'The counterparty is the account itself.',
  }),
} as const;
