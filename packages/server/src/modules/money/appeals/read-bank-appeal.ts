import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { appealSubject } from './appeal-subject.ts';
import { bankAppealRecord } from './bank-appeal-views.ts';

/** An appeal as the bank that it was passed to sees it. */
export const readBankAppeal = handle(
  appealEndpoints.readBankAppeal,
  ({ params, tx }) => appealSubject(tx, params.appealId),
  ({ subject, actor, tx, now, platform }) => bankAppealRecord(tx, subject, actor, { secrets: platform.secrets, now }),
);
