import type { z } from 'zod';
import { badCall } from './terminal-answers.ts';

/** What a terminal asks, as the schema has it. @throws TerminalFailure BAD_CALL */
export function read<Schema extends z.ZodType>(schema: Schema, given: unknown): z.infer<Schema> {
  const asked = schema.safeParse(given);
  if (!asked.success) throw badCall();
  return asked.data;
}

/** @throws TerminalFailure BAD_CALL of what is no JSON */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badCall();
  }
}
