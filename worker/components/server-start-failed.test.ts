import { expect, test } from 'vitest';
import { serverStartFailure } from './server-start-failed.ts';

const reasonOf = (output: string) => serverStartFailure(output, { port: 7233 }).told?.values;

test('of a server that ended by a panic the panic is told, not the last line of its stack', () => {
  const output = `time=2026-11-28 level=ERROR msg="unable to start"
panic: failed assigning ephemeral port

goroutine 1 [running]:
main.main()
\t/cmd/temporal/main.go:18 +0x96
`;
  expect(reasonOf(output)).toEqual({ reason: 'panic: failed assigning ephemeral port' });
});

test('of any other end the last line is told', () => {
  expect(reasonOf('starting\nError: unknown flag: --nothing\n')).toEqual({
    reason: 'Error: unknown flag: --nothing',
  });
});
