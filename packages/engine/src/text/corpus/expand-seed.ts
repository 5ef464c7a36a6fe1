import type { MadeRandom } from '../classify/made-random.ts';
import { fillSlot } from './slots.ts';

const CHOICE = /\(([^()]*)\)(\?)?/u;
const SLOT = /\{([a-z]+)\}(\?)?/gu;

/** One way of saying a seed: choices from the inside out, then slots. `(a)?` and `{slot}?` may be left out. */
export const expandSeed = (seed: string, random: MadeRandom): string => {
  let text = seed;
  for (let found = CHOICE.exec(text); found; found = CHOICE.exec(text)) {
    const left = found[2] === '?' && random.below(2) === 0;
    const chosen = left ? '' : random.pick((found[1] ?? '').split('|'));
    text = text.slice(0, found.index) + chosen + text.slice(found.index + found[0].length);
  }
  return text.replaceAll(SLOT, (_, slot: string, optional: string | undefined) =>
    optional === '?' && random.below(2) === 0 ? '' : fillSlot(slot, random),
  );
};
