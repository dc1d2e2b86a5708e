// Whether the browser promises to keep what was taken along, and how much it holds by now. How much room it has left is
// not said: what browsers answer to that is the same on every machine. A photo that finds no room is told when it comes.
import { fill, sizeWords } from './on-site-words.js';

export async function roomWords(words) {
  const { storage } = navigator;
  const promise = (await storage?.persisted?.()) ? words.persisted : words.notPersisted;
  const estimate = await storage?.estimate?.().catch(() => undefined);
  return estimate?.usage === undefined
    ? promise
    : `${promise} ${fill(words.room, { used: sizeWords(estimate.usage) })}`;
}
