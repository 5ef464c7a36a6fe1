import { z } from 'zod';

/** A JSON Schema (draft 2020-12) as OpenAPI 3.1 holds it. */
export type JsonSchema = { readonly [key: string]: unknown };

/** Formats whose pattern says nothing more to a reader. */
const named: readonly unknown[] = ['uuid', 'date', 'date-time', 'email', 'uri'];

const rewriteRefs = (value: unknown, prefix: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => rewriteRefs(one, prefix));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (key !== '$ref' || typeof one !== 'string') return [key, rewriteRefs(one, prefix)];
      const name = one === '#' ? 'root' : one.slice('#/$defs/'.length);
      return [key, `#/components/schemas/${prefix}.${name}`];
    }),
  );
};

const isRecord = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

/** A schema, and those that it refers to by `#/components/schemas/<prefix>.<name>` because they hold themselves. */
export interface Described {
  readonly schema: JsonSchema;
  readonly components: Readonly<Record<string, JsonSchema>>;
}

/**
 * Describes a zod schema: `input` as it is sent, `output` as it comes back. What JSON Schema cannot say is left open.
 * `prefix` keeps the names of referred schemas apart.
 */
export const describeSchema = (schema: z.ZodType, io: 'input' | 'output', prefix: string): Described => {
  const made = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (named.includes(jsonSchema.format)) delete jsonSchema.pattern;
    },
  });
  const { $schema: _dialect, $defs = {}, ...rest } = made;
  const holdsItself = JSON.stringify(rest).includes('"$ref":"#"');
  const body = rewriteRefs(rest, prefix);
  const components = Object.entries($defs).map(([name, one]) => [`${prefix}.${name}`, rewriteRefs(one, prefix)]);
  const own = isRecord(body) ? body : {};
  return {
    schema: holdsItself ? { $ref: `#/components/schemas/${prefix}.root` } : own,
    components: Object.fromEntries([...components, ...(holdsItself ? [[`${prefix}.root`, own]] : [])]),
  };
};

/** The members of an object schema, each with whether it must be there. */
export const membersOf = (schema: JsonSchema): { name: string; schema: JsonSchema; required: boolean }[] => {
  const { properties, required } = schema;
  if (!isRecord(properties)) return [];
  const must = Array.isArray(required) ? required : [];
  return Object.entries(properties).map(([name, one]) => ({
    name,
    schema: isRecord(one) ? one : {},
    required: must.includes(name),
  }));
};
