/** What a label announces. `other` only ends the value of the label before it. */
export type LabelKind = 'lead' | 'responsible' | 'supporting' | 'person' | 'deadline' | 'cycle' | 'other';

const LEAD = '牵头|主办|主责|领办';
const DUTY = '主体|责任|负责|承办|落实|实施|执行|承担|考核|考评|督办|整改|完成|认领';
const SUPPORT = '配合|协办|协助|参与|参加|协同|协作|支持|联动|会办|共建';
const PERSON = '包抓|包保|包联|包挂|包案|分管|挂帅|挂联|挂包|联系|主管|带队|督导';
const FILLER =
  '组织|监管|监督|行业|属地|总|主要|主体|主|具体|第一|直接|共同|工作|任务|项目|事项|措施|本项|市级|县级|区级|镇级|乡级|省级|州级|级|省|市|县|区|镇|乡|州|旗|局|院|校|及|和|与|或|、|/|\\(|\\)| ';
const BODY = '单位|部门|科室|股室|处室|科所|站所|机关|主体|机构|乡镇|方';
const HUMAN = '市领导|县领导|区领导|镇领导|领导|责任人|负责人|牵头人|责任同志|同志|干部|人员|人';

/**
 * A label without its colon, as one bounded pattern: up to seven pieces and a noun, perhaps a second noun
 * (责任单位(部门), 牵头单位及责任人).
 */
const CORE = `${LEAD}|${DUTY}|${SUPPORT}|${PERSON}`;
/** A level (县, 局) begins a label only where no word stands before it: in 区医保局 配合单位 the 局 ends a name. */
const FIRST = `(?![ 、/()及和与或])(?:${CORE}|(?<!\\p{Script=Han})(?:${FILLER}))`;
const ROLE = `(?:${FIRST}(?:${CORE}|${FILLER}){0,6}(?:(?:${BODY})(?:${HUMAN})?|${HUMAN})(?:[、/及和与( ]{1,2}(?:(?:${CORE}|具体){0,2}(?:${BODY}|${HUMAN}))\\)?)?|(?:${LEAD}|责任|负责|承办|落实|配合|协办|协助|参与)(?= ?:))`;
const DEADLINE =
  '(?:(?:完成|办结|整改|落实|实施|推进|工作|责任|计划|预计|时间|截止|任务|拟|建设|达标|销号|序时|进度){0,3}(?:时限|期限|时间节点|节点|时限要求|时间要求|进度要求|完成时间|完成日期|截止日期|时间安排|实施时间|整改时间|办理时间|推进时间|落实时间|截止时间|计划时间|预计时间)(?:及要求|要求|安排|和要求)?)';
const CYCLE =
  '(?:(?:报送|上报|报告|调度|更新|考核|检查|工作|督查|督导|开展|通报|统计|汇报|反馈|巡查|走访){0,2}(?:周期|频次|频率|频度)|(?:报送|上报|报告|汇报|反馈|报表)(?:时间|时限|期限)(?:要求)?)';
const OTHER =
  '备注|说明|联系人|联系电话|联系方式|(?:整改|工作|任务|总体|年度|具体)?(?:目标|措施|内容|要求|进展|成效|举措|标准|依据|任务)|成果形式|成果|完成情况|进展情况|(?:督导|监督|督查|验收|指导|监管|审核|督办)(?:单位|部门|机构)|责任追究|问题描述|存在问题|问题';

/** All labels, the longest reading first; one group per kind. */
export const LABEL = `(?:(?<cycle>${CYCLE})|(?<deadline>${DEADLINE})|(?<other>${OTHER})|(?<role>${ROLE}))`;

const HAS_CORE = new RegExp(CORE, 'u');
const HAS_LEAD = new RegExp(LEAD, 'u');
const HAS_SUPPORT = new RegExp(SUPPORT, 'u');
const HAS_DUTY = /责任|负责|承办|落实|实施|执行|承担|主体/u;
const ENDS_HUMAN = new RegExp(`(?:${HUMAN})\\)?$`, 'u');
/** 责任单位负责人: the person of the unit, not the unit. */
const BODY_PERSON = new RegExp(`(?:${BODY})(?:${HUMAN})\\)?$`, 'u');
const HAS_BODY = new RegExp(`(?:${BODY})`, 'u');

/** 牵头单位和责任单位: two roles for one list; the list does not say who has which. */
const TWO_BODIES = new RegExp(`(?:${LEAD}).{0,4}(?:${BODY})[、/及和与( ]{1,2}(?:${DUTY}|${SUPPORT})`, 'u');

/**
 * The role that a role label gives. 牵头责任单位 leads; 责任(配合)单位 is responsible; 牵头及配合单位 does not say who
 * leads, so its units are only responsible.
 */
export const roleKind = (label: string): LabelKind => {
  if (!HAS_CORE.test(label)) return 'other';
  if (ENDS_HUMAN.test(label) && (!HAS_BODY.test(label) || BODY_PERSON.test(label))) return 'person';
  if (TWO_BODIES.test(label)) return 'responsible';
  const lead = HAS_LEAD.test(label);
  const support = HAS_SUPPORT.test(label);
  if (lead) return support && !HAS_DUTY.test(label) ? 'responsible' : 'lead';
  return support && !HAS_DUTY.test(label) ? 'supporting' : 'responsible';
};
