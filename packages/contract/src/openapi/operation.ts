import type { z } from 'zod';
import { type Endpoint, nothing } from '../endpoint.ts';
import type { Refusal } from '../refusal.ts';
import { kernelRefusals } from '../refusal.ts';
import { describeSchema, type JsonSchema, membersOf } from './json-schema.ts';

/** An operation of OpenAPI 3.1, and the schemas that it needs among the components. */
export interface Operation {
  readonly operation: JsonSchema;
  readonly components: Readonly<Record<string, JsonSchema>>;
}

const problem = (description: string, codes: readonly string[]): JsonSchema => ({
  description,
  content: {
    'application/problem+json': {
      schema: {
        allOf: [{ $ref: '#/components/schemas/Problem' }],
        properties: { code: { enum: codes } },
      },
    },
  },
});

/** What the kernel may answer anywhere, by status; an endpoint's own refusals of the same status join it. */
const refusalsOf = (endpoint: Endpoint): Readonly<Record<string, JsonSchema>> => {
  const common = Object.values(kernelRefusals).filter((one) => one.code !== kernelRefusals.changedMeanwhile.code);
  const every: readonly Refusal[] = [...common, ...endpoint.refuses];
  const byStatus = Map.groupBy(every, (one) => String(one.status));
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [
      status,
      problem([...new Set(some.map((one) => one.words.en))].join(' '), [...new Set(some.map((one) => one.code))]),
    ]),
  );
};

const parametersOf = (endpoint: Endpoint): JsonSchema[] => {
  const from = (schema: z.ZodType, place: 'path' | 'query') =>
    membersOf(describeSchema(schema, 'output', endpoint.id).schema).map((member) => ({
      name: member.name,
      in: place,
      required: place === 'path' || (member.required && !('default' in member.schema)),
      schema: member.schema,
    }));
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'A repeat with the same key and body gets the first reply again and changes nothing.',
    schema: { type: 'string', minLength: 8, maxLength: 100 },
  };
  const keys = endpoint.method === 'GET' ? [] : [key];
  return [...from(endpoint.params, 'path'), ...from(endpoint.query, 'query'), ...keys];
};

const bodyOf = (endpoint: Endpoint): { request: JsonSchema | null; components: Operation['components'] } => {
  if (endpoint.method === 'GET' || (endpoint.body === nothing && !endpoint.upload))
    return { request: null, components: {} };
  const { schema, components } = describeSchema(endpoint.body, 'input', `${endpoint.id}Body`);
  const files = { type: 'array', maxItems: 10, items: { type: 'string', format: 'binary' } };
  const content = endpoint.upload
    ? { 'multipart/form-data': { schema: { type: 'object', properties: { body: schema, file: files } } } }
    : { 'application/json': { schema } };
  return { request: { required: true, content }, components };
};

const replyOf = (endpoint: Endpoint): { response: Record<string, JsonSchema>; components: Operation['components'] } => {
  if (endpoint.replies === 'empty') return { response: { 204: { description: 'Done' } }, components: {} };
  if (endpoint.replies === 'file')
    return { response: { 200: { description: 'A file', content: { '*/*': {} } } }, components: {} };
  const { schema, components } = describeSchema(endpoint.reply, 'output', `${endpoint.id}Reply`);
  return { response: { 200: { description: 'Done', content: { 'application/json': { schema } } } }, components };
};

/** Describes an endpoint. */
export const operationOf = (endpoint: Endpoint): Operation => {
  const body = bodyOf(endpoint);
  const reply = replyOf(endpoint);
  return {
    operation: {
      operationId: endpoint.id,
      tags: [endpoint.action.split('.')[0] ?? 'other'],
      summary: endpoint.summary.en,
      description: `${endpoint.summary.zh} (${endpoint.action})`,
      'x-action': endpoint.action,
      parameters: parametersOf(endpoint),
      ...(body.request ? { requestBody: body.request } : {}),
      responses: { ...reply.response, ...refusalsOf(endpoint) },
    },
    components: { ...body.components, ...reply.components },
  };
};
