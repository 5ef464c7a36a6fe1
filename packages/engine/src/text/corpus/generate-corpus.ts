import { createMadeRandom, type MadeRandom } from '../classify/made-random.ts';
import type { Sample } from '../classify/sample.ts';
import { addNoise } from './add-noise.ts';
import { corpusSeeds } from './corpus-seeds.ts';
import { expandSeed } from './expand-seed.ts';
import { allLetters } from './letters/all-letters.ts';
import { letterBunches, makeLetter } from './letters/make-letter.ts';
import { replies } from './replies.ts';
import type { CorpusSeeds } from './seeds.ts';
import { addStrayWords } from './stray-words.ts';

/** Lines fall into so many bunches; a text takes its lines from one, so that held-out bunches are really unseen. */
const bunches = 5;

const openers = [
  '{d}{t}许，(报警人|受害人|事主|群众){name}(到|来)(我所|派出所)(报案|报警)(称|：)',
  '(报警人|{name})(报警)?(称|：)(其)?(于)?{d}',
  '{d}，(接)?(辖区)?(居民|群众|村民)?{name}(报警)?(称|反映)',
  '(我)?(于)?{d}',
  '(简要案情：)?{d}{t}，{name}(，男|，女)?(在)?({place})?(家中|单位)?',
  '',
];

const closings = ['。', '。', '，(特)?(来)?(报警|报案)。', '。(民警)?(已)?(登记|受理|处理)。'];

/** Some of the lines of a bunch, in their order. */
const someOf = (lines: readonly string[], bunch: number, most: number, random: MadeRandom): string[] => {
  const own = lines.filter((_, index) => index % bunches === bunch);
  const wanted = Math.min(own.length, 1 + random.below(most));
  const from = random.below(own.length - wanted + 1);
  return own.slice(from, from + wanted).map((line) => expandSeed(line, random));
};

const joints = ['，', '。', '！', '', '；', ' '];

const spoken = (lines: readonly string[], bunch: number, random: MadeRandom): string => {
  const said = someOf(lines, bunch, 4, random);
  if (random.below(4) !== 0) return said.join(random.pick(joints));
  const turns = said.flatMap((line) => [`主叫：${line}`, `被叫：${expandSeed(random.pick(replies), random)}`]);
  return turns.join('\n');
};

const told = (stories: readonly string[], random: MadeRandom): string => {
  const wanted = stories.filter(() => random.below(4) !== 0);
  const sentences = wanted.map((sentence) => expandSeed(sentence, random));
  return expandSeed(random.pick(openers), random) + sentences.join('，') + expandSeed(random.pick(closings), random);
};

/** Other incidents do not follow from each other: one each. */
const toldOne = (stories: readonly string[], index: number, random: MadeRandom): string =>
  expandSeed(random.pick(openers), random) +
  expandSeed(stories[index] ?? '', random) +
  expandSeed(random.pick(closings), random);

interface Made {
  readonly text: string;
  readonly group: string;
  /** False: it is not told of which type it is. */
  readonly typed?: boolean;
}

const spokenOf = (seeds: CorpusSeeds, count: number, random: MadeRandom): Made[] => {
  const { lines, kind } = seeds;
  if (!lines) return [];
  return Array.from({ length: count }, (_, index) => {
    const bunch = index % bunches;
    return { text: spoken(lines, bunch, random), group: `${kind}/lines/${bunch}` };
  });
};

/** So many messages of a kind teach its type; the others teach only that they are frauds, lest one type drown the rest. */
const typedMessages = 500;

const messagesOf = ({ messages = [], kind, label }: CorpusSeeds, each: number, random: MadeRandom): Made[] =>
  messages.flatMap((message, index) =>
    Array.from({ length: each }, (_, copy) => ({
      text: expandSeed(message, random),
      group: `${kind}/messages/${index}`,
      typed: label === 'none' || copy * messages.length < typedMessages,
    })),
  );

const storiesOf = ({ stories = [], kind, label }: CorpusSeeds, count: number, random: MadeRandom): Made[] =>
  stories.length === 0
    ? []
    : Array.from({ length: count }, (_, index) => ({
        text: label === 'none' ? toldOne(stories, index % stories.length, random) : told(stories, random),
        group: `${kind}/stories/${label === 'none' ? index % stories.length : index % bunches}`,
      }));

/** How much of each kind is made. */
export interface CorpusSize {
  readonly spoken: number;
  readonly perMessage: number;
  readonly stories: number;
  readonly letters: number;
  /** Honest texts with words that frauds are told by. */
  readonly stray: number;
}

export const usualSize: CorpusSize = { spoken: 500, perMessage: 40, stories: 250, letters: 2000, stray: 2000 };

const lettersOf = (count: number, random: MadeRandom): Sample[] =>
  allLetters.flatMap((seeds) =>
    Array.from({ length: seeds.label === 'none' ? count * 3 : count }, (_, index) => ({
      text: addNoise(makeLetter(seeds, index % letterBunches, random), random),
      label: seeds.label,
      group: `${seeds.kind}/${index % letterBunches}`,
    })),
  );

const strayOf = (honest: readonly Sample[], count: number, random: MadeRandom): Sample[] =>
  Array.from({ length: honest.length === 0 ? 0 : count }, () => {
    const { text = '', group = '' } = honest[random.below(honest.length)] ?? {};
    return { text: addStrayWords(text.slice(0, 120), random), label: 'none', group };
  });

/** The authored corpus, the same for the same seed and size. */
export const generateCorpus = (seed: number, size: CorpusSize = usualSize): Sample[] => {
  const random = createMadeRandom(seed);
  const letters = lettersOf(size.letters, createMadeRandom(seed + 1));
  const others = corpusSeeds.flatMap((seeds) => {
    const honest = seeds.label === 'none' ? 2 : 1;
    const made = [
      ...spokenOf(seeds, size.spoken * honest, random),
      ...messagesOf(seeds, seeds.label === 'none' ? size.perMessage : size.perMessage * 2, random),
      ...storiesOf(seeds, size.stories * honest, random),
    ];
    return made.map(({ text, group, typed = true }) => ({
      text: addNoise(text, random),
      label: typed ? seeds.label : null,
      group,
    }));
  });
  const honest = others.filter(({ label }) => label === 'none');
  return [...others, ...letters, ...strayOf(honest, size.stray, createMadeRandom(seed + 2))];
};
