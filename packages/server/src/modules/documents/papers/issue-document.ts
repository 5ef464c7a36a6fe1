import { documentLifecycle } from '@lianfang/contract/documents/documents';
import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { after } from '@lianfang/contract/lifecycle';
import type { Reader } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { nextNumber } from './document-number.ts';
import { contentOf, freshDocument, wroteIt } from './document-record.ts';
import { documentSubject } from './document-subject.ts';
import { documentHistory } from './document-views.ts';
import { issuePaper } from './issue-paper.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Every unit that is there: notices and briefings go to all. */
const everyUnit = async (tx: Reader): Promise<string[]> => {
  const rows = await tx
    .selectFrom('unit')
    .select('id')
    .where('closed_on', 'is', null)
    .where('parent_id', 'is not', null)
    .execute();
  return rows.map((row) => row.id);
};

/** Issues a submitted document under the next number; whoever had a hand in it may not. */
export const issueDocument = handle(
  documentEndpoints.issueDocument,
  ({ params, tx }) => documentSubject(tx, params.documentId),
  async ({ body, subject, actor, tx, now, platform, refuse, note }) => {
    const { id, kind, state, as_of: asOf } = subject.document;
    if (after(documentLifecycle, state, 'issueDocument') === null || kind === 'supervision-letter')
      return refuse('document-state');
    if (wroteIt(await documentHistory(tx, id), actor)) refuse('document-own-hand');
    const number = await nextNumber(tx, kind, now);
    const issuedBy = personIdOf(actor);
    const issuing = {
      id,
      version: body.version,
      kind,
      content: await contentOf(tx, id),
      asOf,
      issuedAt: now.toString(),
      issuedBy,
      number,
      unitIds: await everyUnit(tx),
    };
    if (!(await issuePaper(tx, platform, issuing, actor, now))) refuse('changed-meanwhile');
    note({ number: number.numberText });
    return freshDocument(tx, id, actor);
  },
);
