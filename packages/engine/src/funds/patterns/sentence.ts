import type { PatternEvidence, PatternKind } from './pattern.ts';

/** What a sentence tells of: the account in the middle (or the first), how many pay and are paid, and the evidence. */
export interface Told extends PatternEvidence {
  readonly kind: PatternKind;
  readonly account: string;
  readonly payers: number;
  readonly payees: number;
}

const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Days, hours or minutes, rounded up. */
const lasting = (ms: number): readonly [number, '天' | '小时' | '分钟', string] => {
  if (ms >= 172_800_000) return [Math.ceil(ms / 86_400_000), '天', 'days'];
  if (ms >= 7_200_000) return [Math.ceil(ms / 3_600_000), '小时', 'hours'];
  return [Math.max(1, Math.ceil(ms / 60_000)), '分钟', 'minutes'];
};

const zhOf: Readonly<Record<PatternKind, (told: Told) => string>> = {
  'fan-in': ({ account, payers }) => `${payers} 个平时无往来的账户集中转入账户 ${account}`,
  'fan-out': ({ account, payees }) => `账户 ${account} 分散转给 ${payees} 个平时无往来的账户`,
  'gather-scatter': ({ account }) => `账户 ${account} 先从多个陌生账户归集资金，再分散转出`,
  'scatter-gather': ({ account }) => `账户 ${account} 的资金经多个中间账户分开转出，又汇到同一账户`,
  cycle: ({ account }) => `资金从账户 ${account} 转出，经陌生账户又转回`,
  stack: () => '资金在几层陌生账户之间逐层转移',
  bipartite: ({ account, transfers, payers, payees }) =>
    transfers === 1
      ? `账户 ${account} 向平时无往来的账户转出异常的一笔`
      : `${payers} 个账户与 ${payees} 个账户之间出现平时没有的转账`,
  chain: ({ account }) => `资金从账户 ${account} 起，在陌生账户间一笔接一笔地往下转`,
  'quick-in-quick-out': ({ account }) => `账户 ${account} 快进快出，资金到账后几乎全部转走`,
  'test-then-drain': ({ account }) => `账户 ${account} 先小额试探，随后向同一陌生账户转出大额`,
  'night-burst': ({ account }) => `账户 ${account} 在凌晨连续与陌生账户转账`,
  structuring: ({ account }) => `账户 ${account} 多笔转账金额刚好低于大额报告标准，疑似拆分`,
};

const enOf: Readonly<Record<PatternKind, (told: Told) => string>> = {
  'fan-in': ({ account, payers }) => `${payers} accounts that usually do not deal with it paid account ${account}`,
  'fan-out': ({ account, payees }) => `Account ${account} paid ${payees} accounts it usually does not deal with`,
  'gather-scatter': ({ account }) => `Account ${account} gathered money from strangers, then spread it`,
  'scatter-gather': ({ account }) => `Money of account ${account} went over several accounts and met in one`,
  cycle: ({ account }) => `Money left account ${account} and came back through strangers`,
  stack: () => 'Money went on through layers of strangers',
  bipartite: ({ account, transfers, payers, payees }) =>
    transfers === 1
      ? `An unusual transfer from account ${account} to a stranger`
      : `Unusual transfers from ${payers} to ${payees} accounts`,
  chain: ({ account }) => `Money went from account ${account} on from stranger to stranger`,
  'quick-in-quick-out': ({ account }) => `Nearly all that came into account ${account} left it at once`,
  'test-then-drain': ({ account }) => `Account ${account} paid a stranger a small sum, then a great one`,
  'night-burst': ({ account }) => `Account ${account} dealt with strangers again and again at night`,
  structuring: ({ account }) => `Account ${account} has several sums just below the reporting threshold`,
};

/** The pattern in words, Chinese and English. */
export const sentencesOf = (told: Told): { readonly sentence: string; readonly sentenceEn: string } => {
  const [length, zhUnit, enUnit] = lasting(told.lastAt - told.firstAt);
  const { kind, transfers, amount, lifeless } = told;
  const zhLives = lifeless > 0 ? `，其中 ${lifeless} 个账户几乎没有日常收支` : '';
  const enLives = lifeless > 0 ? `; ${lifeless} of the accounts have hardly any ordinary payments` : '';
  return {
    sentence: `${zhOf[kind](told)}：${length} ${zhUnit}内 ${transfers} 笔，共 ${yuan(amount)} 元${zhLives}。`,
    sentenceEn: `${enOf[kind](told)}: ${transfers} ${transfers === 1 ? 'transfer' : 'transfers'} within ${length} ${enUnit}, ${yuan(amount)} yuan in all${enLives}.`,
  };
};
