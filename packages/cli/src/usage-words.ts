import type { CommanderError } from 'commander';
import type { Words } from './words.ts';

const HINT: Words = { zh: '请运行 lianfang --help 查看用法。', en: 'Run lianfang --help to see how it is called.' };

/** The option, argument or command that commander quotes in its message. */
const quoted = (message: string): string => /'([^']{1,80})'/u.exec(message)?.[1] ?? '';

const CHINESE: Readonly<Record<string, (name: string) => string>> = {
  'commander.unknownOption': (name) => `没有选项 ${name}。`,
  'commander.unknownCommand': (name) => `没有命令 ${name}。`,
  'commander.missingArgument': (name) => `缺少参数 ${name}。`,
  'commander.optionMissingArgument': (name) => `选项 ${name} 缺少取值。`,
  'commander.missingMandatoryOptionValue': (name) => `缺少选项 ${name}。`,
  'commander.invalidArgument': (name) => `${name} 的取值不对。`,
  'commander.excessArguments': () => '参数过多。',
  'commander.help': () => '没有给出命令。',
};

/** What was wrong with the call, and where to read how it is done. */
export const usageWords = ({ code, message }: CommanderError): Words => {
  const chinese = CHINESE[code]?.(quoted(message)) ?? message;
  const english = code === 'commander.help' ? 'No command was given.' : message.replace(/^error: /u, '');
  return { zh: `${chinese}${HINT.zh}`, en: `${english}. ${HINT.en}`.replace('.. ', '. ') };
};
