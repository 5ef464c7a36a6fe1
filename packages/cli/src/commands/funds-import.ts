import { Refused, type CliCommand } from '../command.ts';
import { declareFundsOptions } from '../funds/funds-options.ts';
import { readFunds } from '../funds/read-funds.ts';

/** `lianfang funds import --check FILE…`: reads transfers and says what was taken and what was not. */
export const fundsImport: CliCommand = {
  path: ['funds', 'import'],
  summary: {
    zh: '检查交易明细：各列含义、收了几行、哪些没收',
    en: 'Check files of transfers: columns, rows taken and not',
  },
  declare: (command, say) => {
    command
      .argument(
        '<file...>',
        say({ zh: 'csv、json 或 xlsx 文件，- 为标准输入', en: 'CSV, JSON lines or xlsx, - for stdin' }),
      )
      .option('--check', say({ zh: '只检查，不保存', en: 'check only, keep nothing' }));
    declareFundsOptions(command, say).option('--json', say({ zh: '以 JSON 输出', en: 'print JSON' }));
  },
  run: async (run) => {
    if (run.options['check'] !== true)
      throw new Refused({
        zh: '请加 --check：命令行只检查文件，不保存。',
        en: 'Add --check: files are checked, not kept.',
      });
    const isJson = run.options['json'] === true;
    const { ledger, summaries, code } = await readFunds(run.arguments, run, isJson ? run.errors : run.output);
    const { count: transfers, accountCount: accounts, duplicateCount: duplicates } = ledger;
    if (isJson) run.output.write(`${JSON.stringify({ files: summaries, transfers, accounts, duplicates }, null, 2)}\n`);
    return code;
  },
};
