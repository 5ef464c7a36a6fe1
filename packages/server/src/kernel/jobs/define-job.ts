import type { z } from 'zod';
import type { MachineActor } from '../access/actor.ts';
import type { Transaction } from '../database/connect.ts';
import type { Platform } from '../http/platform.ts';

/** What a job is given. It acts under its own name, through the same policy as a person. */
export interface JobCall<Payload> {
  readonly payload: Payload;
  readonly platform: Platform;
  readonly now: Temporal.Instant;
  readonly actor: MachineActor;
}

interface JobText<Payload extends z.ZodType> {
  /** Verb and noun in kebab case; it stands in the queue, so it never changes. */
  readonly name: string;
  readonly payload: Payload;
  /** When it runs by itself: five fields of cron, in Asia/Shanghai. Its payload must then accept `{}`. */
  readonly cron?: string;
  /** How often a failing job is tried, with growing pauses; 10 where not said. */
  readonly attempts?: number;
}

/** A job as the runner sees it. */
export interface Job<Payload extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly payload: Payload;
  readonly cron: string | null;
  readonly attempts: number;
  readonly work: Work<Payload>;
}

type Work<Payload extends z.ZodType> =
  | {
      readonly within: 'transaction';
      run(call: JobCall<z.output<Payload>> & { readonly tx: Transaction }): Promise<void>;
    }
  | { readonly within: 'nothing'; run(call: JobCall<z.output<Payload>>): Promise<void> };

const jobOf = <Payload extends z.ZodType>(text: JobText<Payload>, work: Work<Payload>): Job<Payload> => ({
  name: text.name,
  payload: text.payload,
  cron: text.cron ?? null,
  attempts: text.attempts ?? 10,
  work,
});

/**
 * States a job that does its work in one transaction. A job may run again after a crash, so it must be idempotent: a
 * second run with the same payload changes nothing more (`runTwice` in the tests checks it).
 */
export const defineJob = <Payload extends z.ZodType>(
  text: JobText<Payload> & {
    run(call: JobCall<z.output<Payload>> & { readonly tx: Transaction }): Promise<void>;
  },
): Job<Payload> => jobOf(text, { within: 'transaction', run: text.run });

/** States a job that waits for something outside, and so opens its transactions itself, each a short one. */
export const defineOuterJob = <Payload extends z.ZodType>(
  text: JobText<Payload> & { run(call: JobCall<z.output<Payload>>): Promise<void> },
): Job<Payload> => jobOf(text, { within: 'nothing', run: text.run });
