import { explainRestriction, onAccount } from '@lianfang/contract/appeals/explain-restriction';
import { WatchKind, watchKinds } from '@lianfang/contract/watch-list/watch-entries';
import type { Words } from '@lianfang/contract/words';
import type { EntryFound } from './entry-subject.ts';

/** A restriction by an entry of the watch list, in one sentence. */
export const explainEntry = (entry: EntryFound): Words => {
  const kind = watchKinds[WatchKind.parse(entry.kind)];
  return explainRestriction({
    measure: { zh: '列入关注名单', en: 'Listing on the watch list' },
    on: entry.account_key === null ? { zh: `所列${kind.zh}`, en: 'the listed person' } : onAccount(entry.account_key),
    from: entry.valid_from,
    until: entry.valid_until,
    reason: entry.reason,
    basis: entry.basis,
    approvedBy: entry.issuer,
    appealTo: entry.unit_name,
  });
};
