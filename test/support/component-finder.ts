import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the finder answers about a component or a server: where it is, or why there is none. */
export type FinderAnswer = { readonly at: string } | { readonly missing: string };

export interface ComponentFinder {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * One for a whole test run, in the process that outlives the workers: the first worker to ask for something has it
 * found, built or started; all others get the same answer. Asked without a name it lists what was asked for and is
 * missing.
 */
export async function openFinder(
  offers: Readonly<Record<string, () => Promise<string>>>,
): Promise<ComponentFinder> {
  const answers = new Map<string, Promise<FinderAnswer>>();
  const answer = (name: string): Promise<FinderAnswer> => {
    const offer = offers[name];
    if (offer === undefined) return Promise.resolve({ missing: `nothing is called ${name}` });
    const known = answers.get(name);
    if (known !== undefined) return known;
    const fresh = offer().then(
      (at) => ({ at }),
      (error: unknown) => ({ missing: error instanceof Error ? error.message : String(error) }),
    );
    answers.set(name, fresh);
    return fresh;
  };
  const missing = async (): Promise<string[]> => {
    const said = await Promise.all([...answers].map(async ([name, one]) => ({ name, ...(await one) })));
    return said.flatMap((one) => ('missing' in one ? [one.name] : []));
  };
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const said: Promise<FinderAnswer | string[]> = name === '' ? missing() : answer(name);
    void said.then((what) => response.end(JSON.stringify(what)));
  });
  // Building Temporal takes minutes; Node would end the waiting request.
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
