import { Command, CommanderError } from 'commander';
import { Refused, exitCodes, type CliCommand, type Run, type Terminal } from './command.ts';
import { nouns } from './nouns.ts';
import { usageWords } from './usage-words.ts';
import { languages, type Language, type Words } from './words.ts';

const TITLES: ReadonlyMap<string, string> = new Map([
  ['Usage:', '用法：'],
  ['Arguments:', '参数：'],
  ['Options:', '选项：'],
  ['Commands:', '命令：'],
  ['Global Options:', '通用选项：'],
]);

const inChinese = (usage: string): string => usage.replace('[options]', '[选项]').replace('[command]', '[命令]');

/** The language is needed before anything else is read, for the help itself is in it. */
const languageOf = (words: readonly string[]): Language => {
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = words[at]?.includes('=') ? words[at].slice('--lang='.length) : words[at + 1];
  return languages.find((one) => at >= 0 && one === value) ?? 'zh';
};

const dress = (command: Command, language: Language, terminal: Terminal): Command => {
  const say = (words: Words): string => words[language];
  return command
    .exitOverride()
    .helpOption('-h, --help', say({ zh: '显示帮助', en: 'show this help' }))
    .helpCommand(false)
    .configureHelp(
      language === 'zh' ? { styleTitle: (title) => TITLES.get(title) ?? title, styleUsage: inChinese } : {},
    )
    .configureOutput({
      writeOut: (text) => void terminal.output.write(text),
      writeErr: () => undefined,
    });
};

const nounOf = (program: Command, noun: string, language: Language, terminal: Terminal): Command => {
  const known = program.commands.find((command) => command.name() === noun);
  if (known) return known;
  const command = dress(new Command(noun), language, terminal).description(nouns[noun]?.[language] ?? noun);
  program.addCommand(command);
  return command;
};

/** Runs that have ended, with their exit code. */
interface Ending {
  code: number;
}

const addCommand = (
  program: Command,
  { path, summary, declare, run }: CliCommand,
  language: Language,
  terminal: Terminal,
  ending: Ending,
): void => {
  const [first, second] = path;
  const parent = second === undefined ? program : nounOf(program, first, language, terminal);
  const say = (words: Words): string => words[language];
  const command = dress(new Command(second ?? first), language, terminal).description(summary[language]);
  declare(command, say);
  command.action(async () => {
    const given: Run = { ...terminal, arguments: command.args, options: command.opts(), language, say, program };
    ending.code = await run(given);
  });
  parent.addCommand(command);
};

const buildProgram = (
  commands: readonly CliCommand[],
  language: Language,
  terminal: Terminal,
  ending: Ending,
): Command => {
  const program = dress(new Command('lianfang'), language, terminal)
    .description(language === 'zh' ? '联防反诈平台命令行工具' : 'Command line of the Lianfang platform')
    .option('--lang <zh|en>', language === 'zh' ? '界面语言' : 'language');
  for (const command of commands) addCommand(program, command, language, terminal, ending);
  return program;
};

const failed = (error: unknown, language: Language, terminal: Terminal): number => {
  if (error instanceof Refused) {
    terminal.errors.write(`${error.words[language]}\n`);
    return exitCodes.refused;
  }
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return exitCodes.done;
  terminal.errors.write(`${usageWords(error)[language]}\n`);
  return exitCodes.usage;
};

/**
 * Runs `lianfang` with these words after its name and gives the exit code: 0 done, 1 refused, 2 called wrongly. What
 * nobody foresaw is thrown.
 */
export const runProgram = async (
  commands: readonly CliCommand[],
  words: readonly string[],
  terminal: Terminal,
): Promise<number> => {
  const language = languageOf(words);
  const ending: Ending = { code: exitCodes.done };
  try {
    await buildProgram(commands, language, terminal, ending).parseAsync(words, { from: 'user' });
    return ending.code;
  } catch (error) {
    return failed(error, language, terminal);
  }
};
