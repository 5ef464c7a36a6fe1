import { expect, test } from 'vitest';
import { ran } from '../made-terminal.ts';

const farms = ['大棚', '鸽棚', '鱼塘', '果园', '羊圈', '菜地'];
const texts = farms.map((farm, at) => ({
  id: `r${at}`,
  text: `群众称一男子说其无人机坠毁是因为${farm}的反光膜干扰，索要飞控维修费，不赔就铲掉青稞，支付后得知邻村也被同一架无人机索赔`,
}));
const input = texts.map((text) => JSON.stringify(text)).join('\n');

test('a group that fits no type is told with its sentences, as JSON and in words', async () => {
  const json = await ran(['text', 'radar', '-', '--frauds', '--json'], input);
  expect(json.code).toBe(0);
  expect(JSON.parse(json.output)).toMatchObject({ texts: 6, clusters: [{ size: 6 }] });
  const words = await ran(['--lang', 'en', 'text', 'radar', '-', '--frauds'], input);
  expect(words.output).toContain('1. 6 texts');
  expect(words.errors).toContain('6 texts, 6 fit no known type, 1 groups');
});

test('a least number that is none is refused', async () => {
  const { code, errors } = await ran(['text', 'radar', '-', '--least', '1'], input);
  expect([code, errors]).toEqual([1, '--least 应为不小于 2 的整数\n']);
});
