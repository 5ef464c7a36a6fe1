import { Victim } from '@lianfang/contract/cases/cases';
import type { Secrets } from '../../../kernel/access/secrets.ts';

const placeOf = (caseId: string): string => `fraud_case.victim:${caseId}`;

/** Who was cheated as the database keeps it; it opens only for this case. */
export const sealVictim = (secrets: Secrets, caseId: string, victim: Victim | null): string | null =>
  victim === null ? null : secrets.seal(JSON.stringify(victim), placeOf(caseId));

/** Throws where the key is unknown or the column was changed. */
export const openVictim = (secrets: Secrets, caseId: string, sealed: string | null): Victim | null =>
  sealed === null ? null : Victim.parse(JSON.parse(secrets.open(sealed, placeOf(caseId))));
