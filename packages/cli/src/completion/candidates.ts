import type { Command } from 'commander';

/** What may follow some words of a call: commands or options, each with what it does. */
export interface Candidates {
  readonly after: readonly string[];
  readonly commands: readonly (readonly [string, string])[];
  readonly options: readonly (readonly [string, string])[];
  readonly takesFile: boolean;
}

/** Every place in the tree of commands, from the program itself down. */
export const candidatesOf = (command: Command, after: readonly string[] = []): Candidates[] => {
  const shown = command.createHelp();
  const commands = shown.visibleCommands(command);
  const own: Candidates = {
    after,
    commands: commands.map((one) => [one.name(), one.description()] as const),
    options: shown.visibleOptions(command).map((one) => [one.long ?? one.flags, one.description] as const),
    takesFile: command.registeredArguments.some((one) => one.name() === 'file'),
  };
  return [own, ...commands.flatMap((one) => candidatesOf(one, [...after, one.name()]))];
};
