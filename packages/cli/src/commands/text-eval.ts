import { exitCodes, type CliCommand } from '../command.ts';
import { evaluateFile, type FileEvaluation, type FileQuestion, readLabelTypes } from '../text/evaluate-files.ts';
import { evaluationTable, evaluationText } from '../text/evaluation-words.ts';
import { openClassifier } from '../text/open-classifier.ts';
import { declareHonest, declareModel, honestOption, labelsOption, textOption } from '../text/text-options.ts';

/** `lianfang text eval`: how the classifier does on texts whose truth is known, a row for each file. */
export const textEval: CliCommand = {
  path: ['text', 'eval'],
  summary: { zh: '用已知结论的文本检验分类器', en: 'How the classifier does on texts whose truth is known' },
  declare: (command, say) => {
    declareHonest(declareModel(command, say), say)
      .argument(
        '<file...>',
        say({ zh: '每行一个 {"id","text","label"} 的 JSONL 文件', en: 'JSONL files of {"id","text","label"}' }),
      )
      .option(
        '--apart <labels>',
        say({ zh: '既不算诈骗也不算正常、单独统计的标签', en: 'labels counted apart, neither fraud nor honest' }),
      )
      .option(
        '--types <file>',
        say({
          zh: '标签与本平台类型对应的 JSON 文件：{"标签":["类型"]}',
          en: 'JSON file of {"label":["types of ours"]}',
        }),
      )
      .option(
        '--train',
        say({
          zh: '另外仅用各自的 .train. 文件训练后再检验',
          en: 'also after training on the .train. file beside each .test. file alone',
        }),
      )
      .option('--json', say({ zh: '以 JSON 输出', en: 'print JSON' }));
  },
  run: async (run) => {
    const { arguments: files, options, output, language } = run;
    const classifier = await openClassifier(textOption(options, 'model'));
    const types = textOption(options, 'types');
    const question: FileQuestion = {
      honest: honestOption(options),
      apart: labelsOption(options, 'apart'),
      types: types === undefined ? null : await readLabelTypes(types),
      trained: options['train'] === true,
    };
    const rows: FileEvaluation[] = [];
    for (const file of files) rows.push(await evaluateFile(classifier, file, question, run));
    const [only] = rows;
    if (options['json'] === true)
      output.write(`${JSON.stringify(rows.length === 1 ? only : { files: rows }, null, 2)}\n`);
    else output.write(only !== undefined && rows.length === 1 ? evaluationText(only, language) : '');
    if (options['json'] !== true && (rows.length > 1 || types !== undefined || question.trained))
      output.write(evaluationTable(rows, language));
    return exitCodes.done;
  },
};
