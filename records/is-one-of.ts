import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** However many there are: a query takes 65,535 parameters. */
export const isOneOf = (value: SQLWrapper, all: readonly string[]): SQL =>
  sql`${value} in (select json_array_elements_text(${JSON.stringify(all)}::json))`;
