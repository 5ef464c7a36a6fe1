import { CaseIndex } from '@lianfang/engine/linking/case-index';
import type { LinkCase } from '@lianfang/engine/linking/link-case';
import { alikeFrom } from '@lianfang/engine/linking/script-crowds';
import { foldScript } from '@lianfang/engine/linking/scripts/fold-script';
import { NearDuplicates } from '@lianfang/engine/linking/scripts/near-duplicates';
import { describeMachine, printTable, quantile, timed, whole } from '../funds/measure.ts';
import { randomOf } from '../funds/make-graph.ts';

/**
 * What linking costs where tens of thousands of cases tell one script in their own words, each like nearly every other:
 * from 6,250 to 50,000 of them, beside finding every pair of the first 6,250. `node bench/linking/alike.ts [--quick]`;
 * quick ends at 12,500.
 */
const isQuick = process.argv.includes('--quick');

const sold =
  '您好这里是平台客服中心您的订单在运输途中破损需要办理三倍理赔请下载会议软件并打开屏幕共享按照提示操作把资金转到指定的安全账户等待审核完成后原路退回';
const asides = ['当时', '随后', '然后', '后来', '就说', '称', '并且', '又'];
const changedSigns = 0.03;

/** The script as one victim tells it. */
const toldBy = (random: () => number): string =>
  [...sold]
    .map((sign) => (random() < changedSigns ? (asides[Math.floor(random() * asides.length)] ?? '') + sign : sign))
    .join('');

function* tellers(count: number): Generator<LinkCase> {
  const random = randomOf(11);
  for (let at = 0; at < count; at += 1) {
    const identifiers = [{ type: 'card', value: `0${String(Math.floor(at / 3)).padStart(18, '0')}` }];
    yield { id: `C${String(at).padStart(7, '0')}`, text: toldBy(random), identifiers };
  }
}

const single = 500;

const measureSize = (cases: number): string[] => {
  const index = new CaseIndex();
  const all = [...tellers(cases + single)];
  const fill = timed(() => {
    for (const one of all.slice(0, cases)) index.put(one);
  });
  let series = 0;
  const link = timed(() => {
    series = index.series().length;
  });
  const adding = all.slice(cases).map((one) => {
    const from = performance.now();
    index.put(one);
    index.linksOf(one.id);
    return performance.now() - from;
  });
  return [
    whole(cases),
    whole(series),
    fill.core.toFixed(1),
    link.core.toFixed(1),
    (((fill.core + link.core) * 1e6) / cases).toFixed(0),
    quantile(adding, 0.5).toFixed(2),
    quantile(adding, 0.99).toFixed(2),
  ];
};

const printPeer = (cases: number): void => {
  const all = [...tellers(cases)];
  const texts = all.map(({ text = '' }, at) => [at, foldScript(text)] as const);
  let pairs = 0;
  const naive = timed(() => {
    pairs = NearDuplicates.of(texts, alikeFrom).pairs().length;
  });
  const ours = timed(() => {
    const index = new CaseIndex();
    for (const one of all) index.put(one);
    index.series();
  });
  printTable(
    [`${whole(cases)} cases of one script`, 's of a core', 'pairs that are alike'],
    [
      ['series, the script found to be common', ours.core.toFixed(2), '–'],
      ['every pair', naive.core.toFixed(2), whole(pairs)],
      ['times', (naive.core / ours.core).toFixed(1), '–'],
    ],
  );
};

const smallest = 6250;
console.log(describeMachine());
printPeer(smallest);
measureSize(smallest);
printTable(
  ['cases of one script', 'series', 'fill s', 'link s', 'µs a case', 'add and ask p50 ms', 'p99 ms'],
  (isQuick ? [1, 2] : [1, 2, 4, 8]).map((times) => measureSize(smallest * times)),
);
