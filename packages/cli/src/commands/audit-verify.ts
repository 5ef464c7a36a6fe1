import type { TrailCheck } from '@lianfang/contract/audit/trail';
import { exitCodes, type CliCommand } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { readInput } from '../read-input.ts';
import type { Words } from '../words.ts';

/** An exported file of digests grows by a line a day; decades of them fit. */
const largestExport = 16_777_216;

const textOr = (option: unknown): string | undefined => (typeof option === 'string' ? option : undefined);

const summaryOf = (check: TrailCheck): Words => {
  const { from, to, days, entries, signedDays, faults, more } = check;
  const count = `${faults.length}${more ? '+' : ''}`;
  return faults.length === 0
    ? {
        zh: `${from} 至 ${to}：${days} 天、${entries} 条记录，${signedDays} 天有签名，未发现问题。`,
        en: `${from} to ${to}: ${days} days, ${entries} entries, ${signedDays} days signed, nothing wrong.`,
      }
    : {
        zh: `${from} 至 ${to}：${days} 天、${entries} 条记录，发现 ${count} 处问题。`,
        en: `${from} to ${to}: ${days} days, ${entries} entries, ${count} faults.`,
      };
};

/** `lianfang audit verify`: finds any change, gap or reordering in the audit trail. Exit code 1 where there is one. */
export const auditVerify: CliCommand = {
  path: ['audit', 'verify'],
  summary: { zh: '校验审计记录，指出改动、缺失和调换的位置', en: 'Check the audit trail and say where it was changed' },
  declare: (command, say) => {
    command
      .option('--from <day>', say({ zh: '起始日期，缺省为最早一天', en: 'first day, the earliest where absent' }))
      .option('--to <day>', say({ zh: '截止日期（含），缺省为今天', en: 'last day, included; today where absent' }))
      .option('--against <file>', say({ zh: '与以前导出的签名摘要比对', en: 'compare with digests exported earlier' }))
      .option('--json', say({ zh: '以 JSON 输出', en: 'print JSON' }));
  },
  run: async ({ options, input, output, language }) => {
    const against = textOr(options['against']);
    const exported = against === undefined ? undefined : await readInput(against, input, largestExport);
    const ask = {
      from: textOr(options['from']),
      to: textOr(options['to']),
      against: exported && Buffer.from(exported).toString('utf8'),
    };
    const check = await onInstallation(async () => {
      const server = await import('@lianfang/server/commands/audit-verify');
      return server.auditVerify(process.env, ask);
    });
    const lines = [...check.faults.map((fault) => fault.text[language]), summaryOf(check)[language]];
    output.write(options['json'] === true ? `${JSON.stringify(check, null, 2)}\n` : `${lines.join('\n')}\n`);
    return check.faults.length === 0 ? exitCodes.done : exitCodes.refused;
  },
};
