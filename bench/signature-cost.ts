import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { bundleOf } from '../worker/workflow-code.ts';
import { evaluatedBundle, heapAfterCollection } from './evaluated-bundle.ts';
import { line, ratioOf, spreadOf } from './spread.ts';

type Judging = typeof import('./judging-signatures.ts');

/** of an event with a page of text */
const TEXT = JSON.stringify({ purpose: 'bon-tot event', said: 'Chưa có mẫu 8 của Đảng ủy. '.repeat(80) });

/** The judging of one workflow after the other. */
async function workflows(): Promise<() => Judging> {
  const { code } = await bundleOf(fileURLToPath(new URL('judging-signatures.ts', import.meta.url)));
  const bundle = evaluatedBundle(code);
  return () => bundle.evaluate().exported as Judging;
}

function millisecondsOf(work: () => boolean): number {
  const begin = performance.now();
  if (!work()) throw new Error('a right signature was refused');
  return performance.now() - begin;
}

/**
 * What it costs a workflow to judge the signature of an event: the first one that it judges, each further one, and what
 * stays in memory; beside it the same by the library's own function and by Node.
 *
 * @param rounds workflows that judge something
 * @param warm signatures that one of them judges in a round
 */
export async function signatureCost(rounds: number, warm: number): Promise<string[]> {
  const fresh = await workflows();
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const bytes = sign(null, Buffer.from(TEXT), privateKey);
  const signature = bytes.toString('hex');
  const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  const judgedBy = (judge: Judging['isSignatureOf']) => () => judge(TEXT, signature, key);
  const times = (judge: () => boolean) => {
    const begin = performance.now();
    for (let time = 0; time < warm; time += 1) judge();
    return (performance.now() - begin) / warm;
  };

  const first: number[] = [];
  const further: number[] = [];
  const kept: number[] = [];
  const firstOfLibrary: number[] = [];
  const furtherOfLibrary: number[] = [];
  const keptOfLibrary: number[] = [];
  const byNode: number[] = [];
  const node = createPublicKey(privateKey);
  for (let round = 0; round < rounds; round += 1) {
    const measured = (judge: () => boolean, costs: [number[], number[], number[]]) => {
      const before = heapAfterCollection();
      costs[0].push(millisecondsOf(judge));
      costs[2].push((heapAfterCollection() - before) / 1_024);
      costs[1].push(times(judge));
    };
    measured(judgedBy(fresh().isSignatureOf), [first, further, kept]);
    const library = judgedBy(fresh().isSignatureByLibrary);
    measured(library, [firstOfLibrary, furtherOfLibrary, keptOfLibrary]);
    byNode.push(times(() => verify(null, Buffer.from(TEXT), node, bytes)));
  }
  return [
    line('the first signature that a workflow judges', spreadOf(first), 'ms'),
    line('each further one', spreadOf(further), 'ms'),
    line('what it leaves in memory', spreadOf(kept), 'kB'),
    line('the first by the library’s own function', ratioOf(firstOfLibrary, first), '× ours'),
    line('each further one by it', ratioOf(furtherOfLibrary, further), '× ours'),
    line('what the library’s leaves in memory', spreadOf(keptOfLibrary), 'kB'),
    line('each further one over Node’s own', ratioOf(further, byNode), '×'),
  ];
}
