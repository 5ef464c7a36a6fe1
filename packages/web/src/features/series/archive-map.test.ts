import { ArchiveMap } from '@lianfang/contract/series/archives';
import { expect, test } from 'vitest';
import { choiceOf, mapOf } from './archive-map.ts';

test('a map becomes a choice by column and the map again', () => {
  const map = ArchiveMap.parse({ alarmNumber: 0, happenedAt: 2, phone: 3 });
  expect(choiceOf(map, 5)).toEqual(['alarmNumber', '', 'happenedAt', 'phone', '']);
  expect(mapOf(choiceOf(map, 5), null)).toEqual(map);
});

test('a field that was chosen for a second column is read from there', () => {
  expect(mapOf(['phone', '', 'phone'], 2)).toEqual({ phone: 2 });
  expect(mapOf(['phone', '', 'phone'], 0)).toEqual({ phone: 0 });
});
