import type { Words } from '../words.ts';

/** What one sentence needs to explain a restriction. A part that is not settled yet is null, and the sentence says so. */
export interface RestrictionText {
  /** The measure, such as 冻结. */
  readonly measure: Words;
  /** What it rests on: an account by its last digits, or a person. */
  readonly on: Words;
  /** First and last moment (ISO) or day (YYYY-MM-DD). */
  readonly from: string | null;
  readonly until: string | null;
  readonly reason: string;
  /** The article. */
  readonly basis: string;
  /** Who approved it: the organ, and the person where they are named. */
  readonly approvedBy: string | null;
  /** Where an appeal goes. */
  readonly appealTo: string;
}

/** A moment or a day as a person reads it, in Asia/Shanghai. */
const written = (at: string): Words => {
  if (at.length === 10) {
    const day = Temporal.PlainDate.from(at);
    return { zh: `${day.year}年${day.month}月${day.day}日`, en: at };
  }
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai');
  const minute = String(local.minute).padStart(2, '0');
  return {
    zh: `${local.year}年${local.month}月${local.day}日${local.hour}时${minute}分`,
    en: local.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' '),
  };
};

const spanOf = (from: string | null, until: string | null): Words => {
  if (from === null && until === null) return { zh: '将', en: 'not in force yet' };
  const start = from === null ? null : written(from);
  const end = until === null ? null : written(until);
  return {
    zh: `${start === null ? '' : `自${start.zh}起`}${end === null ? '' : `至${end.zh}止`}`,
    en: [start && `from ${start.en}`, end && `until ${end.en}`].filter(Boolean).join(' '),
  };
};

const trimmed = (text: string): string => text.trim().replace(/[。；;.\s]+$/u, '');

/** The last four signs of a number: enough for its holder, too little for anybody else. */
export const onAccount = (number: string): Words => ({
  zh: `尾号${number.slice(-4)}的账户`,
  en: `the account ending ${number.slice(-4)}`,
});

/**
 * Explains a restriction in one sentence: what, since when until when, why, by which article, approved by whom, and
 * where to appeal (反电信网络诈骗法 第三十二条).
 */
export const explainRestriction = (text: RestrictionText): Words => {
  const span = spanOf(text.from, text.until);
  const reason = trimmed(text.reason);
  const basis = trimmed(text.basis);
  const approved = text.approvedBy;
  const waits = text.from === null && text.until === null ? '（尚未生效）' : '';
  return {
    zh: `${text.on.zh}${span.zh}被采取${text.measure.zh}措施${waits}，因${reason}，依据${basis}，${approved === null ? '尚未批准' : `由${approved}批准`}；不服可向${text.appealTo}申诉。`,
    en: `${text.measure.en} on ${text.on.en}, ${span.en}, because: ${reason}; basis: ${basis}; ${approved === null ? 'not approved yet' : `approved by ${approved}`}; appeal to ${text.appealTo}.`,
  };
};
