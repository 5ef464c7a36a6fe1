import { refusal } from '../refusal.ts';

export const returnRefusals = {
  notFromHere: refusal('return-state', 409, {
    zh: '资金返还当前状态不能这样操作。',
    en: 'The state of the return does not allow this.',
  }),
  notFrozen: refusal('return-not-frozen', 409, {
    zh: '该账户没有执行中的冻结，不能返还。',
    en: 'The account is under no freeze that was executed.',
  }),
  openedAlready: refusal('return-already', 409, {
    zh: '这笔冻结资金已有返还事项，请在其中办理。',
    en: 'There is a return of this frozen money already.',
  }),
  claimTwice: refusal('return-claim-twice', 409, {
    zh: '该案受害人的申请已经登记。',
    en: 'The application of this case’s victim is on record already.',
  }),
  claimCase: refusal('return-claim-case', 409, {
    zh: '只能登记您管辖的、已经立案的案件的受害人。',
    en: 'Only victims of cases that were filed and that you may see.',
  }),
  claimIncomplete: refusal('return-claim-incomplete', 409, {
    zh: '认定属实前，请补齐申请日期、证件号码、转出账户和收款账户；收款账户不是转出账户的，写明理由。',
    en: 'An accepted application has its day, an ID number and both accounts, and the reason for another account.',
  }),
  claimPaid: refusal('return-claim-paid', 409, {
    zh: '损失金额不能少于已返还金额，已有返还的申请不能改为不予返还。',
    en: 'Money went back on this application already; its loss cannot be less, nor can it be refused.',
  }),
  claimsWaiting: refusal('return-claims-waiting', 409, {
    zh: '还有申请没有核对，或没有一件属实。',
    en: 'Some applications are not checked yet, or none was accepted.',
  }),
  movementsWrong: refusal('return-movements', 422, {
    zh: '流水有误：时间在将来，或写明的案件您无权查看。',
    en: 'A credit lies in the future, or names a case that you may not see.',
  }),
  methodWrong: refusal('return-method', 409, {
    zh: '按登记的流水，不能用这种方式返还。',
    en: 'The credits on record do not allow this method.',
  }),
  methodReason: refusal('return-method-reason', 422, {
    zh: '与建议方式不同的，请写明理由。',
    en: 'Another method than was proposed needs a reason.',
  }),
  nothingToReturn: refusal('return-nothing', 409, {
    zh: '没有可返还的金额。',
    en: 'Nothing would go back.',
  }),
  needsNotice: refusal('return-needs-notice', 409, {
    zh: '按比例返还的，须先公告三十日（冻结资金返还若干规定第八条）。',
    en: 'A return pro rata needs thirty days of public notice first.',
  }),
  noNotice: refusal('return-no-notice', 409, {
    zh: '直接返还不须公告。',
    en: 'What goes back directly needs no notice.',
  }),
  noticeDay: refusal('return-notice-day', 422, {
    zh: '公告日期在将来，请核对。',
    en: 'The day of the notice lies in the future.',
  }),
  objectionsOpen: refusal('return-objections', 409, {
    zh: '还有异议没有答复，或有成立的异议须重新核对申请。',
    en: 'An objection is unanswered, or one was upheld and the applications have to be reopened.',
  }),
  objectionAnswered: refusal('return-objection-answered', 409, {
    zh: '该异议已经答复。',
    en: 'The objection was answered already.',
  }),
  overFrozen: refusal('return-over-frozen', 409, {
    zh: '各轮返还合计超过冻结金额。',
    en: 'All rounds together would return more than was frozen.',
  }),
  nothingLeft: refusal('return-nothing-left', 409, {
    zh: '冻结资金已全部返还，没有剩余。',
    en: 'All that was frozen went back; nothing is left.',
  }),
  noPaper: refusal('return-no-paper', 409, {
    zh: '办理到这一步才有这份文书。',
    en: 'This paper is there once the return has come so far.',
  }),
} as const;
