import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { v7 as uuid } from 'uuid';
import { monthOf } from '../../../kernel/clock/month.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { countySubject } from '../../units/index.ts';
import { freshDocument } from '../papers/document-record.ts';
import { insertDocument, insertDocumentEvent } from '../papers/document-store.ts';
import { bulletinFigures } from './bulletin-figures.ts';
import { composeBulletin } from './compose-bulletin.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Drafts a notice or briefing from the figures of a month as they stand now; the office edits it before it is issued. */
export const draftBulletin = handle(
  documentEndpoints.draftBulletin,
  ({ tx }) => countySubject(tx),
  async ({ body, actor, tx, now, refuse, made, note }) => {
    if (body.month > monthOf(now)) refuse('document-month-ahead');
    const content = composeBulletin(body.kind, await bulletinFigures(tx, body.month, now));
    const id = uuid();
    const draftedBy = personIdOf(actor);
    await insertDocument(tx, { id, ...body, content, subjectId: null, asOf: now, draftedBy }, now);
    await insertDocumentEvent(tx, id, { move: 'draftDocument' }, actor, now);
    made({ kind: 'document', id });
    note(body);
    return freshDocument(tx, id, actor);
  },
);
