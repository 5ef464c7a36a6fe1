import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { issuedLetter } from '../../supervision/index.ts';
import { freshDocument } from '../papers/document-record.ts';
import { letterContent } from './letter-content.ts';
import { paperOfRecord, paperThere } from './paper-of-record.ts';

/** The paper of a case that has left the office, under the case's own number; asked again, the same paper. */
export const writeSupervisionLetter = handle(
  documentEndpoints.writeSupervisionLetter,
  ({ params, tx }) => issuedLetter(tx, params.supervisionId),
  async ({ params, subject, actor, tx, now, platform, refuse, made }) => {
    const { letter } = subject;
    if (letter.number === null || letter.issuedAt === null) return refuse('document-letter-not-issued');
    const there = await paperThere(tx, 'supervision-letter', params.supervisionId);
    if (there) return freshDocument(tx, there.id, actor);
    const record = {
      kind: 'supervision-letter',
      subjectId: params.supervisionId,
      content: letterContent(letter),
      asOf: letter.issuedAt,
      issuedAt: letter.issuedAt,
      draftedBy: letter.draftedBy,
      issuedBy: letter.issuedBy,
      number: { numberText: letter.number, year: null, number: null },
      unitIds: letter.submitsUpward ? [] : [letter.unitId],
    } as const;
    const id = await paperOfRecord(tx, platform, record, actor, now);
    made({ kind: 'document', id });
    return freshDocument(tx, id, actor);
  },
);
