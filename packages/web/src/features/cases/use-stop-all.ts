import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { freshKey } from '../../api/intent-key.ts';
import { useTellNotice } from '../../api/notices.ts';
import { ApiRefusal } from '../../api/refusal.ts';
import { useWords } from '../../ui/words.ts';
import { caseOrderWords } from '../../words/cases.ts';
import type { FirstStop } from './first-stops.ts';

/** An account that could not be stopped, and why in the platform’s words. */
export interface NotDrafted {
  readonly account: string;
  readonly why: string;
}

const { draftOrders, submitOrders } = orderEndpoints;

const placeOf = (error: unknown): number | null => {
  const place = error instanceof ApiRefusal ? error.detail['place'] : undefined;
  return typeof place === 'number' ? place : null;
};

/**
 * Drafts what can be drafted: orders of a batch are drafted all or none, and the refusal names the place of the one at
 * fault, so that one is left out and the rest asked for again.
 */
const draftWhatCan = async (caseId: string, stops: readonly FirstStop[]) => {
  const cannot: NotDrafted[] = [];
  let rest = stops;
  while (rest.length > 0) {
    try {
      const sent = { params: { caseId }, body: { orders: [...rest] } };
      const { orders } = await call(draftOrders, sent, { key: freshKey() });
      return { orders, cannot };
    } catch (error) {
      const place = placeOf(error);
      const one = place === null ? undefined : rest[place];
      if (!one || !(error instanceof ApiRefusal)) throw error;
      cannot.push({ account: one.account.number, why: error.message });
      rest = rest.filter((other) => other !== one);
    }
  }
  return { orders: [], cannot };
};

/** Drafts and submits the stops of a case with one act, and keeps why others could not be drafted. */
export const useStopAll = (caseId: string) => {
  const w = useWords(caseOrderWords);
  const tell = useTellNotice();
  const client = useQueryClient();
  const [running, setRunning] = useState(false);
  const [cannot, setCannot] = useState<readonly NotDrafted[]>([]);
  const send = async (stops: readonly FirstStop[]): Promise<void> => {
    const drafted = await draftWhatCan(caseId, stops.slice(0, 100));
    setCannot(drafted.cannot);
    if (drafted.orders.length === 0) return;
    const body = { orders: drafted.orders.map(({ id, version }) => ({ id, version })) };
    const { orders } = await call(submitOrders, { params: { caseId }, body }, { key: freshKey() });
    tell('good', w.sent(orders.length));
  };
  const run = async (stops: readonly FirstStop[]): Promise<void> => {
    setRunning(true);
    try {
      await send(stops);
    } catch (error) {
      tell('wrong', error instanceof Error ? error.message : String(error));
    } finally {
      setRunning(false);
      await client.invalidateQueries();
    }
  };
  return { run, running, cannot };
};
