import { z } from 'zod';
import { DocumentId, PersonId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { Month } from '../scorecards/months.ts';
import { Abilities, Line, Moment, Name, Prose, Version } from '../values.ts';
import type { Words } from '../words.ts';
import { DocumentContent } from './content.ts';

/** What the office issues. 通报 and 工作简报 are composed from a month's figures; letters and minutes from their own records. */
export const DocumentKind = z.enum(['notice', 'briefing', 'supervision-letter', 'minutes']);
export type DocumentKind = z.infer<typeof DocumentKind>;
export const documentKinds = {
  notice: { zh: '通报', en: 'Notice' },
  briefing: { zh: '工作简报', en: 'Briefing' },
  'supervision-letter': { zh: '督办文书', en: 'Supervision letter' },
  minutes: { zh: '会议纪要', en: 'Minutes' },
} as const satisfies Record<DocumentKind, Words>;

/** How a paper is written out. */
export const PaperFormat = z.enum(['docx', 'pdf']).default('docx');

/** Papers of a case that the platform seals: to a bank, to the person whose account it is, to the victim. */
export const sealedPaperKinds = {
  order: { zh: '协助办理文书', en: 'Order to a bank' },
  'person-notice': { zh: '限制措施告知书', en: 'Notice to the person' },
  'victim-receipt': { zh: '报案回执', en: 'Receipt for the victim' },
} as const satisfies Record<string, Words>;
export type SealedPaperKind = keyof typeof sealedPaperKinds;
export const SealedPaperKind = z.enum(['order', 'person-notice', 'victim-receipt']);

/** States of a document. An issued one never changes; it can only be withdrawn, and that shows wherever it is verified. */
export const documentLifecycle = lifecycle({
  initial: 'draft',
  states: {
    draft: { zh: '拟稿', en: 'Draft' },
    submitted: { zh: '待签发', en: 'Waiting to be issued' },
    issued: { zh: '已印发', en: 'Issued' },
    withdrawn: { zh: '已撤销', en: 'Withdrawn' },
  },
  moves: {
    editDocument: { from: ['draft'], to: 'draft', words: { zh: '修改', en: 'Edit' } },
    submitDocument: { from: ['draft'], to: 'submitted', words: { zh: '送签', en: 'Submit' } },
    returnDocument: { from: ['submitted'], to: 'draft', words: { zh: '退回修改', en: 'Return' } },
    issueDocument: { from: ['submitted'], to: 'issued', words: { zh: '签发', en: 'Issue' } },
    withdrawDocument: {
      from: ['draft', 'submitted', 'issued'],
      to: 'withdrawn',
      words: { zh: '撤销', en: 'Withdraw' },
    },
  },
});
export const DocumentState = z.enum(['draft', 'submitted', 'issued', 'withdrawn']);
export type DocumentState = z.infer<typeof DocumentState>;

export const DocumentRow = z.strictObject({
  id: DocumentId,
  kind: DocumentKind,
  title: Line,
  state: DocumentState,
  /** 联办发〔2026〕3号; null before it is issued. No number is left out or used twice. */
  number: z.string().nullable(),
  /** The month whose figures it tells; null where it tells none. */
  month: Month.nullable(),
  /** As of when its figures are. */
  asOf: Moment,
  draftedByName: Name.nullable(),
  changedAt: Moment,
  issuedAt: Moment.nullable(),
  issuedByName: Name.nullable(),
  version: Version,
});
export type DocumentRow = z.infer<typeof DocumentRow>;

export const DocumentEvent = z.strictObject({
  at: Moment,
  move: z.string(),
  actorId: PersonId.nullable(),
  actorName: Name,
  reason: Prose,
});

/** A document with its content. `code` and `sha256` exist once it is issued. Abilities are named by endpoint id. */
export const DocumentRecord = z.strictObject({
  ...DocumentRow.shape,
  content: DocumentContent,
  /** The supervision case or meeting it was made from. */
  subjectId: z.uuid().nullable(),
  code: z.string().nullable(),
  sha256: z.string().nullable(),
  history: z.array(DocumentEvent),
  abilities: Abilities,
});
export type DocumentRecord = z.infer<typeof DocumentRecord>;

/**
 * What anybody may learn by the code on the paper. `damaged`: the kept file is no longer the one that was issued.
 * `ended`: genuine, but the order that it tells of is no longer in force. `sha256` is of the issued file, of a sealed paper
 * of its content. `matches` answers whether the asker's own file has the same hash; null where none was given.
 */
export const DocumentVerification = z.strictObject({
  standing: z.enum(['valid', 'ended', 'withdrawn', 'damaged', 'unknown']),
  kind: z.union([DocumentKind, SealedPaperKind]).nullable(),
  number: z.string().nullable(),
  /** Who issued it; null where the document itself says so. */
  issuer: Name.nullable(),
  issuedOn: z.iso.date().nullable(),
  sha256: z.string().nullable(),
  /** Id of the key of this installation that signed it; null for papers that are kept as files. */
  signedWith: z.string().nullable(),
  matches: z.boolean().nullable(),
});
export type DocumentVerification = z.infer<typeof DocumentVerification>;
