import type { SearchAttributeKind, TestServer } from '../../worker/temporal-server.ts';
import { startTestServer } from '../../worker/temporal-server.ts';
import { askFinder, component } from './components.ts';

/** The custom search attributes of the product (design, decision 16), registered with the shared dev server. */
export const searchAttributes: Readonly<Record<string, SearchAttributeKind>> = {
  CampaignId: 'Keyword',
  CellId: 'Keyword',
  Stage: 'Keyword',
  Due: 'Datetime',
  Late: 'Bool',
};

/**
 * The address of the run's one Temporal dev server, started when the first test asks. All files share it: use your own
 * workflow ids and task queues. Ask `component('temporal')` first.
 */
export async function devServerAddress(): Promise<string> {
  const answer = await askFinder('devServer');
  if ('at' in answer) return answer.at;
  throw new Error(answer.missing);
}

/**
 * A time-skipping server for the calling file alone, since all its users share its clock. Stop it in `afterAll`. Ask
 * `component('testServer')` first.
 */
export async function ownTestServer(): Promise<TestServer> {
  const { path } = await component('testServer');
  return await startTestServer({ progress: () => {}, path });
}
