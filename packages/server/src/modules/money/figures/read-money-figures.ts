import { moneyFigureEndpoints } from '@lianfang/contract/money-figures/endpoints';
import { handleAll } from '../../../kernel/http/handle.ts';
import { countFigures } from './count-figures.ts';
import { momentsOf } from './figure-filter.ts';

/** What the money desk reached, over what the actor may count. */
export const readMoneyFigures = handleAll(
  moneyFigureEndpoints.readMoneyFigures,
  async ({ actor, query, tx, now, refuse }) => {
    if (momentsOf(query) === null) refuse('money-figures-span');
    return countFigures({ tx, actor, action: 'money-figures.read', filter: query, now });
  },
);
