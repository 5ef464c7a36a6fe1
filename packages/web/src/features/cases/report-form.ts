import type { CaseRecord, CaseText, Victim } from '@lianfang/contract/cases/cases';
import { identifiersOf, nothingNoted, type Noted, notedOf, readingOf } from './narrative/noted.ts';
import { isUntouched, textOrNull, type TransferForm, transferOf, transferWordsOf } from './transfer-form.ts';

export type VictimForm = { readonly [K in keyof Victim]?: Victim[K] | undefined };
export type StoryForm = { readonly [K in keyof CaseText]?: CaseText[K] | undefined } & {
  readonly placeName?: string | null | undefined;
  /** What was read out of the narrative, and what was said of it. */
  readonly noted?: Noted | undefined;
};

export interface ReportForm {
  readonly transfers?: readonly (TransferForm | undefined)[];
  readonly victim?: VictimForm;
  readonly story?: StoryForm;
}

/** The victim as the contract takes it: null where nothing was said, and 不详 where only the name is missing. */
export const victimOf = (form: VictimForm | undefined): Victim | null => {
  const { name, idNumber, phone, birth, occupation, address, warnedBefore } = form ?? {};
  const rest = {
    idNumber: textOrNull(idNumber),
    phone: textOrNull(phone),
    birth: textOrNull(birth),
    occupation: textOrNull(occupation),
    address: textOrNull(address),
    warnedBefore: warnedBefore ?? null,
  };
  const said = textOrNull(name) !== null || Object.values(rest).some((value) => value !== null);
  return said ? { name: textOrNull(name) ?? '不详', ...rest } : null;
};

const contactOf = (form: StoryForm['firstContact']) => {
  const contact = {
    channel: textOrNull(form?.channel),
    platform: textOrNull(form?.platform),
    number: textOrNull(form?.number),
    at: textOrNull(form?.at),
  };
  return Object.values(contact).some((value) => value !== null) ? contact : null;
};

/** What an officer wrote of a case, as the contract takes it. */
export const caseTextOf = (form: StoryForm, now: string) => ({
  alarmNumber: textOrNull(form.alarmNumber),
  receivedAt: form.receivedAt ?? now,
  channel: form.channel ?? '110',
  secondOfficerId: textOrNull(form.secondOfficerId),
  type: form.type ?? null,
  tags: [...(form.tags ?? [])],
  place: form.place ?? null,
  firstContact: contactOf(form.firstContact),
  tools: [...(form.tools ?? [])],
  narrative: (form.narrative ?? '').trim(),
  leakSource: textOrNull(form.leakSource),
  placeName: textOrNull(form.placeName),
  identifiers: identifiersOf(form.noted ?? nothingNoted),
  reading: readingOf(form.noted ?? nothingNoted),
});

const touched = (form: ReportForm): TransferForm[] =>
  (form.transfers ?? []).filter((one) => one !== undefined).filter((one) => !isUntouched(one));

/** A report as the contract takes it. A payment with a gap goes into the narrative: nothing said is lost, nothing blocks. */
export const reportBody = (form: ReportForm, unitId: string, now: string) => {
  const payments = touched(form);
  const loose = payments.filter((one) => transferOf(one) === null).map(transferWordsOf);
  const text = caseTextOf(form.story ?? {}, now);
  const narrative = [text.narrative, ...loose.map((words) => `要素不全的转账：${words}。`)]
    .filter((part) => part !== '')
    .join('\n');
  return {
    unitId,
    ...text,
    narrative,
    victim: victimOf(form.victim),
    transfers: payments.map(transferOf).filter((one) => one !== null),
  };
};

/** The earliest payment of a form; null while none has its moment. */
export const firstPaymentAt = (transfers: ReportForm['transfers']): string | null =>
  (transfers ?? []).flatMap((one) => (one?.at ? [one.at] : [])).toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ??
  null;

/** The text of a saved case, for editing it. */
export const storyOf = (found: CaseRecord): StoryForm => {
  const { alarmNumber, receivedAt, secondOfficerId, type, tags } = found;
  // A case from an archive is closed; nobody edits how it came.
  const channel = found.channel === 'archive' ? undefined : found.channel;
  const { place, placeName, firstContact, tools, narrative, leakSource } = found;
  const received = { alarmNumber, receivedAt, channel, secondOfficerId };
  const told = { place, placeName, firstContact, tools, narrative, leakSource };
  return { ...received, type, tags, ...told, noted: notedOf(found.identifiers) };
};
