import { writeFile } from 'node:fs/promises';
import type { FoldComparison } from '@lianfang/engine/text/classify/compare-training';
import { createFeatureReader } from '@lianfang/engine/text/classify/features';
import { writeModel } from '@lianfang/engine/text/classify/model-file';
import type { Sample } from '@lianfang/engine/text/classify/sample';
import type { ClassifierTraining } from '@lianfang/engine/text/classify/train-classifier';
import { exitCodes, Refused, type CliCommand, type Run } from '../command.ts';
import { evaluationLine } from '../text/evaluation-words.ts';
import { openClassifier } from '../text/open-classifier.ts';
import { readSamples } from '../text/read-samples.ts';
import { declareHonest, declareModel, honestOption, shareOption, textOption } from '../text/text-options.ts';

/** Fewer texts than this teach nothing that could be checked. */
const leastSamples = 20;
const folds = 3;
/** The authored corpus beside which a county's texts are learnt; smaller than what ships was trained on. */
const besides = { spoken: 150, perMessage: 12, stories: 75, letters: 300, stray: 600 };

const tell = (comparisons: readonly FoldComparison[], { output, language, say }: Run): void => {
  output.write(
    say({ zh: '未参加训练的文本上，各折 现用 → 新训练：\n', en: 'On texts not trained on, per fold, in use → new:\n' }),
  );
  for (const { before, after } of comparisons)
    output.write(`  ${evaluationLine(before, language)}\n    → ${evaluationLine(after, language)}\n`);
  const better = comparisons.filter(({ before, after }) => after.macroF1 > before.macroF1).length;
  output.write(
    say({
      zh: `新模型在 ${comparisons.length} 折中的 ${better} 折更好。尚未启用：用 --model 指定后才生效。\n`,
      en: `Better in ${better} of ${comparisons.length} folds. Not in use yet: name it with --model.\n`,
    }),
  );
};

const readEnough = async ({ arguments: files, input, options }: Run): Promise<Sample[]> => {
  const samples = await readSamples(files, input, honestOption(options));
  if (samples.length >= leastSamples) return samples;
  throw new Refused({ zh: `至少需要 ${leastSamples} 条文本。`, en: `at least ${leastSamples} texts are needed` });
};

/** `lianfang text train`: a new model file from confirmed texts, and honestly whether it is better; switches nothing on. */
export const textTrain: CliCommand = {
  path: ['text', 'train'],
  summary: {
    zh: '用本县已确认的文本重新训练，说明是否更好；不会自行启用',
    en: 'Train anew on confirmed texts and say whether it is better; never switched on by itself',
  },
  declare: (command, say) => {
    declareHonest(declareModel(command, say), say)
      .argument(
        '<file...>',
        say({ zh: '每行一个 {"id","text","label"} 的 JSONL 文件', en: 'JSONL files of {"id","text","label"}' }),
      )
      .requiredOption('--out <file>', say({ zh: '写入的模型文件', en: 'the file for the new classifier' }))
      .option('--alone', say({ zh: '不与自编语料一起训练', en: 'without the authored corpus beside it' }))
      .option(
        '--alarms <share>',
        say({ zh: '允许的误报比例', en: 'share of honest texts that may be called fraud' }),
        '0.02',
      );
  },
  run: async (run) => {
    const { compareTraining } = await import('@lianfang/engine/text/classify/compare-training');
    const { trainClassifier } = await import('@lianfang/engine/text/classify/train-classifier');
    const { ownTextsRule, usualRule } = await import('@lianfang/engine/text/classify/train-linear');
    const { generateCorpus } = await import('@lianfang/engine/text/corpus/generate-corpus');
    const samples = await readEnough(run);
    const base = run.options['alone'] === true ? [] : generateCorpus(1, besides);
    const training: ClassifierTraining = {
      about: `${samples.length} texts${base.length > 0 ? ` beside ${base.length} of the authored corpus` : ''}`,
      falseAlarms: shareOption(run.options, 'alarms'),
      leastFraud: 0.5,
      rules: [usualRule, ownTextsRule],
    };
    const reader = createFeatureReader();
    const current = await openClassifier(textOption(run.options, 'model'));
    tell(compareTraining(current, samples, base, reader, { ...training, folds }), run);
    await writeFile(
      textOption(run.options, 'out') ?? '',
      writeModel(trainClassifier([...base, ...samples], reader, training)),
    );
    return exitCodes.done;
  },
};
