import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { isAbove } from '../watch-list/entry-abilities.ts';
import { hadPart, mayBeUpheld } from './appeal-abilities.ts';
import { entriesAbout, ordersAbout } from './appeal-parts.ts';
import { appealSubject } from './appeal-subject.ts';
import { freshAppeal } from './appeal-views.ts';
import { decideAppeal } from './decide-appeal.ts';
import { liftEverything } from './lift-everything.ts';

/** Upholds an appeal. Everything that rests on it is lifted everywhere by the same decision (反电信网络诈骗法 第三十二条). */
export const upholdAppeal = handle(
  appealEndpoints.upholdAppeal,
  ({ params, tx }) => appealSubject(tx, params.appealId),
  async (call) => {
    const { body, subject, actor, tx, now, platform, refuse, note } = call;
    const { appeal } = subject;
    const { reasons, decision, version } = body;
    const about = { orders: await ordersAbout(tx, appeal), entries: await entriesAbout(tx, appeal, now) };
    if (hadPart(actor, appeal, about)) refuse('appeal-own-order');
    const isLinked = appeal.account_key !== null || appeal.entry_id !== null || appeal.bank_id !== null;
    if (!isLinked) refuse('appeal-nothing-linked');
    if (!mayBeUpheld(appeal)) refuse('appeal-bank-keeps');
    const needsAbove = about.entries.some((entry) => isAbove(entry) && entry.state === 'in-force');
    if (needsAbove && decision === null) refuse('appeal-above-county');
    const decided = { move: 'upholdAppeal', version, reasons, remedy: null, decision } as const;
    const fault = await decideAppeal(call, appeal, decided);
    if (fault) refuse(fault);
    const withdrawn = await liftEverything(tx, { appeal, reason: reasons, decision, actor, now });
    await tx.updateTable('appeal').set({ withdrawn_orders: withdrawn }).where('id', '=', appeal.id).execute();
    const record = await freshAppeal(tx, appeal.id, actor, { secrets: platform.secrets, now });
    note({ liftings: record.liftings.map(({ kind, id }) => `${kind} ${id}`), withdrawn });
    return record;
  },
);
