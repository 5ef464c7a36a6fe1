import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { unitSubject } from '../unit-subject.ts';
import { insertAppeal } from './appeal-store.ts';
import { freshAppeal } from './appeal-views.ts';

/** Writes down an appeal that came by letter or in person; its clock runs from the day it came. */
export const enterAppeal = handle(
  appealEndpoints.enterAppeal,
  ({ body, tx }) => unitSubject(tx, body.unitId),
  async ({ body, subject, actor, tx, now, platform, made }) => {
    const { unitId, receivedAt, ...text } = body;
    const told = Temporal.Instant.from(receivedAt);
    const came = Temporal.Instant.compare(told, now) > 0 ? now : told;
    const { unit } = subject;
    const draft = { unit, channel: 'letter', text, codeMac: null, receivedAt: came } as const;
    const { id } = await insertAppeal(tx, platform.secrets, draft, actor, now);
    made({ kind: 'appeal', id, unitId });
    return freshAppeal(tx, id, actor, { secrets: platform.secrets, now });
  },
);
