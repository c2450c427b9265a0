import { promptAt } from './new-prompts.ts';
import { runNew } from './new-command.ts';

/** `npm run new`: makes a notice, a report or an agency, asking where there is somebody to ask. */
const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
process.exitCode = await runNew(process.argv.slice(2), {
  say: (text) => {
    console.log(text);
  },
  complain: (text) => {
    console.error(text);
  },
  ask: isTerminal ? promptAt({ input: process.stdin, output: process.stdout }) : undefined,
});
