import type { DocumentBlock } from '@lianfang/contract/documents/content';
import type { SealedDraft } from '../../documents/index.ts';

/** What differs between the papers that a unit of the police gives out. */
export interface PolicePaper {
  /** The unit, whose name stands above the title and at the foot. */
  readonly organ: string;
  readonly title: string;
  readonly addressee: string;
  readonly blocks: readonly DocumentBlock[];
  readonly day: string;
  readonly asOf: string;
}

/** A plain paper of a unit of the police, without attachments and copies. */
export const policePaper = ({ organ, title, addressee, blocks, day, asOf }: PolicePaper): SealedDraft['paper'] => ({
  content: { title: `${organ}\n${title}`, addressee, blocks: [...blocks], attachments: [], note: null, copyTo: null },
  letterhead: { issuer: organ, mark: organ },
  plain: true,
  day,
  asOf,
});
