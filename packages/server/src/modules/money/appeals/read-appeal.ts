import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { appealSubject } from './appeal-subject.ts';
import { appealRecord } from './appeal-views.ts';

/** An appeal with what it is about and what was decided. */
export const readAppeal = handle(
  appealEndpoints.readAppeal,
  ({ params, tx }) => appealSubject(tx, params.appealId),
  ({ subject, actor, tx, now, platform }) => appealRecord(tx, subject, actor, { secrets: platform.secrets, now }),
);
