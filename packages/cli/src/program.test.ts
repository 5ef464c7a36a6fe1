import { describe, expect, test } from 'vitest';
import { commands } from './commands.ts';
import { ran } from './made-terminal.ts';

describe('how lianfang is called', () => {
  test.each([
    [['plan'], '没有给出命令。请运行 lianfang --help 查看用法。\n'],
    [[], '没有给出命令。请运行 lianfang --help 查看用法。\n'],
    [['plan', 'parse'], '缺少参数 file。请运行 lianfang --help 查看用法。\n'],
    [['dance'], '没有命令 dance。请运行 lianfang --help 查看用法。\n'],
    [['plan', 'parse', 'a', '--loud'], '没有选项 --loud。请运行 lianfang --help 查看用法。\n'],
    [['plan', 'parse', 'a', 'b'], '参数过多。请运行 lianfang --help 查看用法。\n'],
    [['completion', 'tcsh'], 'tcsh 的取值不对。请运行 lianfang --help 查看用法。\n'],
  ])('%j is a wrong call: exit code 2', async (words, errors) => {
    expect(await ran(words)).toEqual({ code: 2, output: '', errors });
  });

  test('the help is in Chinese, and in English when asked', async () => {
    const chinese = await ran(['--help']);
    expect([chinese.code, chinese.output.split('\n')[0]]).toEqual([0, '用法： lianfang [选项] [命令]']);
    const english = await ran(['--lang', 'en', 'plan', 'parse', '--help']);
    expect(english.output).toContain('Usage: lianfang plan parse [options] <file>');
  });

  test('every command is in the help of its place', async () => {
    for (const { path, summary } of commands) {
      const { output } = await ran([...path.slice(0, -1), '--help']);
      expect(output).toContain(path.at(-1));
      expect(output).toContain(summary.zh);
    }
  });
});
