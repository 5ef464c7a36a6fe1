/** What one victim lost, in fen. */
export interface ReturnClaim {
  readonly id: string;
  readonly loss: number;
}

/** What one victim gets back, in fen. */
export interface ReturnShare {
  readonly id: string;
  readonly loss: number;
  readonly amount: number;
}

const faultOf = (claims: readonly ReturnClaim[], balance: number): string | null => {
  if (!Number.isSafeInteger(balance) || balance < 0) return 'a balance is whole fen, not below nought';
  if (claims.some(({ loss }) => !Number.isSafeInteger(loss) || loss <= 0)) return 'a loss is whole fen above nought';
  return new Set(claims.map(({ id }) => id)).size < claims.length ? 'a claim stands twice' : null;
};

/**
 * Shares a balance among victims in proportion to what each lost (冻结资金返还若干规定 第八条): nobody gets more than the
 * loss, the shares of a balance that does not cover all sum to it exactly. A fen that is left over goes to the largest
 * remainder, then to the larger loss, then by id, so the same claims always give the same shares. Throws RangeError.
 */
export const shareReturn = (claims: readonly ReturnClaim[], balance: number): ReturnShare[] => {
  const fault = faultOf(claims, balance);
  if (fault !== null) throw new RangeError(fault);
  const total = claims.reduce((sum, { loss }) => sum + BigInt(loss), 0n);
  if (BigInt(balance) >= total) return claims.map(({ id, loss }) => ({ id, loss, amount: loss }));
  const parts = claims.map(({ id, loss }) => {
    const product = BigInt(loss) * BigInt(balance);
    return { id, loss, amount: Number(product / total), rest: product % total };
  });
  let left = balance - parts.reduce((sum, { amount }) => sum + amount, 0);
  const byRest = parts.toSorted((a, b) => {
    if (a.rest !== b.rest) return a.rest > b.rest ? -1 : 1;
    return b.loss - a.loss || (a.id < b.id ? -1 : 1);
  });
  for (const part of byRest) {
    if (left === 0) break;
    part.amount += 1;
    left -= 1;
  }
  return parts.map(({ id, loss, amount }) => ({ id, loss, amount }));
};
