import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ran } from '../made-terminal.ts';

const plan = `青禾县反诈工作方案
一、工作目标
减少发案。
二、重点任务
（一）加强宣传
1.入户宣传。（牵头单位：县委宣传部；责任单位：各乡镇；完成时限：每月25日前）
2.校园宣传。
责任单位：县教育局
配合单位：县公安局`;

const folder = { path: '' };

beforeAll(async () => {
  folder.path = await mkdtemp(join(tmpdir(), 'lianfang-'));
  await writeFile(join(folder.path, 'plan.txt'), plan);
  await writeFile(join(folder.path, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
});

afterAll(() => rm(folder.path, { recursive: true }));

describe('lianfang plan parse', () => {
  test('--json prints exactly the plan, its sections and its measures', async () => {
    const { code, output, errors } = await ran(['plan', 'parse', join(folder.path, 'plan.txt'), '--json']);
    expect([code, errors]).toEqual([0, '']);
    expect(JSON.parse(output)).toEqual({
      title: '青禾县反诈工作方案',
      sections: [
        { path: '一', heading: '工作目标' },
        { path: '二', heading: '重点任务' },
        { path: '二/(一)', heading: '加强宣传' },
      ],
      measures: [
        {
          path: '二/(一)/1',
          text: '入户宣传。',
          lead: ['县委宣传部'],
          responsible: ['各乡镇'],
          supporting: [],
          deadline: '每月25日前',
          cycle: { kind: 'monthly', text: '每月25日前' },
          unsure: [],
        },
        {
          path: '二/(一)/2',
          text: '校园宣传。',
          lead: [],
          responsible: ['县教育局'],
          supporting: ['县公安局'],
          deadline: null,
          cycle: null,
          unsure: [],
        },
      ],
    });
  });

  test('without --json a person reads a tree, in Chinese or English', async () => {
    const chinese = await ran(['plan', 'parse', '-'], plan);
    expect(chinese.output.split('\n')).toEqual([
      '青禾县反诈工作方案',
      '',
      '一 工作目标',
      '二 重点任务',
      '  二/(一) 加强宣传',
      '    二/(一)/1 入户宣传。',
      '      牵头：县委宣传部',
      '      责任：各乡镇',
      '      时限：每月25日前',
      '      周期：每月',
      '    二/(一)/2 校园宣传。',
      '      责任：县教育局',
      '      配合：县公安局',
      '',
      '共 2 条措施，1 条没有牵头单位，0 处存疑。',
      '',
    ]);
    const english = await ran(['--lang', 'en', 'plan', 'parse', '-'], plan);
    expect(english.output).toContain('      lead: 县委宣传部\n');
    expect(english.output).toContain('2 measures, 1 without a lead, 0 doubts.');
  });

  test.each([
    ['nothing', '', '文件里没有文字。\n'],
    ['unrelated text', '今天天气很好。', '没有读到带责任单位或编号的工作措施，请确认这是一份实施方案。\n'],
    ['a folder', '.', '这是一个文件夹：.\n'],
    ['no such file', 'nowhere.txt', '找不到文件：nowhere.txt\n'],
  ])('%s is refused with a sentence and exit code 1', async (what, given, words) => {
    const isFile = what === 'a folder' || what === 'no such file';
    const { code, output, errors } = await ran(['plan', 'parse', isFile ? given : '-'], given);
    expect([code, output, errors]).toEqual([1, '', words]);
  });

  test('a file of another kind is refused in the language asked for', async () => {
    const picture = join(folder.path, 'picture.png');
    const words = 'Only txt, docx, pdf and html can be read. Save an old .doc or .wps file as .docx first.\n';
    expect(await ran(['--lang=en', 'plan', 'parse', picture])).toEqual({ code: 1, output: '', errors: words });
    expect(await ran(['plan', 'parse', picture, '--lang', 'en'])).toEqual({ code: 1, output: '', errors: words });
  });
});
