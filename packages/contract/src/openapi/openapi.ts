import type { Endpoint } from '../endpoint.ts';
import type { JsonSchema } from './json-schema.ts';
import { operationOf } from './operation.ts';

/** An OpenAPI 3.1 document. */
export interface OpenApi {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string }[];
  readonly security: readonly JsonSchema[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
}

const problemSchema: JsonSchema = {
  type: 'object',
  description: 'A problem body (RFC 9457). "code" is for programs, "title" for people.',
  required: ['type', 'status', 'title', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    code: { type: 'string' },
    requestId: { type: 'string' },
    detail: { type: 'object', additionalProperties: true },
  },
};

const description =
  'Every change sends the header Origin. Replies are in Chinese unless Accept-Language starts with "en". ' +
  'GET /api/events is a stream of server-sent events for whoever is signed in: topics and ids, nothing more.';

/** The path with OpenAPI's braces for parameters. */
const pathOf = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

/** Describes the endpoints as OpenAPI 3.1. Throws where two have one method and path. */
export const openApiOf = (endpoints: Readonly<Record<string, Endpoint>>, version: string): OpenApi => {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  const schemas: Record<string, JsonSchema> = { Problem: problemSchema };
  for (const endpoint of Object.values(endpoints)) {
    const { operation, components } = operationOf(endpoint);
    const path = (paths[pathOf(endpoint.path)] ??= {});
    const method = endpoint.method.toLowerCase();
    if (path[method]) throw new Error(`${endpoint.method} ${endpoint.path} is stated twice`);
    path[method] = operation;
    Object.assign(schemas, components);
  }
  const tags = new Set(Object.values(endpoints).map((one) => one.action.split('.')[0] ?? 'other'));
  return {
    openapi: '3.1.1',
    info: { title: '联防反诈 Lianfang', version, description },
    tags: [...tags].map((name) => ({ name })),
    security: [{ session: [] }, {}],
    paths,
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'lianfang_session' } },
    },
  };
};
