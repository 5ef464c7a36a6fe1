import { findNewTypes, type NewType, usualRadar } from '@lianfang/engine/text/radar/find-new-types';
import { exitCodes, Refused, type CliCommand, type Run } from '../command.ts';
import { readTexts } from '../linking/read-texts.ts';
import { openClassifier } from '../text/open-classifier.ts';
import { declareModel, textOption } from '../text/text-options.ts';

const leastOf = (asked: unknown): number => {
  const least = Number(asked ?? usualRadar.least);
  if (Number.isInteger(least) && least >= 2) return least;
  throw new Refused({ zh: '--least 应为不小于 2 的整数', en: '--least is a whole number, 2 or more' });
};

const printCluster = (
  { size, likeness, sentences, words, nearest, ids }: NewType,
  place: number,
  { output, say }: Run,
): void => {
  const near =
    nearest === null
      ? ''
      : say({
          zh: `，最接近 ${nearest.type}（${nearest.fit.toFixed(2)}）`,
          en: `, nearest to ${nearest.type} (${nearest.fit.toFixed(2)})`,
        });
  const head = say({
    zh: `${place}. ${size} 条，相似 ${likeness.toFixed(2)}${near}：${words.join('、')}`,
    en: `${place}. ${size} texts, likeness ${likeness.toFixed(2)}${near}: ${words.join(', ')}`,
  });
  output.write(
    [head, ...sentences.map((sentence) => `   “${sentence}”`), `   ${ids.slice(0, 8).join(' ')}`, ''].join('\n'),
  );
};

/** `lianfang text radar FILE`: groups of recent texts that no known type fits, for a person to name. */
export const textRadar: CliCommand = {
  path: ['text', 'radar'],
  summary: {
    zh: '从近期文本中找出不属于已知类型的新手法（供人判断和命名）',
    en: 'Groups of recent texts that no known fraud type fits, for a person to judge and name',
  },
  declare: (command, say) => {
    declareModel(command, say)
      .argument(
        '<file>',
        say({
          zh: '{id,text} 的 JSON Lines、id,text 两列的 CSV 或每行一条的文本，- 为标准输入',
          en: 'JSON Lines of {id,text}, CSV of id,text, or one text a line; - for stdin',
        }),
      )
      .option(
        '--least <number>',
        say({ zh: '至少多少条才列出，默认 5', en: 'texts that a group has at least, 5 unless said' }),
      )
      .option('--frauds', say({ zh: '所有文本均已确认为诈骗', en: 'all texts are known to tell of frauds' }))
      .option('--json', say({ zh: '以 JSON 输出', en: 'print JSON' }));
  },
  run: async (run) => {
    const { options, output } = run;
    const rule = {
      ...usualRadar,
      least: leastOf(options['least']),
      fraudFrom: options['frauds'] === true ? 0 : usualRadar.fraudFrom,
    };
    const classifier = await openClassifier(textOption(options, 'model'));
    const texts = [...(await readTexts(run.arguments[0] ?? '-', run))].map(([id, text]) => ({ id, text }));
    const found = findNewTypes(texts, classifier, rule);
    if (options['json'] === true) {
      output.write(`${JSON.stringify(found, null, 2)}\n`);
      return exitCodes.done;
    }
    for (const [place, cluster] of found.clusters.entries()) printCluster(cluster, place + 1, run);
    run.errors.write(
      `${run.say({
        zh: `${found.texts} 条文本，${found.unfit} 条不合已知类型，${found.clusters.length} 组`,
        en: `${found.texts} texts, ${found.unfit} fit no known type, ${found.clusters.length} groups`,
      })}\n`,
    );
    return exitCodes.done;
  },
};
