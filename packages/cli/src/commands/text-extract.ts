import type { Found } from '@lianfang/engine/text/extract/found';
import { extractText } from '@lianfang/engine/text/extract/extract-text';
import { exitCodes, type CliCommand } from '../command.ts';
import { momentOf } from '../funds/moment.ts';
import { textOption } from '../funds/funds-options.ts';
import { readTextLines } from '../read-text-lines.ts';

const textOf = (id: string | number, found: readonly Found[]): string =>
  [`${id}`, ...found.map((one) => `  ${one.type}  ${one.value}  ${one.start}-${one.end}  ${one.confidence}`), ''].join(
    '\n',
  );

/** The moment that `--now` names, the present one without it, as ISO 8601. */
export const nowOf = (options: Readonly<Record<string, unknown>>): string => {
  const said = textOption(options, 'now');
  return new Date(said === null ? Date.now() : momentOf(said, null)).toISOString();
};

/** `lianfang text extract FILE|-`: identifiers, links, money, times and names of each text. */
export const textExtract: CliCommand = {
  path: ['text', 'extract'],
  summary: {
    zh: '从文本中找出号码、账户、网址、金额、时间等',
    en: 'Find numbers, accounts, links, money and times in texts',
  },
  declare: (command, say) => {
    command
      .argument(
        '[file]',
        say({ zh: 'JSONL 文件，每行 {"id","text"}，- 为标准输入', en: 'JSONL of {"id","text"}, - for stdin' }),
      )
      .option(
        '--now <time>',
        say({ zh: '“昨天”等以此时间起算，默认现在', en: 'what 昨天 is counted from; the present unless said' }),
      )
      .option('--json', say({ zh: '以 JSON 输出，每行一条', en: 'print JSON lines' }));
  },
  run: async ({ arguments: [file = '-'], options, input, output }) => {
    const now = nowOf(options);
    for (const { id, text } of await readTextLines(file, input)) {
      const found = extractText(text, now);
      output.write(options['json'] === true ? `${JSON.stringify({ id, found })}\n` : textOf(id, found));
    }
    return exitCodes.done;
  },
};
