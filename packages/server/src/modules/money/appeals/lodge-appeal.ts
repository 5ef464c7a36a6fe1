import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { handleAll } from '../../../kernel/http/handle.ts';
import { newCode, printedCode } from '../../documents/index.ts';
import { keepAppealFiles } from './appeal-files.ts';
import { insertAppeal } from './appeal-store.ts';
import { macOfCode } from './receipt-code.ts';
import { receivingUnit } from './receiving-unit.ts';

/**
 * Takes an appeal from anybody. The answer is the same whatever is restricted and whatever is not: a number, a code and
 * by when it is decided.
 */
export const lodgeAppeal = handleAll(
  appealEndpoints.lodgeAppeal,
  async ({ actor, body, files, tx, now, platform, refuse, made }) => {
    const unit = await receivingUnit(tx, now);
    const code = printedCode(newCode());
    const codeMac = macOfCode(platform.secrets, code);
    const draft = { unit, channel: 'form', text: body, codeMac, receivedAt: now } as const;
    const { id, number, dueAt } = await insertAppeal(tx, platform.secrets, draft, actor, now);
    if (!(await keepAppealFiles(tx, platform.files, id, files))) refuse('appeal-file');
    made({ kind: 'appeal', id, unitId: unit.id });
    return { number, code, receivedAt: now.toString(), dueAt };
  },
);
