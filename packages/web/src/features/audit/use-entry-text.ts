import type { AuditEntry } from '@lianfang/contract/audit/trail';
import { useSay, useWords } from '../../ui/words.ts';
import { auditWords, subjectWords } from '../../words/audit.ts';
import { actionWordsOf } from './action-words.ts';

const isSubject = (kind: string): kind is keyof typeof subjectWords => kind in subjectWords;

/** Who did what to which kind of thing, in words. */
export const useEntryText = () => {
  const w = useWords(auditWords);
  const say = useSay();
  const named = ({ id, name }: AuditEntry['actor']): string => {
    if (name !== null) return name;
    if (id === 'anonymous') return w.anonymous;
    return id.startsWith('machine:') ? `${w.machine} ${id.slice('machine:'.length)}` : id;
  };
  return {
    actor: ({ actor, actingFor }: AuditEntry): string =>
      actingFor === null ? named(actor) : `${named(actor)} · ${w.actingFor(named(actingFor))}`,
    action: ({ action }: AuditEntry): string => {
      const words = actionWordsOf(action);
      return words === null ? action : say(words);
    },
    subject: ({ subjectKind, subjectName }: AuditEntry): string => {
      if (subjectKind === null) return '';
      const kind = isSubject(subjectKind) ? say(subjectWords[subjectKind]) : subjectKind;
      return subjectName === null ? kind : `${kind} ${subjectName}`;
    },
  };
};
