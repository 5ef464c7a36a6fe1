import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchMeasures } from './match-measures.ts';

const publicity = '组织开展形式多样、内容丰富的宣传活动，实现六个有。';
const banks = '通过柜面业务办理友情提示、张贴海报，提醒大额转存款群众防止上当受骗。';
const letter = '县教育局要制作《致学生和家长的一封信》发放到每位学生手中。';

test('a measure that moved is found by its text', () => {
  const older = [
    { path: '三/1', text: publicity },
    { path: '三/2', text: banks },
  ];
  const newer = [
    { path: '三/1', text: letter },
    { path: '三/2', text: publicity },
    { path: '三/3', text: banks },
  ];
  expect(matchMeasures(older, newer)).toEqual([null, 0, 1]);
});

test('a measure that was partly rewritten is the same one', () => {
  const newer = [{ path: '三/1', text: '组织开展形式多样的集中宣传活动，实现“六个有”和“六进”。' }];
  expect(matchMeasures([{ path: '三/1', text: publicity }], newer)).toEqual([0]);
});

test('keeping the number alone is not enough', () => {
  expect(matchMeasures([{ path: '三/1', text: publicity }], [{ path: '三/1', text: banks }])).toEqual([null]);
});

test('of two like measures the one at the same place is meant', () => {
  const older = [
    { path: '三/1', text: publicity },
    { path: '三/2', text: publicity },
  ];
  expect(matchMeasures(older, [{ path: '三/2', text: publicity }])).toEqual([1]);
});

test('two thousand measures find themselves again', () => {
  const measures = Array.from({ length: 2000 }, (_, index) => ({
    path: `三/${index}`,
    text: `${String.fromCodePoint(0x4e00 + index * 3)}${String.fromCodePoint(0x4e01 + index * 3)}乡${index}${banks.slice(index % 20, 4 + (index % 20))}`,
  }));
  const matches = matchMeasures(measures, measures.toReversed());
  expect(matches.every((from, to) => from === 1999 - to)).toBe(true);
});

const measures = fc.array(
  fc.record({ path: fc.constantFrom('一', '二', '三'), text: fc.constantFrom(publicity, banks, letter, '') }),
  { maxLength: 8 },
);

test('no older measure is continued twice', () => {
  fc.assert(
    fc.property(measures, measures, (older, newer) => {
      const used = matchMeasures(older, newer).filter((from) => from !== null);
      expect(new Set(used).size).toBe(used.length);
      expect(used.every((from) => from < older.length)).toBe(true);
    }),
  );
});
