import type { JsonSchema } from '@lianfang/contract/openapi/json-schema';
import type { OpenApi } from '@lianfang/contract/openapi/openapi';

const escaped = (value: unknown): string =>
  String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const isRecord = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

const schemaIn = (holder: unknown): [type: string, schema: unknown] | null => {
  const content = isRecord(holder) ? holder['content'] : undefined;
  if (!isRecord(content)) return null;
  const [type = '', one] = Object.entries(content)[0] ?? [];
  return [type, isRecord(one) ? one['schema'] : undefined];
};

const block = (title: string, holder: unknown): string => {
  const found = schemaIn(holder);
  if (!found) return '';
  const [type, schema] = found;
  const text = schema === undefined ? '' : `<pre>${escaped(JSON.stringify(schema, null, 2))}</pre>`;
  return `<h4>${escaped(title)} <code>${escaped(type)}</code></h4>${text}`;
};

const kindOf = (schema: unknown): string => {
  if (!isRecord(schema)) return '';
  const values = Array.isArray(schema['enum']) ? schema['enum'].join(' | ') : schema['type'];
  return [values, schema['format']].filter(Boolean).join(', ');
};

const parametersTable = (parameters: unknown): string => {
  const rows = (Array.isArray(parameters) ? parameters : [])
    .map(
      (one) =>
        `<tr><td><code>${escaped(one.name)}</code></td><td>${escaped(one.in)}</td><td>${escaped(kindOf(one.schema))}</td><td>${one.required ? '必填 required' : ''}</td></tr>`,
    )
    .join('');
  return rows === '' ? '' : `<table><tbody>${rows}</tbody></table>`;
};

const refusals = (responses: JsonSchema): string => {
  const rows = Object.entries(responses)
    .filter(([status]) => Number(status) >= 400)
    .map(([status, one]) => `<tr><td>${status}</td><td>${escaped(isRecord(one) ? one['description'] : '')}</td></tr>`)
    .join('');
  return `<h4>拒绝 Refusals</h4><table><tbody>${rows}</tbody></table>`;
};

const operationPart = (path: string, method: string, operation: JsonSchema): string => {
  const responses = isRecord(operation['responses']) ? operation['responses'] : {};
  const id = escaped(operation['operationId']);
  return `<details id="${id}"><summary><b class="${method}">${method.toUpperCase()}</b> <code>${escaped(path)}</code> <span>${escaped(operation['description'])} · ${escaped(operation['summary'])}</span></summary>
${parametersTable(operation['parameters'])}${block('请求 Request', operation['requestBody'])}${block('答复 Reply', responses['200'])}${refusals(responses)}</details>`;
};

const style = `
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem; font: 15px/1.6 system-ui, sans-serif; color: #1f2329; background: #fff; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; border-bottom: 1px solid #dee0e3; } h4 { margin: 1rem 0 .3rem; }
details { padding: .25rem 0; } summary { cursor: pointer; } summary span { color: #4e5969; } summary b { display: inline-block; width: 4.5rem; }
pre { overflow: auto; max-height: 24rem; padding: .75rem; background: #f5f6f7; border-radius: 6px; } table { border-collapse: collapse; } td { padding: .15rem 1rem .15rem 0; vertical-align: top; }
@media (prefers-color-scheme: dark) { body { color: #e8e9eb; background: #141414; } summary span { color: #a9aeb8; } pre { background: #1f1f1f; } h2 { border-color: #3a3a3a; } a { color: #7db1ff; } }`;

/** The interface for a reader: one page without script, every endpoint by what it is about. */
export const docsPage = (document: OpenApi): string => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = document.tags.map(({ name }) => {
    const own = operations.filter(
      ({ operation }) => Array.isArray(operation['tags']) && operation['tags'].includes(name),
    );
    return `<h2 id="tag-${escaped(name)}">${escaped(name)}</h2>${own.map((one) => operationPart(one.path, one.method, one.operation)).join('\n')}`;
  });
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escaped(document.info.title)} · 接口 API</title><style>${style}</style></head>
<body><h1>${escaped(document.info.title)} · 接口 API ${escaped(document.info.version)}</h1>
<p>${operations.length} 个接口 endpoints · <a href="/api/openapi.json">OpenAPI ${escaped(document.openapi)}</a></p>
<p lang="en">${escaped(document.info.description)}</p>
${groups.join('\n')}</body></html>
`;
};
