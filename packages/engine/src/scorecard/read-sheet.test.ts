import { describe, expect, test } from 'vitest';
import { knownCodes, knownIndicators } from './known-indicators.ts';
import { memberUnitSheet } from './member-unit-sheet.ts';
import { readSheet } from './read-sheet.ts';
import type { Sheet, SheetItem } from './sheet.ts';
import { townshipSheet } from './township-sheet.ts';

const faultsOf = (sheet: Sheet) => {
  const read = readSheet(sheet, knownCodes);
  return 'faults' in read ? read.faults.map(({ item, at, message }) => [item, at, message.zh]) : [];
};
const withFirst = (change: Partial<SheetItem>): Sheet => ({
  ...memberUnitSheet,
  items: memberUnitSheet.items.map((item, index) => (index === 0 ? { ...item, ...change } : item)),
});

describe('the sheets offered at the start', () => {
  test.each([memberUnitSheet, townshipSheet])('$code is sound and uses known indicators only', (sheet) => {
    expect(faultsOf(sheet)).toEqual([]);
  });

  test('no indicator rewards installing, registering or keeping cases low', () => {
    const words = knownIndicators.flatMap(({ code, name, meaning }) => [
      code,
      name.zh,
      name.en,
      meaning.zh,
      meaning.en,
    ]);
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => /install|regist|download|app\b|case|安装|注册|下载|发案|立案/i.test(word))).toEqual(
      [],
    );
  });
});

describe('readSheet', () => {
  test.each([
    [{ formula: 'ratio(reports.on_time' }, ['punctuality', 21, '公式没有写完，缺少“)”']],
    [{ formula: 'app.installs' }, ['punctuality', null, '没有指标“app.installs”']],
    [{ formula: null }, ['punctuality', null, '基本项缺少公式']],
    [{ min: 41 }, ['punctuality', null, '最低分高于最高分']],
    [{ max: 50 }, ['punctuality', null, '最高分超过分值']],
    [{ weight: 39, max: 39 }, [null, null, '基本项分值之和不等于总分']],
    [{ code: 'quality' }, [null, null, '项目编号重复']],
    [{ min: Number.NaN }, ['punctuality', null, '分值应在0到10000之间']],
  ] as const)('a first item with %o is a fault', (change, fault) => {
    expect(faultsOf(withFirst(change))).toContainEqual(fault);
  });

  test('faults of the sheet itself are named, all at once', () => {
    const items = Array.from({ length: 101 }, () => memberUnitSheet.items[0]).filter((item) => item !== undefined);
    expect(faultsOf({ ...memberUnitSheet, items, rounding: { decimals: 7 } }).map(([, , zh]) => zh)).toEqual([
      '项目超过100个',
      '项目编号重复',
      '小数位数应为0到6',
      '基本项分值之和不等于总分',
    ]);
  });
});
