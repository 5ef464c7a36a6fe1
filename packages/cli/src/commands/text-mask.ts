import { writeFile } from 'node:fs/promises';
import { maskText } from '@lianfang/engine/text/extract/mask-text';
import { exitCodes, Refused, type CliCommand } from '../command.ts';
import { textOption } from '../funds/funds-options.ts';
import { readInput } from '../read-input.ts';
import { readTextLines } from '../read-text-lines.ts';
import { nowOf } from './text-extract.ts';

const [shortestKey, longestKey] = [16, 4096];

const keyOf = async (file: string, input: Parameters<typeof readInput>[1]): Promise<Uint8Array> => {
  const key = await readInput(file, input, longestKey);
  if (key.length >= shortestKey && key.length <= longestKey) return key;
  throw new Refused({ zh: '密钥文件应为 16 到 4096 字节。', en: 'the file of the key has 16 to 4096 bytes' });
};

const writeTokens = async (file: string, tokens: ReadonlyMap<string, string>): Promise<void> => {
  try {
    await writeFile(file, `${JSON.stringify(Object.fromEntries(tokens), null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch {
    throw new Refused({ zh: `无法新建对照文件：${file}`, en: `cannot create the file of the tokens: ${file}` });
  }
};

/** `lianfang text mask FILE|-`: each text with persons' identifiers as tokens; one key gives one value one token. */
export const textMask: CliCommand = {
  path: ['text', 'mask'],
  summary: { zh: '把文本中的个人标识换成代号，便于共享', en: "Replace persons' identifiers in texts by tokens" },
  declare: (command, say) => {
    command
      .argument(
        '[file]',
        say({ zh: 'JSONL 文件，每行 {"id","text"}，- 为标准输入', en: 'JSONL of {"id","text"}, - for stdin' }),
      )
      .requiredOption(
        '--key-file <file>',
        say({ zh: '密钥文件，至少 16 字节', en: 'file of the key, at least 16 bytes' }),
      )
      .option(
        '--tokens <file>',
        say({
          zh: '把代号与原值的对照写入此新文件（只有本人可读）',
          en: 'new file, for its owner alone, of what tokens stand for',
        }),
      )
      .option(
        '--now <time>',
        say({ zh: '“昨天”等以此时间起算，默认现在', en: 'what 昨天 is counted from; the present unless said' }),
      )
      .option('--json', say({ zh: '以 JSON 输出，每行一条', en: 'print JSON lines' }));
  },
  run: async ({ arguments: [file = '-'], options, input, output }) => {
    const key = await keyOf(textOption(options, 'keyFile') ?? '', input);
    const now = nowOf(options);
    const masked = (await readTextLines(file, input)).map(({ id, text }) => ({ id, ...maskText(text, key, now) }));
    const tokensFile = textOption(options, 'tokens');
    if (tokensFile !== null) await writeTokens(tokensFile, new Map(masked.flatMap(({ tokens }) => [...tokens])));
    for (const { id, text } of masked)
      output.write(options['json'] === true ? `${JSON.stringify({ id, text })}\n` : `${text}\n`);
    return exitCodes.done;
  },
};
