import { AppealText } from '@lianfang/contract/appeals/appeals';
import type { Secrets } from '../../../kernel/access/secrets.ts';

const placeOf = (appealId: string): string => `appeal.text:${appealId}`;

/** What somebody wrote as the database keeps it; it opens only for this appeal. */
export const sealAppealText = (secrets: Secrets, appealId: string, text: AppealText): string =>
  secrets.seal(JSON.stringify(text), placeOf(appealId));

/** Null once the time of keeping is over. Throws where the key is unknown or the column was changed. */
export const openAppealText = (secrets: Secrets, appealId: string, sealed: string | null): AppealText | null =>
  sealed === null ? null : AppealText.parse(JSON.parse(secrets.open(sealed, placeOf(appealId))));
