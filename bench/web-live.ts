import { setTimeout as pause } from 'node:timers/promises';

/** How soon everybody who has a page open hears of a change; in a process of its own, beside the one that is measured. */

const [url = '', many = '500', person = ''] = process.argv.slice(2);
/** ms that they are given to settle */
const QUIET = 3_000;

/** Resolves with each mark that an open page is told. */
async function* marks(): AsyncGenerator<string> {
  const answer = await fetch(`${url}/events`, { headers: { 'x-person': person } });
  if (answer.status !== 200 || answer.body === null) throw new Error(`events: ${answer.status}`);
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream()))
    for (const [, mark = ''] of chunk.matchAll(/^data: (.+)$/gm)) yield mark;
}

const pages = Array.from({ length: Number(many) }, () => marks());
const first = await Promise.all(pages.map((page) => page.next()));
if (first.some(({ done }) => done)) throw new Error('a page was told nothing');
await pause(QUIET);
process.send?.('ready');
process.once('message', async () => {
  const began = performance.now();
  const all = await Promise.all(pages.map((page) => page.next().then(() => performance.now() - began)));
  process.send?.({ last: Math.max(...all), first: Math.min(...all) });
  process.exit(0);
});
