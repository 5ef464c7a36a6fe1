import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTextClassifier } from '@lianfang/engine/text/classify/classify-text';
import { createFeatureReader } from '@lianfang/engine/text/classify/features';
import { createMadeRandom } from '@lianfang/engine/text/classify/made-random';
import { readModel } from '@lianfang/engine/text/classify/model-file';
import { shippedModel } from '@lianfang/engine/text/classify/shipped-model';
import { expandSeed } from '@lianfang/engine/text/corpus/expand-seed';
import { generateCorpus, usualSize } from '@lianfang/engine/text/corpus/generate-corpus';
import { findNewTypes, usualRadar } from '@lianfang/engine/text/radar/find-new-types';
import { printTable, timed, whole } from '../funds/measure.ts';

/**
 * How long it takes to find a new type among known texts, and how much of it is found. The known texts are of the
 * authored corpus with another seed; the planted ones tell of a drone whose damage must be paid. `node bench/text/radar.ts`.
 */
const bytes = readFileSync(join(import.meta.dirname, '../../packages/engine/models', shippedModel.file));
const reader = createFeatureReader();
const classifier = createTextClassifier(readModel(bytes, reader.width), reader);
const random = createMadeRandom(5);
const planted = Array.from({ length: 60 }, (_, at) => ({
  id: `new-${at}`,
  text: expandSeed(
    '{d}，{name}(报警)?称，(一男子|自称植保队的人)说(其|他家)的(无人机|植保无人机)(坠落|失控)是因为(鸽子|大棚|反光膜)(干扰|撞击)，(索要|要求赔偿)(飞控|桨叶)(维修费)?{n}元，(不赔就|否则)(铲掉|拉走)(青稞|大棚)，(支付后|付款后)(得知|发现)(邻村|同村)(也)?被同一架无人机(索赔)',
    random,
  ),
}));
const corpus = generateCorpus(77, { ...usualSize, letters: 1200 });

const measure = (count: number, fraudFrom: number): string[] => {
  const step = corpus.length / count;
  const known = Array.from({ length: count }, (_, at) => ({
    id: `known-${at}`,
    text: corpus[Math.floor(at * step)]?.text ?? '',
  }));
  let found = findNewTypes([], classifier);
  const { core } = timed(() => {
    found = findNewTypes([...known, ...planted], classifier, { ...usualRadar, fraudFrom });
  });
  const sizes = found.clusters.map(({ ids }) => ids.filter((id) => id.startsWith('new-')).length);
  const most = Math.max(0, ...sizes);
  const rank = sizes.indexOf(most) + 1;
  return [
    whole(count),
    String(fraudFrom),
    whole(found.unfit),
    whole(sizes.length),
    `${most} of 60`,
    String(rank),
    core.toFixed(1),
  ];
};

printTable(
  ['known texts', 'frauds from', 'fit no type', 'groups', 'planted in one', 'its rank', 's (core)'],
  [measure(5000, usualRadar.fraudFrom), measure(50_000, usualRadar.fraudFrom), measure(50_000, 0)],
);
