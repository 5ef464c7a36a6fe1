import { refusal } from '../refusal.ts';

export const watchRefusals = {
  notFromHere: refusal('watch-state', 409, {
    zh: '该条目当前状态不能这样操作。',
    en: 'The state of the entry does not allow this.',
  }),
  notInCase: refusal('watch-not-in-case', 422, {
    zh: '账户、银行卡须来自案件中的转账或指令，请选择该案件。',
    en: 'An account or a card comes out of a case: choose the case it occurs in.',
  }),
  noEvidence: refusal('watch-no-evidence', 422, {
    zh: '请写明依据的案件或文书。',
    en: 'Name the case or the paper it rests on.',
  }),
  tooLong: refusal('watch-too-long', 422, {
    zh: '有效期须在今天之后，且不得超过规定的最长期限。',
    en: 'It ends after today and within the longest term that is allowed.',
  }),
  listed: refusal('watch-listed', 409, {
    zh: '该账户、卡号或人员已在名单中或正在审批。',
    en: 'It is on the list already, or waits to be decided.',
  }),
  ownProposal: refusal('watch-own-proposal', 409, {
    zh: '不能审批自己提出的条目。',
    en: 'Nobody approves an entry that they proposed.',
  }),
  aboveCounty: refusal('watch-above-county', 409, {
    zh: '对人员的认定由设区的市级以上公安机关作出，本级只能起草并上报（反电信网络诈骗法第三十一条）。',
    en: 'A person is listed by the prefecture or above; here it is drafted and submitted.',
  }),
  notAbove: refusal('watch-not-above', 409, {
    zh: '此项由本级审批，不须上报。',
    en: 'This is approved at this level.',
  }),
  needsDecision: refusal('watch-needs-decision', 422, {
    zh: '解除对人员的认定须登记作出认定的机关的决定文号。',
    en: 'Lifting a person’s listing needs the decision of the organ that made it.',
  }),
  badNumber: refusal('watch-bad-number', 422, {
    zh: '这不是账号或卡号，请核对。',
    en: 'This is no number of an account or a card; please check.',
  }),
} as const;
