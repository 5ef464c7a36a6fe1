import { NearDuplicates } from '@lianfang/engine/linking/scripts/near-duplicates';
import { exitCodes, Refused, type CliCommand } from '../command.ts';
import { readTexts } from '../linking/read-texts.ts';

const thresholdOf = (asked: unknown): number => {
  const threshold = Number(asked ?? 0.7);
  if (threshold > 0 && threshold <= 1) return threshold;
  throw new Refused({ zh: '--threshold 应大于 0、不超过 1', en: '--threshold is a number above 0, 1 at most' });
};

/** `lianfang text neardup FILE`: every pair of texts that are nearly the same, exactly. */
export const textNeardup: CliCommand = {
  path: ['text', 'neardup'],
  summary: {
    zh: '找出几乎相同的文本（每三字片段的 Jaccard 相似度）',
    en: 'Find texts that are nearly the same (Jaccard of 3-grams)',
  },
  declare: (command, say) => {
    command
      .argument(
        '<file>',
        say({
          zh: '{id,text} 的 JSON Lines、id,text 两列的 CSV 或每行一条的文本，- 为标准输入',
          en: 'JSON Lines of {id,text}, CSV of id,text, or one text a line; - for stdin',
        }),
      )
      .option('--threshold <number>', say({ zh: '相似度下限，默认 0.7', en: 'least likeness, 0.7 unless said' }))
      .option('--json', say({ zh: '以 JSON 输出', en: 'print JSON' }));
  },
  run: async (run) => {
    const threshold = thresholdOf(run.options['threshold']);
    const texts = await readTexts(run.arguments[0] ?? '-', run);
    const pairs = NearDuplicates.of(texts, threshold).pairs();
    if (run.options['json'] === true) {
      run.output.write(`${JSON.stringify({ threshold, texts: texts.size, pairs }, null, 2)}\n`);
      return exitCodes.done;
    }
    for (const { a, b, jaccard } of pairs) run.output.write(`${jaccard.toFixed(3)}  ${a}  ${b}\n`);
    run.errors.write(
      `${run.say({ zh: `${texts.size} 条文本，${pairs.length} 对相近`, en: `${texts.size} texts, ${pairs.length} pairs alike` })}\n`,
    );
    return exitCodes.done;
  },
};
