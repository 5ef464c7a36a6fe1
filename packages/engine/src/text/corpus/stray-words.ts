import { conceptWords } from '../classify/concept-words.ts';
import type { MadeRandom } from '../classify/made-random.ts';

const words = Object.values(conceptWords).flatMap((of) => of.split(' '));

/** Ordinary ways in which a word comes up. */
const frames = [
  '听说{word}了',
  '今天看到{word}的新闻',
  '{word}到底是什么意思',
  '他一直在讲{word}',
  '关于{word}的报道很多',
  '这个{word}真不错',
  '我也遇到过{word}',
  '有人知道{word}吗',
  '{word}又上热搜了',
  '电影里的{word}很真实',
  '{word}',
];

/**
 * Honest talk in which one or two of the words stand that frauds are told by: one word alone must not make a fraud of
 * a sentence.
 */
export const addStrayWords = (text: string, random: MadeRandom): string => {
  const framed = random.pick(frames).replace('{word}', random.pick(words));
  const at = random.below(text.length + 1);
  const first = random.below(3) === 0 ? framed : text.slice(0, at) + framed + text.slice(at);
  if (random.below(2) === 0) return first;
  const then = random.below(first.length + 1);
  return first.slice(0, then) + random.pick(words) + first.slice(then);
};
