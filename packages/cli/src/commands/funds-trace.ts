import { Trace } from '@lianfang/engine/funds/trace/trace';
import { traceResult } from '@lianfang/engine/funds/trace/trace-result';
import type { CliCommand } from '../command.ts';
import { declareFundsOptions, declareTransfers, listOption } from '../funds/funds-options.ts';
import { readFunds } from '../funds/read-funds.ts';
import { askedOrigins, declareTraceOptions, originsAt, readTraceOptions } from '../funds/trace-request.ts';
import { traceTree } from '../funds/trace-tree.ts';

/** `lianfang funds trace`: follows money forward from its origins, as a tree or as JSON. */
export const fundsTrace: CliCommand = {
  path: ['funds', 'trace'],
  summary: {
    zh: '从一笔钱出发，逐层追到现在在哪、还能在哪止付',
    en: 'Follow money forward: where it is, where it can be stopped',
  },
  declare: (command, say) => {
    declareTraceOptions(declareTransfers(command, say), say);
    declareFundsOptions(command, say).option(
      '--json',
      say({
        zh: '以 JSON 输出；金额为整数分，时间为毫秒',
        en: 'print JSON; amounts in whole fen, times in milliseconds',
      }),
    );
  },
  run: async (run) => {
    const traceOptions = readTraceOptions(run.options);
    const asked = askedOrigins(run.options);
    const { ledger, balances, timeWord, code } = await readFunds(listOption(run.options, 'transfers'), run);
    const origins = originsAt(asked, timeWord);
    const result = traceResult(new Trace(ledger, origins, { ...traceOptions, balances }));
    const isJson = run.options['json'] === true;
    run.output.write(
      isJson
        ? `${JSON.stringify({ origins, ...result }, null, 2)}\n`
        : traceTree(result, origins, timeWord, run.language),
    );
    return code;
  },
};
