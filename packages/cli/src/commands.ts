import type { CliCommand } from './command.ts';
import { completion } from './commands/completion.ts';
import { planParse } from './commands/plan-parse.ts';

/** Every command of `lianfang`, in the order of the help. */
export const commands: readonly CliCommand[] = [planParse, completion];
