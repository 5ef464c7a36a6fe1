import { readMessage } from '@lianfang/engine/bank-messages/read-message';
import { DocumentRefusal } from '@lianfang/engine/document/refusal';
import { exitCodes, Refused, type CliCommand } from '../command.ts';
import { readInput } from '../read-input.ts';

const largest = 33_554_432;

const read = (text: string) => {
  try {
    return readMessage(text);
  } catch (error) {
    if (!(error instanceof DocumentRefusal)) throw error;
    throw new Refused({ zh: '不是能够识别的银行报文。', en: 'this is no message of a bank that we know' });
  }
};

/** `lianfang bank-message read`: what an XML message says, as JSON. Exit code 1 where a field is wrong. */
export const bankMessageRead: CliCommand = {
  path: ['bank-message', 'read'],
  summary: { zh: '读出银行报文的内容，逐项指出错误', en: 'Show what an XML message says, and every fault in it' },
  declare: (command, say) => {
    command.argument('<file>', say({ zh: 'XML 文件，- 为标准输入', en: 'XML file, - for standard input' }));
  },
  run: async ({ arguments: [file = '-'], input, output }) => {
    const message = read(Buffer.from(await readInput(file, input, largest)).toString('utf8'));
    output.write(`${JSON.stringify(message, null, 2)}\n`);
    return message.faults.some(({ fault }) => fault !== 'unknown') ? exitCodes.refused : exitCodes.done;
  },
};
