import { z } from 'zod';
import { planSchema } from '../domain/plan/plan.ts';

/** The plan's own schema for editors, which complete and check a plan's file while it is written. */

export const PLAN_SCHEMA_FILE = 'plan.schema.json';

/** What tells editors in a plan's first line where its schema lies. */
export const schemaComment = ` yaml-language-server: $schema=${PLAN_SCHEMA_FILE}`;

/** JSON Schema (2020-12) of a plan's file; what can't be said in it is left to the check. */
export function planSchemaText(): string {
  const schema = z.toJSONSchema(planSchema, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
