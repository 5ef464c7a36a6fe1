import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameBook, nameLikeness } from './closest-names.ts';
import { foldName, nameKey, nameProfile } from './name-key.ts';

const county = '治多县';
const directory = [
  '县委宣传部',
  '治多县公安局',
  '县教育局',
  '县司法局',
  '县市场监督管理局',
  '县发展和改革局',
  '县妇女联合会',
  '共青团治多县委员会',
  '加吉博洛镇人民政府',
  '索加乡人民政府',
  '中国农业银行治多支行',
  '玉树农商银行治多分行',
  '县电信公司',
].map((name) => ({ names: [name] }));
const book = nameBook(directory, county);
const best = (written: string): string | undefined => book.closest(written)[0]?.entry.names[0];

describe('the county before a name', () => {
  test.each([
    ['县公安局', '公安局'],
    ['治多县公安局', '公安局'],
    ['我县公安局', '公安局'],
    ['××县公安局', '公安局'],
    ['中共治多县委宣传部', '县委宣传部'],
    ['各乡（镇）政府', '各乡镇政府'],
    ['县城管局', '县城管局'],
    ['县委', '县委'],
    ['', ''],
  ])('%s is compared as %s', (name, key) => {
    expect(nameKey(name, county)).toBe(key);
  });

  test('a county-level city keeps words that begin with its sign', () => {
    expect(nameKey('市场监督管理局', '玉树市')).toBe('市场监督管理局');
    expect(nameKey('玉树市市场监督管理局', '玉树市')).toBe('市场监督管理局');
    expect(nameKey('玉树市公安局', '玉树市')).toBe('公安局');
  });
});

test('a name that differs only in county, width or brackets is the same', () => {
  expect(book.same('公安局')).toEqual([{ names: ['治多县公安局'] }]);
  expect(book.same('治多县 教育局')).toEqual([{ names: ['县教育局'] }]);
  expect(book.same('县民政局')).toEqual([]);
});

test.each([
  ['县市监局', '县市场监督管理局'],
  ['县市场监管局', '县市场监督管理局'],
  ['县发改局', '县发展和改革局'],
  ['县妇联', '县妇女联合会'],
  ['团县委', '共青团治多县委员会'],
  ['加吉博洛镇政府', '加吉博洛镇人民政府'],
  ['农行治多支行', '中国农业银行治多支行'],
  ['玉树农村商业银行治多分行', '玉树农商银行治多分行'],
  ['县司法', '县司法局'],
  ['县公安局反诈中心', '治多县公安局'],
  ['电信治多公司', '县电信公司'],
])('%s is closest to %s', (written, name) => {
  expect(best(written)).toBe(name);
});

test('short writings of the same organ are all but certain, and nothing else is', () => {
  expect(book.closest('县发改局')[0]?.score).toBe(0.96);
  expect(book.closest('县公安局反诈中心')[0]?.score).toBeLessThan(0.96);
});

test('a name like none in the directory has no candidate', () => {
  expect(book.closest('气象台')).toEqual([]);
  expect(book.closest('')).toEqual([]);
});

test('no more candidates come than asked for, best first', () => {
  const scores = book.closest('县局', 3).map(({ score }) => score);
  expect(scores.length).toBeLessThanOrEqual(3);
  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
});

const words = fc.stringMatching(/^[县委公安局教育司法市场监督管理镇政府(（） ]{0,12}$/u);

test('likeness is the same both ways, between 0 and 1, and 1 only for the same key', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [first, second] = [nameProfile(one, county), nameProfile(other, county)];
      const score = nameLikeness(first, second);
      expect(score).toBeCloseTo(nameLikeness(second, first), 10);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score === 1).toBe(first.key === second.key);
    }),
  );
});

test('folding a folded name changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name));
    }),
  );
});
