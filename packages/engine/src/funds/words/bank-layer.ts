import type { TraceResult } from '../trace/trace-result.ts';

/**
 * The layer as the police count it (一级账户: the one that the victim paid) of what a trace puts on a layer of its own:
 * the same where an origin was the victim's own payment, one more where it was the first account's money.
 */
export const bankLayer = (
  { readings }: Pick<TraceResult, 'readings'>,
  { layer, shares }: { readonly layer: number; readonly shares: readonly { readonly origin: number }[] },
): number => layer + (readings[shares[0]?.origin ?? 0] === 'departure' ? 0 : 1);
