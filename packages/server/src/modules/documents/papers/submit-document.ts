import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { notify } from '../../notifications/index.ts';
import { documentSubject } from './document-subject.ts';
import { moveDocument } from './move-document.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Submits a draft; whoever may issue it is told. */
export const submitDocument = handle(
  documentEndpoints.submitDocument,
  ({ params, tx }) => documentSubject(tx, params.documentId),
  async (call) => {
    const { actor, body, subject, tx, now } = call;
    const submittedBy = personIdOf(actor);
    const record = await moveDocument(call, { move: 'submitDocument', ...body, change: { submittedBy } });
    const { id, title } = subject.document;
    const to = { mayDo: 'document.issue', on: { ...subject.facts, authorId: submittedBy } } as const;
    const words = { zh: `公文待签发：${title}`, en: `Waiting to be issued: ${title}` };
    await notify(tx, { kind: 'document-waiting', to, words, subject: { kind: 'document', id }, by: actor }, now);
    return record;
  },
);
