import { and, eq, isNotNull } from 'drizzle-orm';
import type { DecisionFailure } from '../domain/committee/decision-failure.ts';
import { serialOf } from '../domain/committee/register-number.ts';
import { Failure } from '../domain/failure.ts';
import type { Database, Queries } from './database.ts';
import type { DecisionRow, NumberRegister } from './reading.ts';
import type { RegisterPlace } from './register-place.ts';
import { decisions } from './schema.ts';
import { write } from './writing.ts';

/**
 * A decision that may not be stored or withdrawn.
 * - `NUMBER_UNREADABLE`: the number has no count, or the symbol of another type of document
 * - `NUMBER_TAKEN`: another decision of the body, term and type has this number, in whatever campaign
 * - `NUMBER_NOT_RISING`: a higher one was given already, and nothing says why this one comes late
 * - `DECISION_CONFLICT`: the decision has been issued with another number, date or signer
 * - `DECISION_UNKNOWN`: a decision that it refers to has not been issued in this campaign
 */
export class DecisionError extends Failure<Exclude<DecisionFailure, 'NO_LINES'>> {
  override readonly name = 'DecisionError';
}

export type NewDecision = Omit<DecisionRow, 'withdrawn'> & {
  /** why numbers before it were left out, or why it is lower than the register's last */
  gapReason: string | null;
};

/** A decision as readers see it: without its place in the register. */
export function decisionRow({
  type: _type,
  body: _body,
  term: _term,
  serial: _serial,
  gapReason: _gapReason,
  ...row
}: typeof decisions.$inferSelect): DecisionRow {
  return row;
}

const ofCampaign = (campaign: string, id: string) =>
  and(eq(decisions.campaign, campaign), eq(decisions.id, id));

async function storedRow(queries: Queries, campaign: string, id: string) {
  const [row] = await queries.select().from(decisions).where(ofCampaign(campaign, id));
  return row ?? null;
}

/** The document of a decision as it was issued; null when it hasn't been. */
export async function issuedDecision(
  db: Database,
  campaign: string,
  id: string,
): Promise<DecisionRow | null> {
  const row = await storedRow(db, campaign, id);
  return row === null ? null : decisionRow(row);
}

/**
 * The same, where another decision refers to it.
 *
 * @throws DecisionError `DECISION_UNKNOWN`
 */
export async function knownDecision(queries: Queries, campaign: string, id: string): Promise<DecisionRow> {
  const row = await storedRow(queries, campaign, id);
  if (row === null) throw new DecisionError('DECISION_UNKNOWN', `${id} of ${campaign} was not issued`);
  return decisionRow(row);
}

/** The numbers given in one place, rising, over all campaigns; those of withdrawn decisions too. */
export async function numbersOf(
  queries: Queries,
  { body, term, type }: RegisterPlace,
): Promise<NumberRegister> {
  const rows = await queries
    .select({
      serial: decisions.serial,
      number: decisions.number,
      campaign: decisions.campaign,
      decision: decisions.id,
      date: decisions.date,
      withdrawn: decisions.withdrawn,
      gapReason: decisions.gapReason,
    })
    .from(decisions)
    .where(
      and(
        eq(decisions.body, body),
        eq(decisions.term, term),
        eq(decisions.type, type),
        isNotNull(decisions.serial),
      ),
    )
    .orderBy(decisions.serial);
  const numbers = rows.map((row) => ({
    ...row,
    serial: Number(row.serial),
    withdrawn: row.withdrawn !== null,
  }));
  return { last: numbers.at(-1)?.serial ?? null, numbers };
}

/** @throws DecisionError `NUMBER_UNREADABLE`, `NUMBER_TAKEN`, `NUMBER_NOT_RISING` */
async function freeSerial(queries: Queries, place: RegisterPlace, decision: NewDecision): Promise<number> {
  const { number, gapReason } = decision;
  const serial = serialOf(number, place.type);
  if (serial === null)
    throw new DecisionError('NUMBER_UNREADABLE', `${number} is no number of a document ${place.type}`);
  const { last, numbers } = await numbersOf(queries, place);
  const same = numbers.find((given) => given.serial === serial);
  if (same !== undefined)
    throw new DecisionError(
      'NUMBER_TAKEN',
      `the number ${number} belongs to ${same.decision} of ${same.campaign}`,
    );
  if (last !== null && serial < last && gapReason === null)
    throw new DecisionError('NUMBER_NOT_RISING', `${number} is lower than the last one given, ${last}`);
  return serial;
}

/**
 * Stores the document of a decision, once; storing it again gives the first. The decision that it takes the place of
 * is withdrawn in the same transaction. Writers follow one another, so of two with the same number one is first.
 *
 * @param place the register that the number is counted in
 * @throws DecisionError
 */
export async function storeDecision(
  db: Database,
  place: RegisterPlace,
  decision: NewDecision,
): Promise<DecisionRow> {
  return write(db, async (queries) => {
    const { campaign, id, number, date, signer, replaces, amends } = decision;
    const there = await storedRow(queries, campaign, id);
    if (there !== null) {
      if (there.number === number && there.date === date && there.signer === signer)
        return decisionRow(there);
      throw new DecisionError('DECISION_CONFLICT', `${id} was issued as ${there.number} of ${there.date}`);
    }
    const serial = await freeSerial(queries, place, decision);
    if (amends !== null) await knownDecision(queries, campaign, amends);
    if (replaces !== null) {
      const reason = `Được thay thế bằng Quyết định số ${number}`;
      await markWithdrawn(queries, campaign, replaces, { by: signer, reason, at: decision.issuedAt });
    }
    const [row] = await queries
      .insert(decisions)
      .values({ ...decision, ...place, serial })
      .returning();
    if (row === undefined) throw new Error(`the row of ${id} did not come back`);
    return decisionRow(row);
  });
}

/**
 * Marks an issued decision as withdrawn; it keeps its number. Once withdrawn, it stays as it was withdrawn first.
 *
 * @throws DecisionError `DECISION_UNKNOWN`
 */
export async function markWithdrawn(
  queries: Queries,
  campaign: string,
  id: string,
  withdrawn: NonNullable<DecisionRow['withdrawn']>,
): Promise<void> {
  const before = await knownDecision(queries, campaign, id);
  if (before.withdrawn !== null) return;
  await queries.update(decisions).set({ withdrawn }).where(ofCampaign(campaign, id));
}
