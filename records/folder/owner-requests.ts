import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { type Bilingual, Failure } from '../../domain/failure.ts';
import type { FolderOwner } from './folder-owner.ts';

/** What a command of the folder's user may ask of the process that owns it, besides where it answers. */

export const requestSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('stop') }),
  z.strictObject({ ask: z.literal('backup'), to: z.string().min(1) }),
]);
export type OwnerRequest = z.infer<typeof requestSchema>;

/** Does what is asked; whoever asked is given what it returns or throws. */
export interface OwnerDeeds {
  /** as Ctrl-C does */
  stop(): void;
  /** @param to absolute path of a new folder */
  backup(to: string): Promise<unknown>;
  /** the sentence of a failure, for whoever asked */
  said(failure: Failure): Bilingual | null;
}

/** How it went; null when only the owner's address was asked, or when the owner takes no requests. */
export const outcomeSchema = z
  .discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), code: z.string(), words: z.object({ vi: z.string(), en: z.string() }) }),
  ])
  .nullable();
export type Outcome = z.infer<typeof outcomeSchema>;

/** What the owner was asked for failed there, for the reason that it gives. */
export class OwnerRefused extends Failure {
  override readonly name = 'OwnerRefused';

  constructor({ code, words }: Extract<Outcome, { ok: false }>) {
    super(code, words);
  }
}

/** How long somebody who connects may take to ask. */
const QUESTION_MS = 10_000;

function requestIn(question: string): OwnerRequest | null {
  try {
    return requestSchema.parse(JSON.parse(question));
  } catch {
    return null;
  }
}

async function outcomeOf(question: string, deeds: OwnerDeeds | undefined): Promise<Outcome> {
  const request = requestIn(question);
  if (request === null || deeds === undefined) return null;
  try {
    if (request.ask === 'backup') return { ok: true, value: await deeds.backup(request.to) };
    deeds.stop();
    return { ok: true, value: null };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const said = { vi: message, en: message };
    return error instanceof Failure
      ? { ok: false, code: error.code, words: deeds.said(error) ?? said }
      : { ok: false, code: 'INTERNAL', words: said };
  }
}

/** Answers a connection: who the owner is, and how the request went. */
export async function answerOne(
  socket: Socket,
  owner: FolderOwner,
  deeds: OwnerDeeds | undefined,
): Promise<void> {
  socket.on('error', () => socket.destroy());
  socket.setTimeout(QUESTION_MS, () => socket.destroy());
  const question = await text(socket).catch(() => null);
  if (question === null) return;
  // a backup may take any time
  socket.setTimeout(0);
  const outcome = await outcomeOf(question, deeds);
  socket.end(JSON.stringify({ owner, outcome }));
}
