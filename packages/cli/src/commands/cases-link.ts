import { once } from 'node:events';
import { CaseIndex } from '@lianfang/engine/linking/case-index';
import type { CaseLink, Suppressed } from '@lianfang/engine/linking/link-case';
import { exitCodes, type CliCommand, type Run } from '../command.ts';
import { readCases } from '../linking/read-cases.ts';
import type { Language, Words } from '../words.ts';

const strengthWords: Readonly<Record<CaseLink['strength'], Words>> = {
  confirmed: { zh: '已确认', en: 'confirmed' },
  strong: { zh: '建议串并', en: 'strong' },
  weak: { zh: '证据不足', en: 'not enough' },
};

/** What was left out of account over all cases, each value once, the commonest first. */
const suppressedOver = (index: CaseIndex, ids: readonly string[]): Suppressed[] => {
  const values = new Map<string, Suppressed>();
  for (const id of ids) for (const one of index.suppressedOf(id)) values.set(`${one.type} ${one.value}`, one);
  return [...values.values()].toSorted((one, other) => other.cases - one.cases || (one.value < other.value ? -1 : 1));
};

const pairText = ({ a, b, strength, score, evidence }: CaseLink, language: Language): string =>
  `${score.toFixed(3)}  ${strengthWords[strength][language]}  ${a}  ${b}  ` +
  `${evidence.map(({ sentence }) => sentence[language]).join(language === 'zh' ? '；' : '; ')}\n`;

const seriesText = (cases: readonly string[], at: number): Words => ({
  zh: `第 ${at + 1} 串，${cases.length} 起：${cases.join('、')}\n`,
  en: `series ${at + 1}, ${cases.length} cases: ${cases.join(', ')}\n`,
});

const suppressedText = ({ value, cases, reason }: Suppressed): Words => ({
  zh: `不作依据：${value}（${cases} 起），${reason.zh}\n`,
  en: `left out of account: ${value} (${cases} cases), ${reason.en}\n`,
});

const pairJson =
  (language: Language) =>
  ({ a, b, strength, score, evidence }: CaseLink): unknown => ({
    a,
    b,
    strength,
    score,
    evidence: evidence.map(({ sentence, ...one }) => ({ ...one, sentence: sentence[language] })),
  });

/** There may be millions of pairs: they are written as they are made, and no faster than they are read. */
const writePairs = async (run: Run, pairs: Iterable<CaseLink>, wordsOf: (pair: CaseLink, at: number) => string) => {
  let at = 0;
  for (const pair of pairs) {
    if (!run.output.write(wordsOf(pair, at))) await once(run.output, 'drain');
    at += 1;
  }
};

const writeText = async (run: Run, index: CaseIndex, left: readonly Suppressed[]): Promise<void> => {
  await writePairs(run, index.links(), (pair) => pairText(pair, run.language));
  for (const [at, cases] of index.series().entries()) run.output.write(run.say(seriesText(cases, at)));
  for (const one of left) run.output.write(run.say(suppressedText(one)));
};

const writeJson = async (run: Run, index: CaseIndex, left: readonly Suppressed[]): Promise<void> => {
  const toJson = pairJson(run.language);
  run.output.write('{"pairs":[');
  await writePairs(run, index.links(), (pair, at) => `${at === 0 ? '\n' : ',\n'}${JSON.stringify(toJson(pair))}`);
  const series = index.series().map((members) => ({ cases: members }));
  const suppressed = left.map(({ reason, ...one }) => ({ ...one, reason: reason[run.language] }));
  run.output.write(`\n],"series":${JSON.stringify(series)},"suppressed":${JSON.stringify(suppressed)}}\n`);
};

/** `lianfang cases link FILE.jsonl`: pairs of cases with their evidence, and the series they make. */
export const casesLink: CliCommand = {
  path: ['cases', 'link'],
  summary: {
    zh: '串并案件，逐对说明依据（供人判断的线索，不是结论）',
    en: 'Link cases into series, each pair with its evidence: leads for a person to judge, no findings',
  },
  declare: (command, say) => {
    command
      .argument(
        '<file>',
        say({
          zh: '{id, text?, identifiers:[{type,value}], at?, place?} 的 JSON Lines，- 为标准输入',
          en: 'JSON Lines of {id, text?, identifiers:[{type,value}], at?, place?}; - for stdin',
        }),
      )
      .option('--json', say({ zh: '以 JSON 输出', en: 'print JSON' }));
  },
  run: async (run) => {
    const cases = await readCases(run.arguments[0] ?? '-', run);
    const index = new CaseIndex();
    for (const one of cases.toSorted((a, b) => (a.id < b.id ? -1 : 1))) index.put(one);
    const ids = cases.map(({ id }) => id);
    await (run.options['json'] === true ? writeJson : writeText)(run, index, suppressedOver(index, ids));
    return exitCodes.done;
  },
};
