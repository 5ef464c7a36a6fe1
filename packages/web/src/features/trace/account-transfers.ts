import type { CaseTrace, TraceTransfer } from '@lianfang/contract/traces/traces';

/** A transfer as one of its accounts sees it. */
export interface SeenTransfer {
  readonly transfer: TraceTransfer;
  readonly isIn: boolean;
  /** The number at the other end; '' where nobody is named. */
  readonly other: string;
}

/** The followed transfers of an account, by time. */
export const transfersOf = ({ transfers }: Pick<CaseTrace, 'transfers'>, account: string): readonly SeenTransfer[] =>
  transfers.flatMap((transfer): SeenTransfer[] => {
    if (transfer.to === account) return [{ transfer, isIn: true, other: transfer.from }];
    return transfer.from === account ? [{ transfer, isIn: false, other: transfer.to }] : [];
  });
