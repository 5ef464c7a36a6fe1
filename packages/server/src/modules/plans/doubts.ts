import type { Doubt } from '@lianfang/contract/plans/ledger';
import type { Words } from '@lianfang/contract/words';

/** A doubt before it has its number. */
export interface NewDoubt {
  readonly code: string;
  readonly message: Words;
  readonly span?: Doubt['span'];
  readonly settled?: boolean;
}

/** Code of the doubt that a deadline leaves; there is at most one of it in a measure. */
export const deadlineDoubt = 'unread-deadline';

/** Numbers doubts behind those that are there. */
export const withDoubts = (kept: readonly Doubt[], added: readonly NewDoubt[]): Doubt[] => {
  const first = Math.max(0, ...kept.map((doubt) => doubt.id)) + 1;
  const numbered = added.map(({ code, message, span, settled }, index) => ({
    id: first + index,
    code,
    message: { zh: message.zh, en: message.en },
    span: span ?? null,
    settled: settled ?? false,
  }));
  return [...kept, ...numbered];
};

/** The doubts with the one about the deadline replaced by a new question, or without it. */
export const withDeadlineDoubt = (doubts: readonly Doubt[], question: Words | null): Doubt[] =>
  withDoubts(
    doubts.filter((doubt) => doubt.code !== deadlineDoubt),
    question === null ? [] : [{ code: deadlineDoubt, message: question }],
  );
