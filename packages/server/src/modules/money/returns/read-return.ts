import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { returnSubject } from './return-subject.ts';
import { returnRecord } from './return-views.ts';

/** A return with its applications, rounds and orders. */
export const readReturn = handle(
  returnEndpoints.readReturn,
  ({ params, tx }) => returnSubject(tx, params.returnId),
  ({ subject, actor, tx, now, platform }) => returnRecord(tx, subject, { actor, now, secrets: platform.secrets }),
);
