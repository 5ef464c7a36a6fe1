import { dayText, yuanText } from './paper-text.ts';

/** What a public notice says of a return; never who the victims are, nor the whole account number. */
export interface NoticeFacts {
  readonly unit_name: string;
  readonly bank_unit_name: string;
  readonly account_number: string;
  readonly frozen: bigint;
  readonly given: bigint;
  readonly claims: number;
}

/** The text of the public notice before a return pro rata (冻结资金返还若干规定 第八条). `end`: when it is over. */
export const noticeText = (
  facts: NoticeFacts,
  { publishedOn, end, basis }: { readonly publishedOn: string; readonly end: string; readonly basis: string },
): string => {
  const { unit_name: unit, bank_unit_name: bank, account_number: account, claims } = facts;
  const last = Temporal.Instant.from(end).subtract({ seconds: 1 }).toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  return [
    `${unit}在办理电信网络诈骗案件中，依法冻结${bank}尾号${account.slice(-4)}的账户内资金，现冻结在案${yuanText(Number(facts.frozen - facts.given))}。经查，该账户有多笔汇（存）款，按照时间戳无法直接溯源被害人，已有${claims}名被害人提出返还申请，拟按照被骗金额的比例返还。`,
    `公告期自${dayText(publishedOn)}起至${dayText(last.toString())}止。被害人、其他利害关系人对返还有异议的，请在公告期内向${unit}提出，并提供身份证件和有关材料。向该账户汇（存）款被骗、尚未报案或者尚未提出申请的，请在公告期内向${unit}申报。`,
    '返还资金不收取任何费用。凡以返还资金为名索要钱款、验证码或者要求转账的，都是诈骗。',
    `依据：${basis}。`,
  ].join('\n');
};
