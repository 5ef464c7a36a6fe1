import { z } from 'zod';
import { LawRuleId, RuleProposalId } from '../ids.ts';
import { Abilities, Day, Line, Moment, Name } from '../values.ts';
import type { Words } from '../words.ts';

/** Levels of the organ that has to approve, lowest first. This installation is a county's: above it is "draft and submit". */
export const authorityLevels = {
  county: { zh: '县级', en: 'County' },
  prefecture: { zh: '设区的市级', en: 'Prefecture' },
  province: { zh: '省级', en: 'Province' },
  nation: { zh: '国家', en: 'Nation' },
} as const satisfies Record<string, Words>;
export const AuthorityLevel = z.enum(['county', 'prefecture', 'province', 'nation']);
export type AuthorityLevel = z.infer<typeof AuthorityLevel>;

export const Term = z.strictObject({
  amount: z.number().int().min(1).max(1000),
  unit: z.enum(['hours', 'days', 'working-days', 'months']),
});

/** The numbers of the law that the platform counts with. A code never changes its meaning. */
export const lawRuleCodes = {
  'stop.term': { zh: '紧急止付期限', en: 'How long a stop holds' },
  'stop.count': { zh: '同一账户止付次数', en: 'Stops of one account' },
  'freeze.term': { zh: '冻结期限', en: 'How long a freeze holds' },
  'freeze.major-term': { zh: '重大、复杂案件冻结期限', en: 'How long a freeze holds in a major case' },
  'release.term': { zh: '查明无关后解除期限', en: 'Release once found unrelated' },
  'inquiry.answer': { zh: '银行答复查询期限', en: 'Answer of a bank to an inquiry' },
  'stop.answer': { zh: '银行反馈止付期限', en: 'Answer of a bank to a stop' },
  'freeze.answer': { zh: '银行反馈冻结期限', en: 'Answer of a bank to a freeze' },
  'objection.answer': { zh: '银行异议答复期限', en: 'Answer to an objection of a bank' },
  'return.notice': { zh: '按比例返还公告期', en: 'Public notice before a return pro rata' },
  'return.bank': { zh: '银行办理返还期限', en: 'Execution of a return by the bank' },
  'appeal.answer': { zh: '申诉核查期限', en: 'Answer to an appeal' },
  'appeal.bank-answer': { zh: '银行答复异议期限', en: 'Answer of a bank to an objection against its own measure' },
  'appeal.keep': { zh: '申诉人信息保存期限', en: 'How long what an appellant wrote is kept' },
  'watch.account-term': { zh: '账户列入名单最长期限', en: 'Longest listing of an account' },
  'watch.name-term': { zh: '人员列入名单最长期限', en: 'Longest listing of a person' },
  'watch.take-listing': { zh: '接收名单列入期限', en: 'By when a receiver takes a listing' },
  'watch.take-lifting': { zh: '接收名单解除期限', en: 'By when a receiver takes a lifting' },
  'escalation.duty': { zh: '未反馈催办值班人员', en: 'Unanswered: the person on duty is reminded' },
  'escalation.head': { zh: '未反馈报银行负责人', en: 'Unanswered: the head of the bank is told' },
  'escalation.office': {
    zh: '未反馈报联席办和公安机关负责人',
    en: 'Unanswered: the joint office and the head of police are told',
  },
} as const satisfies Record<string, Words>;
export type LawRuleCode = keyof typeof lawRuleCodes;
export const LawRuleCode = z.enum(Object.keys(lawRuleCodes) as [LawRuleCode, ...LawRuleCode[]]);

/** A term with the moments before its end at which it warns, a count, or a share of another term in percent. */
export const LawRuleValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('term'), term: Term, warnBefore: z.array(Term).max(6) }),
  z.strictObject({ kind: z.literal('count'), count: z.number().int().min(1).max(1000) }),
  z.strictObject({ kind: z.literal('share'), percent: z.number().int().min(1).max(100) }),
]);
export type LawRuleValue = z.infer<typeof LawRuleValue>;

/** A number of the law as it is in force from a day on. `basis` names the text and the article. */
export const LawRule = z.strictObject({
  id: LawRuleId,
  code: LawRuleCode,
  value: LawRuleValue,
  basis: Line,
  validFrom: Day,
  /** The first day on which it is no longer in force; null while it is. */
  validTo: Day.nullable(),
  amendedByName: Name.nullable(),
  reason: Line.nullable(),
});
export type LawRule = z.infer<typeof LawRule>;

/** A value that a head proposed for a rule and nobody has decided on yet. `abilities` are named by endpoint id. */
export const RuleProposal = z.strictObject({
  id: RuleProposalId,
  ruleId: LawRuleId,
  code: LawRuleCode,
  value: LawRuleValue,
  basis: Line,
  validFrom: Day,
  reason: Line,
  proposedByName: Name,
  proposedAt: Moment,
  abilities: Abilities,
});
export type RuleProposal = z.infer<typeof RuleProposal>;
