import type { ReturnClaim, ReturnRecord, ReturnRound } from '@lianfang/contract/returns/returns';
import type { OfficialDocument } from '../../../../kernel/documents/official/official-document.ts';

/** What a paper is written from. `day`: 成文日期, YYYY-MM-DD in Asia/Shanghai. */
export interface PaperSource {
  readonly record: ReturnRecord;
  readonly day: string;
  readonly asOf: Temporal.Instant;
}

/** The latest round of a record. */
export const roundOf = ({ rounds }: ReturnRecord): ReturnRound => {
  const [latest] = rounds;
  if (latest === undefined) throw new Error('a return has a round');
  return latest;
};

/** What the claims of a round get, those whose claim is gone left out. */
export const paymentsOf = (record: ReturnRecord): { readonly claim: ReturnClaim; readonly amount: number }[] =>
  roundOf(record).shares.flatMap(({ claimId, amount }) => {
    const claim = record.claims.find(({ id }) => id === claimId);
    return claim === undefined ? [] : [{ claim, amount }];
  });

/** Who signs and when, on every paper of a return. */
export const signedBy = (issuer: string, { day, asOf }: PaperSource): Pick<OfficialDocument, 'signature' | 'asOf'> => ({
  signature: { issuer, date: Temporal.PlainDate.from(day), sealed: true },
  asOf,
});

export const accountText = ({ bankName, account }: ReturnRecord): string =>
  `${bankName}账户${account.number}（户名：${account.name ?? '不详'}）`;

export const basis = '《中华人民共和国刑事诉讼法》第二百四十五条、《电信网络新型违法犯罪案件冻结资金返还若干规定》';
