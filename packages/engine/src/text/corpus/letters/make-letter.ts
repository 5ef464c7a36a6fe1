import type { MadeRandom } from '../../classify/made-random.ts';
import { expandSeed } from '../expand-seed.ts';
import type { LetterSeeds } from './letter-seeds.ts';
import { sharedAsks, sharedPretexts } from './shared-parts.ts';

/** Lines fall into so many bunches; a letter takes its parts from one, so that held-out bunches are really unseen. */
export const letterBunches = 4;

const greetings =
  '(您好|你好|亲爱的|您好，很高兴与您联系|你好，很高兴认识你|尊敬的(客户|用户|会员|先生|女士|顾客)|亲爱的(朋友|用户|顾客|客户|家长|会员|先生)|亲|先生您好|女士您好|喂|请问是{name}吗|)';

const closings = [
  '(请您放心|请放心|您放心)',
  '(感谢|谢谢)(您的)?(配合|支持|理解|合作|信任)',
  '(如有(任何)?疑问|有问题)(，)?(请)?(随时)?(与我们|跟我)?联系',
  '(期待|等待)(您的)?(回复|参与|合作)',
  '(我们)?(将|会)(竭诚|尽快|全力)(为您)?(服务|处理|解决)',
  '(给您)(带来)?(的)?不便(，)?(深表歉意|敬请谅解|非常抱歉)',
  '(祝您|祝)(生活愉快|工作顺利|身体健康|购物愉快)',
  '(请)?(您)?(尽快|抓紧时间|务必)(操作|处理|与我们联系)(，)?(以免)?(造成)?(不必要的)?(损失|影响)',
  '(机会难得|名额有限)(，)?(不要错过)?',
  '(请)?(注意)?(保护)(好)?(您的)?(个人信息|账户安全)',
];

const joints = ['。', '，', '！', '。', '？', ' '];

const someOf = (parts: readonly string[], bunch: number, most: number, random: MadeRandom): string[] => {
  const own = parts.filter((_, index) => index % letterBunches === bunch);
  const wanted = 1 + random.below(most);
  return Array.from({ length: wanted }, () => random.pick(own.length > 0 ? own : parts));
};

/** One in so many letters of a kind with a voice says only what many kinds say; such a kind always says who writes. */
const sharing = 4;

/** What the letter is put together from. */
const partsOf = (seeds: LetterSeeds, shared: boolean): Pick<LetterSeeds, 'pretexts' | 'asks'> =>
  shared && seeds.voice ? { pretexts: sharedPretexts[seeds.voice], asks: sharedAsks[seeds.voice] } : seeds;

/**
 * A letter: greeting, who writes, what is told, what is asked, a courtesy; now and then without one of them. Greetings
 * and courtesies are the same for every kind.
 */
export const makeLetter = (seeds: LetterSeeds, bunch: number, random: MadeRandom): string => {
  const shared = seeds.voice !== undefined && random.below(sharing) === 0;
  const { pretexts, asks } = partsOf(seeds, shared);
  const claim = seeds.voice === undefined && random.below(8) === 0 ? [] : [random.pick(seeds.claims)];
  const told = random.below(10) === 0 ? [] : someOf(pretexts, bunch, 2, random);
  const asked = random.below(6) === 0 && told.length > 0 ? [] : someOf(asks, bunch, 2, random);
  const end = random.below(2) === 0 ? [] : [random.pick(closings)];
  const joint = random.pick(joints);
  return [greetings, ...claim, ...told, ...asked, ...end]
    .map((part) => expandSeed(part, random))
    .filter((part) => part !== '')
    .join(joint);
};
