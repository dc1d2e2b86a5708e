import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { DecisionRow } from './reading.ts';
import { decisions } from './schema.ts';
import { write } from './writing.ts';

/**
 * A decision that may not be stored.
 * - `NUMBER_TAKEN`: another decision of the campaign has this number
 * - `DECISION_CONFLICT`: the decision has been issued with another number, date or signer
 */
export class DecisionError extends Error {
  override readonly name = 'DecisionError';
  readonly code: 'NUMBER_TAKEN' | 'DECISION_CONFLICT';
  constructor(code: DecisionError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** The document of a decision as it was issued; null when it hasn't been. */
export async function issuedDecision(
  db: Database,
  campaign: string,
  id: string,
): Promise<DecisionRow | null> {
  const [row] = await db
    .select()
    .from(decisions)
    .where(and(eq(decisions.campaign, campaign), eq(decisions.id, id)));
  if (row === undefined) return null;
  const { type: _type, ...decision } = row;
  return decision;
}

/**
 * Stores the document of a decision, once; storing it again gives the first.
 *
 * @param type the documents' type by which numbers are counted, e.g. `QĐ`
 * @throws DecisionError
 */
export async function storeDecision(db: Database, type: string, decision: DecisionRow): Promise<DecisionRow> {
  return write(db, async (queries) => {
    const { campaign, id, number } = decision;
    const rows = await queries.select().from(decisions).where(eq(decisions.campaign, campaign));
    const there = rows.find((row) => row.id === id);
    if (there !== undefined) {
      const { type: _type, ...first } = there;
      if (first.number === number && first.date === decision.date && first.signer === decision.signer)
        return first;
      throw new DecisionError('DECISION_CONFLICT', `${id} was issued as ${first.number} of ${first.date}`);
    }
    const same = rows.find((row) => row.type === type && row.number === number);
    if (same !== undefined)
      throw new DecisionError('NUMBER_TAKEN', `the number ${number} belongs to ${same.id}`);
    await queries.insert(decisions).values({ ...decision, type });
    return decision;
  });
}
