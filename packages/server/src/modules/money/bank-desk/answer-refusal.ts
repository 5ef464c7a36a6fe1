import { orderRefusals } from '@lianfang/contract/orders/refusals';
import { kernelRefusals } from '@lianfang/contract/refusal';
import type { Words } from '@lianfang/contract/words';
import type { AnswerFault } from './take-answer.ts';

const { notFromHere, aheadOfSeal, mustNotStop, overAmount, alreadyAnswered } = orderRefusals;
const { changedMeanwhile, notFound } = kernelRefusals;

const words: Readonly<Record<AnswerFault | 'order-answered' | 'not-found', Words>> = {
  'order-state': notFromHere.words,
  'order-result-early': aheadOfSeal.words,
  'order-must-not-stop': mustNotStop.words,
  'order-over-amount': overAmount.words,
  'order-answered': alreadyAnswered.words,
  'changed-meanwhile': changedMeanwhile.words,
  'not-found': notFound.words,
};

/** What a bank is told of an answer that is not taken; null where it is. */
export const answerRefusal = (fault: keyof typeof words | null): Words | null => (fault === null ? null : words[fault]);
