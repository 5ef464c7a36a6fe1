import { unsure } from './doubts.ts';
import type { Doubt } from './doubts.ts';
import { recurring } from './reading.ts';
import type { DeadlineForm } from './reading.ts';

const standing =
  /^(?:长期(?:坚持|推进|任务|执行|实施|有效|落实)?|持续(?:推进|坚持|用力|实施|落实|进行)?|常态化?(?:推进|坚持|实施|进行|落实|长效)?|长期坚持,?持续推进|贯穿始终|始终坚持)$/;

const doubtful: readonly (readonly [RegExp, Doubt])[] = [
  [/^(?:立即|即刻|马上|立行立改|即知即改|立即执行|立即整改|即时|随时|及时|即日起?)(?:执行|整改|实施|办理)?$/, 'atOnce'],
  [/^(?:\d{4}年)?全年(?:推进|实施|进行|坚持)?$/, 'wholeYear'],
  [/^(?:当|次|第2)年/, 'whichYear'],
  [/^(?:本月|当月|月)(?:底|末|\d{1,2}日)(?:之前|以前|前)?$/, 'whichMonth'],
  [/^(?:每|按)(?:天|日|旬|半个?月|[2-9]个?(?:周|月|年)|[两双]个?(?:周|月|年)|隔|学期|个?学期|学年)/, 'otherCycle'],
  [/^(?:每月)?\d.*(?:[;、,和及]).*\d/, 'severalTimes'],
];

/** 长期坚持, 持续推进, 常态化推进. */
export const always: DeadlineForm = (text) => (standing.test(text) ? recurring({ kind: 'continuous' }) : null);

/** Writings known to leave something open: 立即执行, 全年, 次年…, 月底前, 每半月, several dates. */
export const open: DeadlineForm = (text) => {
  const found = doubtful.find(([writing]) => writing.test(text));
  return found === undefined ? null : unsure(found[1]);
};
