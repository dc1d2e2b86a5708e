import { EXIT } from './output.ts';
import { runCommand } from './run.ts';

/** `bontot`, as a process of its own. */

// a reader that has seen enough, such as `| head`, ends the command without a failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.internal);
});

await runCommand(process.argv.slice(2));
