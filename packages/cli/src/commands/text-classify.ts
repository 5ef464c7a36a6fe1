import { exitCodes, type CliCommand } from '../command.ts';
import { openClassifier } from '../text/open-classifier.ts';
import { readTextLines } from '../text/read-samples.ts';
import { declareModel, textOption } from '../text/text-options.ts';

/** `lianfang text classify`: for each text whether it is a fraud, of which type, and the words that decided. */
export const textClassify: CliCommand = {
  path: ['text', 'classify'],
  summary: {
    zh: '判断文本是否涉诈、属于哪一类，并列出依据的词句（供人判断）',
    en: 'Whether texts tell of a fraud, of which type, and the words that decided: for a person to judge',
  },
  declare: (command, say) => {
    declareModel(command, say)
      .argument(
        '[file]',
        say({
          zh: '每行一个 {"id","text"} 的 JSONL 文件，- 为标准输入',
          en: 'JSONL file of {"id","text"}, - for stdin',
        }),
        '-',
      )
      .option('--json', say({ zh: '每行输出一个 JSON', en: 'print a line of JSON for each' }));
  },
  run: async ({ arguments: [file = '-'], options, input, output, language }) => {
    const { classify } = await openClassifier(textOption(options, 'model'));
    const unsureWord = language === 'zh' ? '不确定' : 'unsure';
    for (const { id, text } of await readTextLines(file, input)) {
      const { fraud, type, top, unsure, because } = classify(text);
      output.write(
        options['json'] === true
          ? `${JSON.stringify({ id, fraud, type, top, unsure, because })}\n`
          : `${id}  ${fraud.toFixed(2)}  ${type ?? unsureWord}  ${because.join('；')}\n`,
      );
    }
    return exitCodes.done;
  },
};
