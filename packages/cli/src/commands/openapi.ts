import { exitCodes, type CliCommand } from '../command.ts';

/** `lianfang openapi`: the HTTP interface as OpenAPI 3.1, in JSON. */
export const openapi: CliCommand = {
  path: ['openapi'],
  summary: { zh: '输出接口说明（OpenAPI 3.1，JSON）', en: 'Print the HTTP interface as OpenAPI 3.1 in JSON' },
  declare: (command, say) => {
    command.option(
      '--json',
      say({ zh: '以 JSON 输出（本命令总是如此）', en: 'print JSON, as this command always does' }),
    );
  },
  run: async ({ output }) => {
    const { endpoints } = await import('@lianfang/contract/endpoints');
    const { openApiOf } = await import('@lianfang/contract/openapi/openapi');
    const { version } = await import('@lianfang/contract/version');
    output.write(`${JSON.stringify(openApiOf(endpoints, version), null, 2)}\n`);
    return exitCodes.done;
  },
};
