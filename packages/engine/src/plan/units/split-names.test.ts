import { describe, expect, test } from 'vitest';
import { fold } from '../fold.ts';
import { cleanOf } from '../source.ts';
import { namesInPiece, piecesOf } from './split-names.ts';
import { kindOf } from './unit-form.ts';

const split = (text: string): string[] => {
  const source = fold(text);
  return piecesOf(source.folded, { start: 0, end: source.folded.length })
    .flatMap((piece) => namesInPiece(source.folded, piece))
    .map((range) => cleanOf(source, range));
};

describe('splitting a list of units', () => {
  test.each([
    ['县发展和改革局、人力资源和社会保障局，文化和旅游局', ['县发展和改革局', '人力资源和社会保障局', '文化和旅游局']],
    ['县公安局和县司法局', ['县公安局', '县司法局']],
    ['县教育和体育局和县民族和宗教事务局', ['县教育和体育局', '县民族和宗教事务局']],
    ['县农业农村和水利局与县林业和草原局', ['县农业农村和水利局', '县林业和草原局']],
    ['财政部和国家税务总局', ['财政部', '国家税务总局']],
    ['农业农村局以及林业和草原局及各乡镇', ['农业农村局', '林业和草原局', '各乡镇']],
    ['自然资源和规划分局、住房保障和城乡建设管理局', ['自然资源和规划分局', '住房保障和城乡建设管理局']],
    ['移动和联通公司', ['移动', '联通公司']],
  ])('%s: a conjunction parts names only where both sides are whole', (text, names) => {
    expect(split(text)).toEqual(names);
  });

  test.each([
    ['各村(社区)、镇综治中心', ['各村(社区)', '镇综治中心']],
    ['各县（市、区）人民政府；住建局（人防办）', ['各县（市、区）人民政府', '住建局（人防办）']],
    ['各乡镇和街道', ['各乡镇和街道']],
    ['各乡镇及有关部门', ['各乡镇', '有关部门']],
  ])('%s: brackets and open sets stay whole', (text, names) => {
    expect(split(text)).toEqual(names);
  });

  test.each([
    ['县公安局 县司法局 各乡镇', ['县公安局', '县司法局', '各乡镇']],
    ['县公安 局、县卫生 健康局', ['县公安 局', '县卫生 健康局']],
  ])('%s: a blank parts names, unless it broke one', (text, names) => {
    expect(split(text)).toEqual(names);
  });

  test.each([
    ['县公安局', 'unit'],
    ['派出所', 'unit'],
    ['各乡(镇)政府', 'group'],
    ['县联席会议各成员单位', 'group'],
    ['有关部门', 'group'],
    ['各企事业单位主管部门', 'group'],
    ['镇党委副书记', 'post'],
    ['县公安局局长', 'post'],
    ['河长', 'post'],
  ])('%s is a %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });
});
