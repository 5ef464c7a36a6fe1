import type { Endpoint } from '@lianfang/contract/endpoint';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { PlanEdit } from '@lianfang/contract/plans/review';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { useTellNotice } from '../../api/notices.ts';
import type { ApiRefusal } from '../../api/refusal.ts';
import { type Command, useCommand } from '../../api/use-command.ts';
import { useWords } from '../../ui/words.ts';
import { reviewWords } from '../../words/plans.ts';

const Changes = z.array(PlanEdit).catch([]);

const touched = [planEndpoints.readPlanVersion, planEndpoints.listUnsettledNames];

/** A change of a draft. Where somebody was faster, it says what they changed and shows the latest ledger. */
export const useChange = <E extends Endpoint>(endpoint: E): Command<E> => {
  const w = useWords(reviewWords);
  const tell = useTellNotice();
  const client = useQueryClient();
  const onRefused = (refusal: ApiRefusal): boolean => {
    if (refusal.code !== 'changed-meanwhile') return false;
    const [last] = Changes.parse(refusal.detail['changes'] ?? []);
    tell('wrong', last ? w.changedBy(last.personName, last.words) : refusal.message);
    for (const one of touched) void client.invalidateQueries({ queryKey: [one.id] });
    return true;
  };
  return useCommand(endpoint, { onRefused, touches: touched });
};
