import { commands } from './commands.ts';
import { runProgram } from './program.ts';

// A reader that has seen enough closes the pipe (`lianfang … | head`); that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runProgram(commands, process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});
