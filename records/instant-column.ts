import { bigint } from 'drizzle-orm/pg-core';

/** An instant in a table, ms since 1970. */
export const instant = (name: string) => bigint(name, { mode: 'number' });
