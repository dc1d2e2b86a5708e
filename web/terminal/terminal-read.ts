import type { Context } from 'hono';
import type { z } from 'zod';
import { badCall } from './terminal-answers.ts';

/** What a terminal asks, as the schema has it. @throws TerminalFailure BAD_CALL */
export function read<Schema extends z.ZodType>(schema: Schema, given: unknown): z.infer<Schema> {
  const asked = schema.safeParse(given);
  if (!asked.success) throw badCall();
  return asked.data;
}

/** The form that a terminal posts. @throws TerminalFailure BAD_CALL */
export const formIn = (c: Context): Promise<FormData> =>
  c.req.formData().catch(() => {
    throw badCall();
  });

/** The JSON in a field of a form. @throws TerminalFailure BAD_CALL */
export function jsonIn(form: FormData, field: string): unknown {
  const given = form.get(field);
  if (typeof given !== 'string') throw badCall();
  return parsed(given);
}

export const partsOf = (form: FormData, field: string): File[] =>
  form.getAll(field).filter((one) => typeof one !== 'string');

/** @throws TerminalFailure BAD_CALL of what is no JSON */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badCall();
  }
}
