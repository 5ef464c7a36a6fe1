import { orderLifecycle, type OrderState } from '@lianfang/contract/orders/orders';
import { StateMark, type Tone } from './StateMark.tsx';
import { useSay } from './words.ts';

const tones: Readonly<Record<OrderState, Tone>> = {
  draft: 'quiet',
  submitted: 'waiting',
  forwarded: 'waiting',
  sealed: 'waiting',
  received: 'waiting',
  executed: 'good',
  queued: 'soon',
  refused: 'wrong',
  objected: 'soon',
  ended: 'quiet',
  withdrawn: 'quiet',
};

/** How an order stands. */
export const OrderMark = ({ state }: { readonly state: OrderState }) => {
  const say = useSay();
  return <StateMark tone={tones[state]}>{say(orderLifecycle.states[state])}</StateMark>;
};
