import type { Context } from 'hono';

/** A person's id, as the campaign that the request is about knows it; null: nobody. */
export type WhoIsThere = (c: Context) => Promise<string | null>;
