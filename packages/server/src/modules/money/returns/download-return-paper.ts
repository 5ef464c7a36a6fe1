import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { returnPapers } from '@lianfang/contract/returns/returns';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { writeOfficialDocument } from '../../../kernel/documents/official/write-official-document.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { composePaper } from './papers/compose-paper.ts';
import { returnSubject } from './return-subject.ts';
import { returnRecord } from './return-views.ts';

const docx = {
  ending: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: writeOfficialDocument,
} as const;

/** A paper of the return, written afresh from what is on record now. */
export const downloadReturnPaper = handle(
  returnEndpoints.downloadReturnPaper,
  ({ params, tx }) => returnSubject(tx, params.returnId),
  async ({ query, subject, actor, tx, now, platform, refuse, note }) => {
    const record = await returnRecord(tx, subject, { actor, now, secrets: platform.secrets });
    const source = { record, day: dayOf(now), asOf: now };
    const document = composePaper(query.paper, source, query.claimId);
    if (document === null) return refuse('return-no-paper');
    note({ paper: query.paper, claimId: query.claimId ?? null });
    const bytes = await docx.write(document);
    const fileName = `${returnPapers[query.paper].zh}-尾号${record.account.number.slice(-4)}.${docx.ending}`;
    return { fileName, mediaType: docx.mediaType, bytes };
  },
);
