import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { hadPart } from './appeal-abilities.ts';
import { entriesAbout, ordersAbout } from './appeal-parts.ts';
import { appealSubject } from './appeal-subject.ts';
import { freshAppeal } from './appeal-views.ts';
import { decideAppeal } from './decide-appeal.ts';

/** Rejects an appeal, with the reasons and the next remedy; the person is told both. */
export const rejectAppeal = handle(
  appealEndpoints.rejectAppeal,
  ({ params, tx }) => appealSubject(tx, params.appealId),
  async (call) => {
    const { body, subject, actor, tx, now, platform, refuse } = call;
    const { appeal } = subject;
    const about = { orders: await ordersAbout(tx, appeal), entries: await entriesAbout(tx, appeal, now) };
    if (hadPart(actor, appeal, about)) refuse('appeal-own-order');
    const { reasons, remedy, version } = body;
    const decided = { move: 'rejectAppeal', version, reasons, remedy, decision: null } as const;
    const fault = await decideAppeal(call, appeal, decided);
    if (fault) refuse(fault);
    return freshAppeal(tx, appeal.id, actor, { secrets: platform.secrets, now });
  },
);
