import type { ProblemRow } from '@lianfang/contract/supervision/problems';
import type { SupervisionRow } from '@lianfang/contract/supervision/supervision';
import type { Tone } from '../../ui/StateMark.tsx';

export const caseTones: Readonly<Record<SupervisionRow['state'], Tone>> = {
  draft: 'quiet',
  submitted: 'waiting',
  issued: 'soon',
  replied: 'waiting',
  rectified: 'waiting',
  closed: 'good',
  forwarded: 'waiting',
  withdrawn: 'quiet',
  escalated: 'quiet',
};

export const problemTones: Readonly<Record<ProblemRow['state'], Tone>> = {
  open: 'soon',
  rectified: 'waiting',
  verified: 'good',
  withdrawn: 'quiet',
};

/** The instant by which the unit owes its next answer; null where it owes none now. */
export const answerDueAt = (one: Pick<SupervisionRow, 'state' | 'replyDueAt' | 'rectifyDueAt'>): string | null => {
  if (one.state === 'issued') return one.replyDueAt;
  return one.state === 'replied' ? one.rectifyDueAt : null;
};
