import { evaluateClassifier } from '@lianfang/engine/text/classify/evaluate-classifier';
import { exitCodes, type CliCommand } from '../command.ts';
import { evaluationText } from '../text/evaluation-words.ts';
import { openClassifier } from '../text/open-classifier.ts';
import { readSamples } from '../text/read-samples.ts';
import { declareHonest, declareModel, honestOption, textOption } from '../text/text-options.ts';

/** `lianfang text eval`: how the classifier does on texts whose truth is known. */
export const textEval: CliCommand = {
  path: ['text', 'eval'],
  summary: { zh: '用已知结论的文本检验分类器', en: 'How the classifier does on texts whose truth is known' },
  declare: (command, say) => {
    declareHonest(declareModel(command, say), say)
      .argument(
        '<file...>',
        say({ zh: '每行一个 {"id","text","label"} 的 JSONL 文件', en: 'JSONL files of {"id","text","label"}' }),
      )
      .option('--json', say({ zh: '以 JSON 输出', en: 'print JSON' }));
  },
  run: async ({ arguments: files, options, input, output, language }) => {
    const classifier = await openClassifier(textOption(options, 'model'));
    const evaluation = evaluateClassifier(classifier, await readSamples(files, input, honestOption(options)));
    output.write(
      options['json'] === true ? `${JSON.stringify(evaluation, null, 2)}\n` : evaluationText(evaluation, language),
    );
    return exitCodes.done;
  },
};
