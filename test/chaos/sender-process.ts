/** Sends one event when a line comes in, and prints its receipt; to be killed at any time. */
import { once } from 'node:events';
import { connect } from '../../client/client.ts';
import type { Envelope } from '../../domain/envelope.ts';
import { testKeys } from '../support/keys.ts';
import { testSigner } from '../support/signing.ts';

const [address = '', taskQueue = '', campaign = '', subject = '', envelope = '{}'] = process.argv.slice(2);
const client = await connect({
  address,
  taskQueue,
  patience: 60_000,
  keys: testKeys,
  signer: await testSigner(),
});
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const receipt = await client.send(campaign, subject, JSON.parse(envelope) as Envelope);
process.stdout.write(`${JSON.stringify(receipt)}\n`);
process.exit(0);
