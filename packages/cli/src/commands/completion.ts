import { Argument } from 'commander';
import { exitCodes, type CliCommand } from '../command.ts';
import { candidatesOf, type Candidates } from '../completion/candidates.ts';
import { bashScript, fishScript, zshScript } from '../completion/scripts.ts';

const scripts: Readonly<Record<string, (all: readonly Candidates[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** `lianfang completion bash|zsh|fish`: prints what a shell needs to complete the words of a call. */
export const completion: CliCommand = {
  path: ['completion'],
  summary: { zh: '输出命令行补全脚本', en: 'Print the completion script of a shell' },
  declare: (command, say) => {
    const shell = new Argument('<shell>', say({ zh: '所用的 shell', en: 'the shell' })).choices(Object.keys(scripts));
    command.addArgument(shell);
  },
  run: ({ arguments: [shell = ''], output, program }) => {
    const script = scripts[shell];
    if (script) output.write(script(candidatesOf(program)));
    return exitCodes.done;
  },
};
