import type { Endpoint } from '@lianfang/contract/endpoint';
import type { FastifyInstance } from 'fastify';
import type { Caller } from './callers.ts';
import { callAs, type Input } from './calling.ts';

const addingVerbs = ['add', 'assign', 'define', 'draft', 'hold', 'name', 'open', 'plan', 'propose', 'raise', 'start'];

/** An endpoint that adds something: POST to a path that ends in a plural, or with a verb that says so. Not oneself. */
const adds = ({ method, path, action }: Endpoint): boolean =>
  method === 'POST' &&
  !/^\/api\/(sign-in|setup|me|system)(\/|$)/.test(path) &&
  (/\/[a-z-]+s$/.test(path) || addingVerbs.includes(action.replace(/^.*\./, '')));

/** Different inputs that are tried; the later ones have other kinds, dates and optional fields. */
const variants = 3;

export interface Growing {
  readonly server: FastifyInstance;
  readonly origin: string;
  readonly callers: readonly Caller[];
  readonly units: readonly string[];
  /** Reads what is there anew and makes an input for the endpoint in that unit. */
  inputs(): Promise<(endpoint: Endpoint, unitId: string, variant: number) => Input>;
}

const stopped: readonly (string | null)[] = ['not-allowed', 'sign-in-needed'];

/** Tries every caller, and those whom the policy let through with other inputs too. True where something was added. */
const addOne = async (growing: Growing, endpoint: Endpoint, unitId: string): Promise<boolean> => {
  const { server, origin } = growing;
  const inputOf = await growing.inputs();
  let { callers } = growing;
  for (let variant = 0; variant < variants; variant += 1) {
    const through: Caller[] = [];
    for (const caller of callers) {
      const { code } = await callAs(server, origin, caller, endpoint, inputOf(endpoint, unitId, variant));
      if (code === null) return true;
      if (!stopped.includes(code)) through.push(caller);
    }
    callers = through;
  }
  return false;
};

/**
 * Fills the county with whatever its own endpoints will add, by whoever may: so that a new kind of record is there to
 * be asked for without a line here. Two rounds, because what one adds another may need.
 */
export const grow = async (growing: Growing, endpoints: readonly Endpoint[]): Promise<void> => {
  const left = endpoints.filter(adds).flatMap((endpoint) => growing.units.map((unitId) => ({ endpoint, unitId })));
  const again: typeof left = [];
  for (const one of left) if (!(await addOne(growing, one.endpoint, one.unitId))) again.push(one);
  for (const one of again) await addOne(growing, one.endpoint, one.unitId);
};
