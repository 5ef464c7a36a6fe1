import type { RungTerms, SupervisionRung } from '@lianfang/contract/supervision/rungs';

/**
 * What is wrong with new terms of a rung, as the path of the field, or null. A rectification follows a reply; what is
 * submitted upward asks the unit for nothing and is approved by a leader, whatever a county would like
 * (公职人员政务处分法 第二、三条: the organs that decide are named by law).
 */
export const termsFault = (
  rung: Pick<SupervisionRung, 'submitsUpward'>,
  terms: RungTerms,
): 'terms.rectifyWorkingDays' | 'terms.replyWorkingDays' | 'terms.approval' | null => {
  if (rung.submitsUpward && terms.replyWorkingDays !== null) return 'terms.replyWorkingDays';
  if (rung.submitsUpward && terms.approval !== 'leader') return 'terms.approval';
  return terms.rectifyWorkingDays !== null && terms.replyWorkingDays === null ? 'terms.rectifyWorkingDays' : null;
};
