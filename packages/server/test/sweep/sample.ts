import fc from 'fast-check';
import { z } from 'zod';

/** Gives the id for a field by the field's name ("unitId"). */
export type IdOf = (name: string) => string;

type Schema = z.core.JSONSchema.JSONSchema;

interface Turn {
  readonly idOf: IdOf;
  /** Counts what was made: no two texts are the same, and of two days the later field is the later day. */
  readonly next: () => number;
  /** Number of the attempt: a later one takes other branches, optional fields and longer lists. */
  readonly attempt: number;
}

const isSchema = (one: unknown): one is Schema => typeof one === 'object' && one !== null;

const pick = <T>(from: readonly T[], turn: Turn): T | undefined => from[turn.attempt % from.length];

const firstDay = Temporal.PlainDate.from('2026-03-03');

const textOf = (schema: Schema, name: string, turn: Turn): string => {
  if (schema.format === 'uuid') return turn.idOf(name);
  if (schema.format === 'date') return firstDay.add({ days: turn.next() % 90 }).toString();
  if (schema.format === 'date-time') return `${firstDay.add({ days: turn.next() % 90 }).toString()}T01:00:00Z`;
  if (schema.format === 'uri') return 'https://example.org/';
  if (schema.pattern !== undefined) {
    const matching = fc.stringMatching(new RegExp(schema.pattern, 'u'));
    return fc.sample(matching, { numRuns: 1, seed: turn.attempt + 1 })[0] ?? '';
  }
  return `测${turn.next()}`.padEnd(schema.minLength ?? 0, '试').slice(0, schema.maxLength ?? 20);
};

const numberOf = ({ minimum = -Infinity, maximum = Infinity }: Schema, turn: Turn): number =>
  Math.min(Math.max(1 + (turn.attempt % 3), minimum), maximum);

const objectOf = (schema: Schema, turn: Turn): Record<string, unknown> => {
  const required = new Set(schema.required);
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([name]) => required.has(name) || turn.attempt % 2 === 1,
  );
  const fixed = fields.map(([name, field]) => [name, valueOf(field, name, turn)]);
  if (!isSchema(schema.additionalProperties) || !isSchema(schema.propertyNames)) return Object.fromEntries(fixed);
  const key = String(valueOf(schema.propertyNames, 'key', turn));
  return Object.fromEntries([...fixed, [key, valueOf(schema.additionalProperties, key, turn)]]);
};

const arrayOf = (schema: Schema, name: string, turn: Turn): unknown[] => {
  const count = Math.max(schema.minItems ?? 0, 1 - (turn.attempt % 2));
  const one = isSchema(schema.items) ? schema.items : {};
  return Array.from({ length: count }, () => valueOf(one, name.replace(/s$/, ''), turn));
};

const valueOf = (schema: unknown, name: string, turn: Turn): unknown => {
  if (!isSchema(schema)) return null;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(schema.enum, turn);
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches) return valueOf(pick(branches, turn), name, turn);
  if (schema.type === 'object') return objectOf(schema, turn);
  if (schema.type === 'array') return arrayOf(schema, name, turn);
  if (schema.type === 'string') return textOf(schema, name, turn);
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(schema, turn);
  return schema.type === 'boolean' ? turn.attempt % 2 === 1 : null;
};

/** Attempts before a schema counts as one that nothing was found for. */
const mostAttempts = 120;

/**
 * Gives values that a schema accepts, made from its JSON Schema and tried against the schema itself, so that rules which
 * JSON Schema cannot tell are kept too; another `variant` is another value where there are several. It throws where
 * nothing fits: the sweep must not skip an endpoint in silence.
 */
export const createSampler = () => {
  let made = 0;
  const next = (): number => {
    made += 1;
    return made;
  };
  return (schema: z.ZodType, idOf: IdOf, variant = 0): unknown => {
    const form = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    let reason = '';
    for (let attempt = variant; attempt < variant + mostAttempts; attempt += 1) {
      const value = valueOf(form, '', { idOf, attempt, next });
      const parsed = schema.safeParse(value);
      if (parsed.success) return value;
      reason = z.prettifyError(parsed.error);
    }
    throw new Error(`no value was found that the schema accepts: ${reason}`);
  };
};
