import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { SupervisionRung } from '@lianfang/contract/supervision/rungs';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { replaceRung } from './rung-store.ts';
import { rungOf } from './rung-views.ts';
import { termsFault } from './terms-fault.ts';

const rungSubject = async (tx: Reader, rungId: string): Promise<(Subject & { rung: SupervisionRung }) | null> => {
  const row = await tx.selectFrom('supervision_rung').selectAll().where('id', '=', rungId).executeTakeFirst();
  return row ? { kind: 'supervision-rung', id: row.id, facts: {}, rung: rungOf(row) } : null;
};

/** Changes the terms of a rung for what is drafted from now on; cases keep the terms they were drafted under. */
export const amendRung = handle(
  supervisionEndpoints.amendRung,
  ({ params, tx }) => rungSubject(tx, params.rungId),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const fault = termsFault(subject.rung, body.terms);
    if (fault) refuse('bad-request', { fields: [{ path: fault, message: '与其他条件不符' }] });
    const rung = await replaceRung(tx, subject.rung, body, actor, now);
    if (!rung) return refuse('changed-meanwhile');
    note({ code: rung.code, from: subject.rung.id, to: rung.id });
    return rung;
  },
);
