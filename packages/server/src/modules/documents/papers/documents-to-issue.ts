import { documentKinds } from '@lianfang/contract/documents/documents';
import { type Expression, sql, type SqlBool } from 'kysely';
import { type Actor, auditName } from '../../../kernel/access/actor.ts';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { asWritten, type Duty, type FindOwed } from '../../../kernel/access/owed.ts';
import { writing } from './document-record.ts';
import { documentColumns } from './document-subject.ts';
import { documents, foundOf } from './document-views.ts';

const wrote = (actor: Actor): Expression<SqlBool> =>
  sql<SqlBool>`exists (select from document_event wrote where wrote.document_id = document.id
    and wrote.move = any(${writing}::text[]) and wrote.actor = ${auditName(actor)})`;

/** Documents that wait for the actor to issue them, the one that waits longest first. Who had a hand in one does not issue it. */
const documentsToIssue: FindOwed = async (tx, actor, _now, limit) => {
  const rows = await documents(tx)
    .where('document.state', '=', 'submitted')
    .where((eb) =>
      visibleTo(actor, 'document.issue', { ...documentColumns, authorId: eb.ref('document.submitted_by') }),
    )
    .where((eb) => eb.not(wrote(actor)))
    .orderBy('document.changed_at')
    .orderBy('document.id')
    .execute();
  const items = rows
    .slice(0, limit)
    .map(foundOf)
    .map((row) => ({
      subjectId: row.id,
      title: asWritten(row.title),
      remark: documentKinds[row.kind],
      unitName: null,
      dueAt: null,
    }));
  return { items, count: rows.length, overdue: 0 };
};

/** What the documents have somebody do. */
export const documentDuties: readonly Duty[] = [
  { kind: 'document-issue', action: 'document.issue', find: documentsToIssue },
];
