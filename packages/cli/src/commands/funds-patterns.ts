import { findPatternsAndCuts } from '@lianfang/engine/funds/patterns/find-patterns';
import type { Pattern } from '@lianfang/engine/funds/patterns/pattern';
import type { CliCommand } from '../command.ts';
import { declareFundsOptions, declareTransfers, listOption } from '../funds/funds-options.ts';
import { readFunds } from '../funds/read-funds.ts';
import type { Language } from '../words.ts';

const jsonOf = ({ kind, transferIds, accounts, score, sentence }: Pattern) => ({
  kind,
  transferIds,
  accounts,
  score,
  sentence,
});

const textOf = (pattern: Pattern, language: Language): string =>
  `${pattern.score.toFixed(2)}  ${pattern.kind}  ${language === 'zh' ? pattern.sentence : pattern.sentenceEn}\n`;

/** `lianfang funds patterns`: shapes of laundering with exactly the transfers in them, the likeliest first. */
export const fundsPatterns: CliCommand = {
  path: ['funds', 'patterns'],
  summary: {
    zh: '找出洗钱形态及其每一笔交易（供人判断的线索，不是结论）',
    en: 'Find patterns of laundering with their very transfers: leads for a person to judge, no findings',
  },
  declare: (command, say) => {
    declareFundsOptions(declareTransfers(command, say), say).option(
      '--json',
      say({ zh: '以 JSON 输出', en: 'print JSON' }),
    );
  },
  run: async (run) => {
    const { ledger, code } = await readFunds(listOption(run.options, 'transfers'), run);
    const { patterns, cuts } = findPatternsAndCuts(ledger);
    for (const [what, count] of Object.entries(cuts))
      run.errors.write(
        `${run.say({ zh: `搜索达到上限：${what} ${count} 次`, en: `a limit cut the search short: ${what}, ${count} times` })}\n`,
      );
    const isJson = run.options['json'] === true;
    run.output.write(
      isJson
        ? `${JSON.stringify(patterns.map(jsonOf), null, 2)}\n`
        : patterns.map((pattern) => textOf(pattern, run.language)).join(''),
    );
    return code;
  },
};
