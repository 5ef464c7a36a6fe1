import { parentPort } from 'node:worker_threads';
import type { PatternOptions } from '@lianfang/engine/funds/patterns/pattern-options';
import { type Ground, type Pass, runPass } from '@lianfang/engine/funds/patterns/strangers';

type Order =
  | { readonly ground: Ground; readonly options: PatternOptions }
  | { readonly pass: Pass; readonly range: readonly [number, number] };

/** Runs passes over a range of accounts on shared columns; the first message brings them, each other asks for one pass. */
const held: { ground?: Ground; options?: PatternOptions } = {};

parentPort?.on('message', (order: Order) => {
  if ('ground' in order) {
    Object.assign(held, order);
    parentPort?.postMessage(null);
  } else if (held.ground !== undefined && held.options !== undefined)
    parentPort?.postMessage(runPass(order.pass, held.ground, held.options, order.range));
});
