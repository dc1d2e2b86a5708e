import { lockFolder } from './folder-lock.ts';

/** A process of its own that takes the folder given as argument, prints so, and lives until it is ended. */
try {
  await lockFolder(process.argv[2] ?? '');
  process.on('SIGTERM', () => process.exit(0));
  process.stdout.write('locked\n');
  setInterval(() => {}, 1_000);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
