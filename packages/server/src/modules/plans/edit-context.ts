import { dayOf } from '../../kernel/clock/clock.ts';
import { openUnitNames } from '../units/index.ts';
import type { DraftCall } from './change-draft.ts';
import type { EditContext } from './measure-edits.ts';

/** What an edit of this draft is judged with. */
export const editContext = async ({ tx, now, subject }: DraftCall): Promise<EditContext> => ({
  names: await openUnitNames(tx, dayOf(now)),
  issuedOn: subject.version.issuedOn,
});
