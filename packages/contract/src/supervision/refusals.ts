import { refusal } from '../refusal.ts';

export const supervisionRefusals = {
  notFromHere: refusal('supervision-state', 409, {
    zh: '当前状态不能这样操作。',
    en: 'The present state does not allow this.',
  }),
  unitClosed: refusal('supervision-unit-closed', 409, { zh: '该单位已撤销。', en: 'This unit is closed.' }),
  rungUnknown: refusal('supervision-rung', 409, {
    zh: '该督办措施已调整，请重新选择。',
    en: 'The terms of this rung have changed; choose again.',
  }),
  needsApproval: refusal('supervision-needs-approval', 409, {
    zh: '须先送批，由另一人批准后签发。',
    en: 'It has to be submitted and approved by somebody else first.',
  }),
  onlyUpward: refusal('supervision-only-upward', 409, {
    zh: '问责建议不由本办作出，只能起草并报送有权机关。',
    en: 'The office decides no accountability: it may only draft and submit to the organ in charge.',
  }),
  notUpward: refusal('supervision-not-upward', 409, {
    zh: '此项由本办签发，不须报送上级。',
    en: 'This is issued by the office itself.',
  }),
  relatives: refusal('supervision-relatives', 422, {
    zh: '文中涉及亲属。任何措施不得及于亲属，请删去后再提交。',
    en: 'The text speaks of relatives. No measure may reach relatives; take it out first.',
  }),
  basisUnknown: refusal('supervision-basis', 409, {
    zh: '所列依据不属于该单位。',
    en: 'A record given as basis does not belong to this unit.',
  }),
  noReplyAsked: refusal('supervision-no-reply-asked', 409, {
    zh: '此项不要求书面回复。',
    en: 'No reply is asked for.',
  }),
  replyOwed: refusal('supervision-reply-owed', 409, {
    zh: '单位尚未回复，不能办结。',
    en: 'The unit has not replied yet.',
  }),
  rectificationOwed: refusal('supervision-rectification-owed', 409, {
    zh: '须先报告整改并经复核。',
    en: 'Rectification has to be reported and reviewed first.',
  }),
  replyEmpty: refusal('supervision-reply-empty', 422, { zh: '请填写回复内容。', en: 'Please write the reply.' }),
  noHigherRung: refusal('supervision-no-higher-rung', 409, { zh: '已是最高一级。', en: 'There is no higher rung.' }),
  evidenceRefused: refusal('evidence-refused', 422, { zh: '附件不能接收。', en: 'The file was not accepted.' }),
  tooMuchEvidence: refusal('evidence-too-many', 409, { zh: '最多 50 个附件。', en: 'At most 50 files.' }),
  rulesRepeat: refusal('reminder-rules-repeat', 422, {
    zh: '同一时间只能设一条提醒。',
    en: 'Two rules would remind at the same time.',
  }),
  pastDay: refusal('day-past', 422, { zh: '期限不能早于今天。', en: 'The day must not be in the past.' }),
  inspectorUnknown: refusal('inspector-unknown', 409, {
    zh: '检查人员不存在或已停用。',
    en: 'An inspector does not exist or is not active.',
  }),
  notVisited: refusal('unit-not-visited', 409, {
    zh: '该单位不在本次检查范围内。',
    en: 'This unit is not part of the inspection.',
  }),
} as const;
