import { type RankedAccount, rankAccounts } from '@lianfang/engine/funds/rank/rank-accounts';
import type { CliCommand } from '../command.ts';
import { countOption, declareFundsOptions, declareTransfers, listOption } from '../funds/funds-options.ts';
import { readFunds } from '../funds/read-funds.ts';
import type { Language } from '../words.ts';

const mostListed = 1_000_000;
const listedAsText = 1000;

const textOf = ({ account, score, reasons, reasonsEn }: RankedAccount, language: Language): string =>
  `${score.toFixed(2)}  ${account}  ${(language === 'zh' ? reasons : reasonsEn).join(language === 'zh' ? '；' : '; ')}\n`;

/** `lianfang funds rank`: accounts to look at first, each with its reasons. */
export const fundsRank: CliCommand = {
  path: ['funds', 'rank'],
  summary: {
    zh: '先看哪些账户，逐个说明理由（供人判断的线索，不是结论）',
    en: 'Which accounts to look at first, each with its reasons: leads for a person to judge, no findings',
  },
  declare: (command, say) => {
    declareFundsOptions(declareTransfers(command, say), say)
      .option(
        '--most <n>',
        say({
          zh: '最多列出几个账户；文字默认 1000，JSON 默认全部',
          en: 'accounts listed at most: 1000 as text, all as JSON unless said',
        }),
      )
      .option('--json', say({ zh: '以 JSON 输出', en: 'print JSON' }));
  },
  run: async (run) => {
    const isJson = run.options['json'] === true;
    const most = countOption(run.options, 'most', mostListed) ?? (isJson ? mostListed : listedAsText);
    const { ledger, code } = await readFunds(listOption(run.options, 'transfers'), run);
    const ranked = rankAccounts(ledger, { most });
    const rows = ranked.map(({ account, score, reasons }) => ({ account, score, reasons }));
    run.output.write(
      isJson ? `${JSON.stringify(rows, null, 2)}\n` : ranked.map((one) => textOf(one, run.language)).join(''),
    );
    return code;
  },
};
