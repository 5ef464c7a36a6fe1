import { traceBack } from '@lianfang/engine/funds/back/trace-back';
import { Refused, type CliCommand } from '../command.ts';
import { backText } from '../funds/back-text.ts';
import { declareFundsOptions, declareTransfers, listOption, textOption } from '../funds/funds-options.ts';
import { momentOf } from '../funds/moment.ts';
import { readFunds } from '../funds/read-funds.ts';
import { declareReachOptions, readTraceOptions } from '../funds/trace-request.ts';
import { fenOf } from '../funds/yuan.ts';

/** `lianfang funds back`: whose money is in an account, and what each could claim. */
export const fundsBack: CliCommand = {
  path: ['funds', 'back'],
  summary: {
    zh: '从一个账户往回追：钱是谁的、各能返还多少',
    en: 'Trace back from an account: whose money it holds, and what each could claim',
  },
  declare: (command, say) => {
    declareTransfers(command, say)
      .requiredOption('--from <account>', say({ zh: '从哪个账户往回追', en: 'the account to trace back from' }))
      .requiredOption('--at <time>', say({ zh: '哪个时刻的余额', en: 'the moment whose balance is asked about' }))
      .option(
        '--amount <yuan>',
        say({ zh: '其中冻结的金额（元），默认全部', en: 'how much of it is frozen, all unless said' }),
      )
      .option('--victim <account...>', say({ zh: '已报案的受害人账户', en: 'accounts of victims who reported' }));
    declareFundsOptions(declareReachOptions(command, say), say).option(
      '--json',
      say({ zh: '以 JSON 输出；金额为整数分，时间为毫秒', en: 'print JSON; whole fen, milliseconds' }),
    );
  },
  run: async (run) => {
    const { fanOut: fanIn, ...reach } = readTraceOptions(run.options);
    const amount = textOption(run.options, 'amount');
    const { ledger, balances, timeWord, code } = await readFunds(listOption(run.options, 'transfers'), run);
    const account = textOption(run.options, 'from') ?? '';
    if (ledger.rows.accounts.find(account) < 0)
      throw new Refused({ zh: `交易中没有账户 ${account}。`, en: `no transfer names the account ${account}.` });
    const at = momentOf(textOption(run.options, 'at') ?? '', timeWord);
    const question = { account, at, ...(amount !== null && { amount: fenOf(amount) }) };
    const victims = listOption(run.options, 'victim');
    const found = traceBack(ledger, question, { ...reach, ...(fanIn !== undefined && { fanIn }), balances, victims });
    const isJson = run.options['json'] === true;
    run.output.write(isJson ? `${JSON.stringify(found, null, 2)}\n` : backText(found, timeWord, run.language));
    return code;
  },
};
