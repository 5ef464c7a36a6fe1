import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createTextClassifier } from '../classify/classify-text.ts';
import { createFeatureReader } from '../classify/features.ts';
import { createMadeRandom, shuffle } from '../classify/made-random.ts';
import { readModel } from '../classify/model-file.ts';
import { shippedModel } from '../classify/shipped-model.ts';
import { expandSeed } from '../corpus/expand-seed.ts';
import { generateCorpus } from '../corpus/generate-corpus.ts';
import { findNewTypes, type RadarText, usualRadar } from './find-new-types.ts';

const bytes = readFileSync(new URL(`../../../models/${shippedModel.file}`, import.meta.url));
const reader = createFeatureReader();
const classifier = createTextClassifier(readModel(bytes, reader.width), reader);
const random = createMadeRandom(11);

/** A trick of which the dictionary has no type: a drone is said to have damaged a field, and the damage must be paid. */
const planted = (count: number): RadarText[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `new-${String(at).padStart(3, '0')}`,
    text: expandSeed(
      '(报警人|群众){name}称，(一男子|一名自称植保队的人)说(他|其)(家)?的(无人机|农用无人机)(坠落|失控)(是因为|系因)(其|报警人)家的(鸽子|塑料大棚|反光膜)(干扰|撞击)，(要求|索要)(赔偿|赔付)(飞控|桨叶|云台)(维修费|损失费){n}元，(不赔就|否则)(要)?(拉走|铲掉)(青稞|大棚)，(其|后)(支付|扫码支付){n}元后(发现|得知)(同村|邻村)多户(均)?(遇到|被)(同样|同一架)无人机(索赔|敲诈)',
      random,
    ),
  }));

const known = generateCorpus(9, { spoken: 15, perMessage: 2, stories: 15, letters: 20, stray: 40 }).map(
  ({ text }, at): RadarText => ({ id: `known-${String(at).padStart(4, '0')}`, text }),
);

test('a new trick among known ones is found, with words and sentences that stand for it', () => {
  const { clusters, texts } = findNewTypes([...known, ...planted(30)], classifier, { ...usualRadar, fraudFrom: 0 });
  expect(texts).toBe(known.length + 30);
  const mine = clusters.filter(({ ids }) => ids.some((id) => id.startsWith('new-')));
  expect(mine).toHaveLength(1);
  const [first] = mine;
  expect(first?.ids.filter((id) => id.startsWith('new-')).length).toBeGreaterThanOrEqual(24);
  expect(first?.ids.filter((id) => id.startsWith('known-')).length).toBeLessThanOrEqual(1);
  expect(first?.words.join()).toContain('无人机');
  expect(first?.sentences).not.toHaveLength(0);
  expect(first?.sentences.every((sentence) => sentence.includes('无人机'))).toBe(true);
});

test('the order of the texts makes no difference, and too few are not shown', () => {
  const texts = [...known.slice(0, 300), ...planted(12)];
  const all = { ...usualRadar, fraudFrom: 0 };
  const found = findNewTypes(texts, classifier, all);
  expect(findNewTypes(shuffle(texts, random), classifier, all)).toEqual(found);
  expect(found.clusters.length).toBeGreaterThan(0);
  expect(found.clusters.filter(({ size }) => size < usualRadar.least)).toEqual([]);
  expect(findNewTypes(texts, classifier, { ...all, least: 200 }).clusters).toEqual([]);
});

test('nothing and texts without a word give nothing', () => {
  expect(findNewTypes([], classifier)).toEqual({ texts: 0, unfit: 0, clusters: [] });
  expect(findNewTypes([{ id: 'a', text: '。。。' }], classifier).clusters).toEqual([]);
});
