import { MessageFault, writeMessage, type Message } from '@lianfang/engine/bank-messages/write-message';
import { exitCodes, Refused, type CliCommand } from '../command.ts';
import { readInput } from '../read-input.ts';

const largest = 33_554_432;

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'values' in value &&
  typeof value.values === 'object' &&
  value.values !== null &&
  (!('rows' in value) || Array.isArray(value.rows));

const parse = (text: string): Message => {
  const noMessage = { zh: '应为含 code、values 和 rows 的 JSON。', en: 'JSON with code, values and rows is needed' };
  try {
    const value: unknown = JSON.parse(text);
    if (isMessage(value)) return { code: value.code, values: value.values, rows: value.rows ?? [] };
  } catch {
    throw new Refused(noMessage);
  }
  throw new Refused(noMessage);
};

/** `lianfang bank-message write`: makes XML of what `bank-message read` shows. */
export const bankMessageWrite: CliCommand = {
  path: ['bank-message', 'write'],
  summary: { zh: '把 JSON 写成银行报文', en: 'Write JSON as an XML message' },
  declare: (command, say) => {
    command.argument('<file>', say({ zh: 'JSON 文件，- 为标准输入', en: 'JSON file, - for standard input' }));
  },
  run: async ({ arguments: [file = '-'], input, output }) => {
    const message = parse(Buffer.from(await readInput(file, input, largest)).toString('utf8'));
    try {
      output.write(writeMessage(message));
    } catch (error) {
      if (!(error instanceof MessageFault)) throw error;
      const names = error.missing.join('、');
      throw new Refused({ zh: `缺少：${names}`, en: `missing: ${names}` });
    }
    return exitCodes.done;
  },
};
