import { open } from 'node:fs/promises';
import { exitCodes, Refused, type CliCommand } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { textOption } from '../text/text-options.ts';

/** A file for its owner alone; one that is there already is never written over. */
const newFile = async (file: string) => {
  try {
    return await open(file, 'wx', 0o600);
  } catch {
    throw new Refused({ zh: `无法新建文件：${file}`, en: `cannot create the file: ${file}` });
  }
};

/** `lianfang text samples`: narratives with the type that a person settled, masked, in the form that `text train` takes. */
export const textSamples: CliCommand = {
  path: ['text', 'samples'],
  summary: {
    zh: '导出本县已定类型的案情（已脱敏），供 text train 训练',
    en: 'Export masked narratives with the types that people settled, for text train',
  },
  declare: (command, say) => {
    command.option(
      '--out <file>',
      say({
        zh: '写入此新文件（只有本人可读），缺省为标准输出',
        en: 'new file for its owner alone; stdout unless said',
      }),
    );
  },
  run: async ({ options, output, say }) => {
    const out = textOption(options, 'out');
    const file = out === undefined ? null : await newFile(out);
    try {
      const lines: string[] = [];
      const count = await onInstallation(async () => {
        const server = await import('@lianfang/server/commands/text-samples');
        return server.textSamples(process.env, (line) => lines.push(line));
      });
      if (file === null) output.write(lines.join(''));
      else {
        await file.writeFile(lines.join(''));
        output.write(say({ zh: `已导出 ${count} 条。\n`, en: `${count} exported.\n` }));
      }
      return exitCodes.done;
    } finally {
      await file?.close();
    }
  },
};
