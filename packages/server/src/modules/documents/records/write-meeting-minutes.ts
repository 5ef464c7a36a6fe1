import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { confirmedMinutes } from '../../meetings/index.ts';
import { nextNumber } from '../papers/document-number.ts';
import { freshDocument } from '../papers/document-record.ts';
import { minutesContent } from './minutes-content.ts';
import { paperOfRecord, paperThere } from './paper-of-record.ts';

/** The paper of confirmed minutes under the next number; asked again, the same paper. */
export const writeMeetingMinutes = handle(
  documentEndpoints.writeMeetingMinutes,
  ({ params, tx }) => confirmedMinutes(tx, params.meetingId),
  async ({ params, subject, actor, tx, now, platform, refuse, made }) => {
    const { minutes } = subject;
    if (!minutes.confirmed) return refuse('document-minutes-not-confirmed');
    const there = await paperThere(tx, 'minutes', params.meetingId);
    if (there) return freshDocument(tx, there.id, actor);
    const record = {
      kind: 'minutes',
      subjectId: params.meetingId,
      content: minutesContent(minutes),
      asOf: now.toString(),
      issuedAt: now.toString(),
      draftedBy: minutes.minutesBy,
      issuedBy: minutes.confirmedBy,
      number: await nextNumber(tx, 'minutes', now),
      unitIds: minutes.unitIds,
    } as const;
    const id = await paperOfRecord(tx, platform, record, actor, now);
    made({ kind: 'document', id });
    return freshDocument(tx, id, actor);
  },
);
