import type { AuditEntry } from '@lianfang/contract/audit/trail';
import { useSay, useWords } from '../../ui/words.ts';
import { auditWords } from '../../words/audit.ts';
import { actionWordsOf } from './action-words.ts';

/** Who did what, in words. */
export const useEntryText = () => {
  const w = useWords(auditWords);
  const say = useSay();
  return {
    actor: (entry: AuditEntry): string => {
      const name = entry.actor.name ?? entry.actor.id;
      return entry.actingFor === null ? name : `${name} · ${w.actingFor(entry.actingFor.name ?? entry.actingFor.id)}`;
    },
    action: (entry: AuditEntry): string => {
      const words = actionWordsOf(entry.action);
      return words === null ? entry.action : say(words);
    },
  };
};
