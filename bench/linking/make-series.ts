import type { LinkCase } from '@lianfang/engine/linking/link-case';
import { randomOf } from '../funds/make-graph.ts';

/** How made-up cases are spoilt. Parts of all, 0 to 1. */
export interface Noise {
  /** An identifier that the victim did not tell. */
  readonly missing: number;
  /** An identifier that is wrong: half of them another gang's, half of them nobody's. */
  readonly wrong: number;
  /** Gangs that are only seen behind one of few gateways. */
  readonly gateways: number;
  /** Cases with a value that everybody has: a listed one, or one that no list knows. */
  readonly common: number;
}

export interface SeriesShape {
  readonly cases: number;
  readonly seed: number;
  readonly hasText: boolean;
  readonly noise: Noise;
  /** Part of the cases that share one value, whatever they are. */
  readonly oneValue: number;
}

export const usualNoise: Noise = { missing: 0.25, wrong: 0.03, gateways: 0.4, common: 0.3 };
export const heavyNoise: Noise = { missing: 0.4, wrong: 0.08, gateways: 0.6, common: 0.5 };

/** A case and the gang behind it; negative where it belongs to none. */
export interface MadeCase {
  readonly made: LinkCase;
  readonly gang: number;
}

type Identifier = LinkCase['identifiers'][number];

const openings = [
  '您好这里是平台客服中心',
  '亲爱的会员恭喜您入选内部福利群',
  '我是您孩子学校的教务处',
  '尊敬的用户您的征信出现异常',
];
const middles = [
  '您的订单在运输途中破损需要办理三倍理赔',
  '完成三单垫付任务即可返还本金和佣金',
  '跟着老师操作新股申购稳赚不赔',
  '若不注销校园贷账户将影响个人征信记录',
  '领导需要您先代为转账给客户',
];
const endings = [
  '请下载会议软件并打开屏幕共享按照提示操作',
  '请添加企业专员的联系方式领取操作流程',
  '请把资金转到指定的安全账户等待审核',
  '请在网页中填写银行卡号和验证码',
];
const fillers = ['今天', '马上', '本周', '尽快', '现在', '务必', '抓紧', '立即'];

const pick = <T>(list: readonly [T, ...T[]] | readonly T[], at: number): T => {
  const found = list[at % list.length];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
};

/** The script of a gang: one of few kinds that are sold to many, with the gang's own words in it. */
const scriptOf = (gang: number, random: () => number): string => {
  const own = Array.from({ length: 14 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((gang * 131 + at * 977) % 5000)),
  ).join('');
  const told = pick(openings, gang) + own + pick(middles, gang >> 2) + pick(endings, gang >> 1);
  return [...told].map((sign) => (random() < 0.02 ? pick(fillers, Math.floor(random() * 8)) : sign)).join('');
};

const digits = (number: number, length: number): string => String(number).padStart(length, '0');

/** Numbers that cannot be anybody's: cards that begin with 0, telephones with 12, addresses of the reserved block. */
const valueOf = (type: string, gang: number, at: number): string => {
  const number = gang * 16 + at;
  if (type === 'card') return `0${digits(number, 18)}`;
  if (type === 'phone') return `12${digits(number, 9)}`;
  if (type === 'ip') return `24${gang % 6}.${(number >> 14) & 255}.${(number >> 7) & 127}.${number & 127}`;
  return type === 'url' ? `https://s${number}.example/a` : `${type}${digits(number, 10)}`;
};

const gateways = 12;

/** What a gang of this size has: more cases, more cards and telephones. */
const ownIdentifiers = (gang: number, size: number, shape: SeriesShape, random: () => number): Identifier[] => {
  const any = (type: string, count: number): Identifier => ({
    type,
    value: valueOf(type, gang, Math.floor(random() * Math.min(16, count))),
  });
  const isBehindGateway = ((gang * 2_654_435_761) >>> 0) / 4_294_967_296 < shape.noise.gateways;
  const site = gang % 2 === 0 ? any('app', 1) : any('url', 1 + size / 12);
  const address = isBehindGateway ? { type: 'ip', value: valueOf('ip', 2_000_000_000, gang % gateways) } : any('ip', 2);
  return [any('card', 1 + size / 4), any('phone', 1 + size / 5), site, any('qq', 1 + size / 8), address];
};

const commonOnes: readonly Identifier[] = [
  { type: 'phone', value: '95588' },
  { type: 'app', value: '微信' },
  { type: 'phone', value: '12999999999' },
  { type: 'card', value: '0999999999999999999' },
  { type: 'app', value: '某某视频会议' },
];

/** Sizes of the gangs: few are large. A third of the cases belong to none. */
const layOut = ({ cases, seed }: SeriesShape): { gangs: Int32Array; sizes: number[] } => {
  const random = randomOf(seed);
  const gangs = new Int32Array(cases);
  const sizes: number[] = [];
  let at = Math.floor(cases / 3);
  gangs.fill(-1, 0, at);
  while (at < cases) {
    const size = Math.min(cases - at, 2 + Math.floor(1.5 / (random() + 0.04)));
    gangs.fill(sizes.length, at, at + size);
    sizes.push(size);
    at += size;
  }
  for (let place = cases - 1; place > 0; place -= 1) {
    const other = Math.floor(random() * (place + 1));
    [gangs[place], gangs[other]] = [gangs[other] ?? -1, gangs[place] ?? -1];
  }
  return { gangs, sizes };
};

/** Made-up cases one after the other, the same for the same shape. */
export function* makeSeries(shape: SeriesShape): Generator<MadeCase> {
  const { gangs, sizes } = layOut(shape);
  const random = randomOf(shape.seed + 1);
  const { missing, wrong, common } = shape.noise;
  for (const [at, gang] of gangs.entries()) {
    // A lone case is a gang of one, numbered beyond all others.
    const own = gang < 0 ? sizes.length + at : gang;
    const all = ownIdentifiers(own, sizes[gang] ?? 1, shape, random);
    const told = all
      .filter(() => random() >= missing)
      .map((one) => {
        if (random() >= wrong) return one;
        const another = random() < 0.5 ? Math.floor(random() * sizes.length) : sizes.length + gangs.length + at;
        return { type: one.type, value: valueOf(one.type, another, Math.floor(random() * 2)) };
      });
    if (random() < common) told.push(pick(commonOnes, Math.floor(random() * commonOnes.length)));
    if (random() < shape.oneValue) told.push({ type: 'card', value: '0888888888888888888' });
    const made: LinkCase = { id: `C${digits(at, 7)}`, identifiers: told };
    yield { gang, made: shape.hasText && random() >= missing ? { ...made, text: scriptOf(own, random) } : made };
  }
}
