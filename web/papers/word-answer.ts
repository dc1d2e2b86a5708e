import type { Context } from 'hono';
import { keptHeaders } from '../disposition.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A file for Word, to be kept: no browser shows one. @param name with its marks and `.docx` */
export const wordAnswer = (c: Context, file: Uint8Array, name: string): Response =>
  c.body(Uint8Array.from(file), 200, keptHeaders(WORD, name));
