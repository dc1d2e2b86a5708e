import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { bundleOf } from '../worker/workflow-code.ts';
import { evaluatedBundle, heapAfterCollection } from './evaluated-bundle.ts';
import { line, ratioOf, spreadOf } from './spread.ts';

type Judging = typeof import('../domain/signing/verification.ts');

/** of an event with a page of text */
const TEXT = JSON.stringify({ purpose: 'bon-tot event', said: 'Chưa có mẫu 8 của Đảng ủy. '.repeat(80) });

/** The judging in workers, one after the other, each with a workflow that judges. */
async function workers(): Promise<() => Judging> {
  const { code } = await bundleOf(
    fileURLToPath(new URL('../domain/signing/verification.ts', import.meta.url)),
  );
  return () => evaluatedBundle(code).evaluate().exported as Judging;
}

function millisecondsOf(work: () => boolean): number {
  const begin = performance.now();
  if (!work()) throw new Error('a right signature was refused');
  return performance.now() - begin;
}

/**
 * What it costs to judge the signature of an event: the first one in a worker, whose workflows share what it makes for
 * it, each further one, and what stays in memory; beside it the same by Node.
 *
 * @param rounds workers that judge something
 * @param warm signatures that one of them judges in a round
 */
export async function signatureCost(rounds: number, warm: number): Promise<string[]> {
  const fresh = await workers();
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const bytes = sign(null, Buffer.from(TEXT), privateKey);
  const signature = bytes.toString('hex');
  const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  const times = (judge: () => boolean) => {
    const begin = performance.now();
    for (let time = 0; time < warm; time += 1) judge();
    return (performance.now() - begin) / warm;
  };

  const first: number[] = [];
  const further: number[] = [];
  const kept: number[] = [];
  const byNode: number[] = [];
  const node = createPublicKey(privateKey);
  for (let round = 0; round < rounds; round += 1) {
    const { isSignatureOf } = fresh();
    const judge = () => isSignatureOf(TEXT, signature, key);
    const before = heapAfterCollection();
    first.push(millisecondsOf(judge));
    kept.push((heapAfterCollection() - before) / 1_024);
    further.push(times(judge));
    byNode.push(times(() => verify(null, Buffer.from(TEXT), node, bytes)));
  }
  return [
    line('the first signature that a worker judges', spreadOf(first), 'ms'),
    line('what it leaves in memory, once for all workflows', spreadOf(kept), 'kB'),
    line('each further one', spreadOf(further), 'ms'),
    line('each further one over Node’s own', ratioOf(further, byNode), '×'),
  ];
}
