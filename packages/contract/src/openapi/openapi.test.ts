import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { endpoints } from '../endpoints.ts';
import { refusal } from '../refusal.ts';
import { openApiOf } from './openapi.ts';

const Schema = z.record(z.string(), z.unknown());
const Content = z.record(z.string(), z.strictObject({ schema: Schema.optional() }));
const Parameter = z.strictObject({
  name: z.string().min(1),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.boolean(),
  description: z.string().optional(),
  schema: Schema,
});
const Operation = z.strictObject({
  operationId: z.string().regex(/^[A-Za-z]\w+$/),
  tags: z.array(z.string()).min(1),
  summary: z.string().min(1),
  description: z.string().min(1),
  'x-action': z.string(),
  parameters: z.array(Parameter),
  requestBody: z.strictObject({ required: z.literal(true), content: Content }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({ description: z.string().min(1), content: Content.optional() }),
  ),
});
/** The objects of OpenAPI 3.1 that the document is made of, as the specification names their members. */
const Document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({ title: z.string().min(1), version: z.string().min(1), description: z.string() }),
  tags: z.array(z.strictObject({ name: z.string() })),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  paths: z.record(
    z.string().startsWith('/'),
    z.record(z.enum(['get', 'post', 'put', 'patch', 'delete']), Operation.optional()),
  ),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), Schema),
    securitySchemes: z.record(z.string(), Schema),
  }),
});

const document = openApiOf(endpoints, '0.1.0');
const operations = Object.entries(Document.parse(structuredClone(document)).paths).flatMap(([path, methods]) =>
  Object.values(methods).flatMap((operation) => (operation ? [{ path, operation }] : [])),
);

const refsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === '$ref' ? [String(one)] : refsIn(one)));
};

describe('the document of every endpoint', () => {
  test('is made of the objects of OpenAPI 3.1 and holds every endpoint once', () => {
    expect(operations).toHaveLength(Object.keys(endpoints).length);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
    const tags = new Set(document.tags.map((tag) => tag.name));
    for (const { operation } of operations) for (const tag of operation.tags) expect(tags.has(tag)).toBe(true);
  });

  test('names each parameter of a path, and no other', () => {
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
      const stated = operation.parameters.filter((one) => one.in === 'path').map((one) => one.name);
      expect(stated.toSorted()).toEqual(inPath.toSorted());
    }
  });

  test('refers to nothing that is not there', () => {
    const refs = refsIn(document);
    expect(refs.length).toBeGreaterThan(0);
    for (const ref of refs) {
      const name = /^#\/components\/schemas\/(.+)$/.exec(ref)?.[1] ?? '';
      expect(Object.keys(document.components['schemas'] ?? {})).toContain(name);
    }
  });

  test('says the codes of every refusal', () => {
    const text = JSON.stringify(document);
    for (const one of Object.values(endpoints)) for (const { code } of one.refuses) expect(text).toContain(`"${code}"`);
  });
});

describe('an endpoint', () => {
  const taken = refusal('name-taken', 409, { zh: '已有', en: 'Taken.' });
  const Tree: z.ZodType = z.strictObject({
    name: z.string().max(5),
    get below() {
      return z.array(Tree);
    },
  });
  const sample = {
    plant: endpoint({
      id: 'plant',
      method: 'POST',
      path: '/api/woods/:woodId/trees',
      action: 'tree.plant',
      summary: { zh: '种树', en: 'Plant a tree' },
      params: z.strictObject({ woodId: z.uuid() }),
      query: z.strictObject({ limit: z.coerce.number().int().max(9).default(3), deep: z.stringbool().optional() }),
      body: Tree,
      reply: z.strictObject({ at: z.iso.datetime(), tree: Tree }),
      refuses: [taken],
    }),
    picture: endpoint({
      id: 'picture',
      method: 'POST',
      path: '/api/pictures',
      action: 'tree.picture',
      summary: { zh: '照片', en: 'A picture' },
      body: z.strictObject({ title: z.string() }),
      upload: true,
    }),
  };
  const paths = Document.parse(structuredClone(openApiOf(sample, '1'))).paths;
  const plant = paths['/api/woods/{woodId}/trees']?.post;

  test('has its parameters with what they take and whether they must be there', () => {
    expect(plant?.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['woodId', true],
      ['limit', false],
      ['deep', false],
      ['Idempotency-Key', false],
    ]);
    expect(plant?.parameters[1]?.schema).toMatchObject({ type: 'integer', maximum: 9, default: 3 });
    expect(plant?.parameters[2]?.schema).toEqual({ type: 'boolean' });
  });

  test('that takes something which holds itself refers to it among the components', () => {
    const schema = plant?.requestBody?.content['application/json']?.schema;
    expect(schema).toEqual({ $ref: '#/components/schemas/plantBody.root' });
    expect(plant?.responses['409']?.content?.['application/problem+json']?.schema).toMatchObject({
      properties: { code: { enum: ['name-taken'] } },
    });
  });

  test('that takes files is multipart, and one without a reply answers 204', () => {
    const picture = paths['/api/pictures']?.post;
    expect(Object.keys(picture?.requestBody?.content ?? {})).toEqual(['multipart/form-data']);
    expect(Object.keys(picture?.responses ?? {})).toContain('204');
  });

  test('stated twice is refused', () => {
    expect(() => openApiOf({ a: sample.plant, b: sample.plant }, '1')).toThrow('stated twice');
  });
});
