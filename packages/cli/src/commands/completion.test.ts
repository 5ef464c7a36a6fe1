import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ran } from '../made-terminal.ts';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

const completed = async (...words: readonly string[]): Promise<string[]> => {
  const { output } = await ran(['completion', 'bash']);
  const typed = ['lianfang', ...words].map((word) => `'${word}'`).join(' ');
  const script = `${output}\nCOMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _lianfang; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((word) => word !== '');
};

describe('lianfang completion', () => {
  test.skipIf(!has('bash'))('bash offers the commands, their verbs and their options', async () => {
    expect(await completed('pl')).toEqual(['plan']);
    expect(await completed('plan', '')).toContain('parse');
    expect(await completed('plan', 'parse', '--j')).toEqual(['--json']);
    expect(await completed('completion', '--')).toEqual(['--help']);
  });

  test('zsh and fish say beside each word what it does', async () => {
    expect((await ran(['completion', 'zsh'])).output).toContain("'parse:读取方案，列出措施、单位、时限和周期'");
    const fish = (await ran(['--lang', 'en', 'completion', 'fish'])).output;
    expect(fish).toContain(
      "complete -c lianfang -n '__fish_seen_subcommand_from plan; and __fish_seen_subcommand_from parse' -l json",
    );
  });
});
