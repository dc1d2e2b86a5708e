import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { CampaignContent } from '../domain/committee/committee-content.ts';
import type { DecisionFailure } from '../domain/committee/decision-failure.ts';
import { serialOf } from '../domain/committee/register-number.ts';
import { isProposed } from '../domain/committee/superior-decision.ts';
import type { Withdrawal } from '../domain/committee/withdrawal.ts';
import { Failure } from '../domain/failure.ts';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import type { Database, Queries } from './database.ts';
import type { DecisionRow } from './decision-row.ts';
import type { NumberRegister } from './number-register.ts';
import type { RegisterPlace } from './register-place.ts';
import { decisions, standings } from './schema.ts';
import { recordTrouble } from './troubles.ts';
import type { StoredWord } from './word-rows.ts';
import { decisionWords } from './word-tables.ts';
import { write } from './writing.ts';

/**
 * A decision that may not be stored.
 * - `NUMBER_UNREADABLE`: the number has no count, or the symbol of another type of document
 * - `NUMBER_TAKEN`: another decision of the body, term and type has this number, in whatever campaign
 * - `NUMBER_NOT_RISING`: a higher one was given already, and nothing says why this one comes late
 * - `DECISION_CONFLICT`: the decision has been issued with another number, date or signer
 * - `DECISION_UNKNOWN`: a decision that it refers to has not been issued in this campaign
 */
export class DecisionError extends Failure<Exclude<DecisionFailure, 'NO_LINES'>> {
  override readonly name = 'DecisionError';
}

/** A decision as it was issued: that row never changes. */
type IssuedDecision = Omit<DecisionRow, 'withdrawn' | 'wordSha256'>;
type DecisionCases = Partial<CampaignContent['decisions']>;

export type NewDecision = IssuedDecision & {
  /** why numbers before it were left out, or why it is lower than the register's last */
  gapReason: string | null;
  /** the same for Word; null of one that is stored again */
  word: StoredWord | null;
};

type StoredDecision = typeof decisions.$inferSelect;

/** What the register alone knows of a decision. */
const bare = ({
  type: _type,
  body: _body,
  term: _term,
  serial: _serial,
  gapReason: _gapReason,
  ...row
}: StoredDecision): IssuedDecision => row;

type DecisionPlace = Pick<StoredDecision, 'campaign' | 'id'>;

/**
 * Who first took each decision of these campaigns back, by the campaign's own entries or by the decision that replaced
 * it; null for a decision in force.
 */
async function withdrawals(
  queries: Queries,
  campaigns: readonly string[],
): Promise<(place: DecisionPlace) => Withdrawal | null> {
  const told = await queries
    .select({ campaign: standings.campaign, content: standings.content })
    .from(standings)
    .where(and(inArray(standings.campaign, [...campaigns]), eq(standings.subject, 'campaign')));
  const cases = new Map<string, DecisionCases>(
    told.map(({ campaign, content }) => [
      campaign,
      ('decisions' in content ? content.decisions : undefined) ?? {},
    ]),
  );
  const replacing = await queries
    .select({
      campaign: decisions.campaign,
      replaces: decisions.replaces,
      number: decisions.number,
      by: decisions.signer,
      at: decisions.issuedAt,
    })
    .from(decisions)
    .where(and(inArray(decisions.campaign, [...campaigns]), isNotNull(decisions.replaces)));
  return ({ campaign, id }) => {
    const marked = cases.get(campaign)?.[id]?.withdrawn ?? null;
    const replaced: Withdrawal[] = replacing
      .filter((one) => one.campaign === campaign && one.replaces === id)
      .map(({ number, by, at }) => ({ by, at, replacedBy: number }));
    const [first] = [...(marked === null ? [] : [marked]), ...replaced].sort((a, b) => a.at - b.at);
    return first ?? null;
  };
}

/** The decisions of a campaign, in the order in which they were issued. */
export async function decisionsOf(queries: Queries, campaign: string): Promise<DecisionRow[]> {
  const rows = await queries
    .select({ row: decisions, wordSha256: decisionWords.sha256 })
    .from(decisions)
    .leftJoin(
      decisionWords,
      and(eq(decisionWords.campaign, decisions.campaign), eq(decisionWords.id, decisions.id)),
    )
    .where(eq(decisions.campaign, campaign))
    .orderBy(asc(decisions.issuedAt), asc(decisions.id));
  const withdrawnOf = await withdrawals(queries, [campaign]);
  return rows.map(({ row, wordSha256 }) => ({ ...bare(row), wordSha256, withdrawn: withdrawnOf(row) }));
}

const ofCampaign = (campaign: string, id: string) =>
  and(eq(decisions.campaign, campaign), eq(decisions.id, id));

async function storedRow(queries: Queries, campaign: string, id: string) {
  const [row] = await queries.select().from(decisions).where(ofCampaign(campaign, id));
  return row ?? null;
}

/** The document of a decision as it was issued; null when it has not been issued. */
export async function issuedDecision(
  db: Database,
  campaign: string,
  id: string,
): Promise<IssuedDecision | null> {
  const row = await storedRow(db, campaign, id);
  return row === null ? null : bare(row);
}

/** The file for Word of an issued decision; null of one that isn't issued, or was by a build that wrote none. */
export async function issuedWord(queries: Queries, campaign: string, id: string): Promise<StoredWord | null> {
  const [row] = await queries
    .select({ sha256: decisionWords.sha256, content: decisionWords.content })
    .from(decisionWords)
    .where(and(eq(decisionWords.campaign, campaign), eq(decisionWords.id, id)));
  return row ?? null;
}

/** @throws DecisionError `DECISION_UNKNOWN` for one that another decision refers to, and that was not issued */
export const unknownDecision = (campaign: string, id: string): DecisionError =>
  new DecisionError('DECISION_UNKNOWN', `${id} of ${campaign} was not issued`);

/** @throws DecisionError `DECISION_UNKNOWN` */
async function assertIssued(queries: Queries, campaign: string, id: string): Promise<void> {
  if ((await storedRow(queries, campaign, id)) === null) throw unknownDecision(campaign, id);
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
      id: decisions.id,
      date: decisions.date,
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
  const withdrawnOf = await withdrawals(queries, [...new Set(rows.map(({ campaign }) => campaign))]);
  const numbers = rows.map(({ id, ...row }) => ({
    ...row,
    serial: Number(row.serial),
    decision: id,
    withdrawn: withdrawnOf({ ...row, id }) !== null,
  }));
  return { last: numbers.at(-1)?.serial ?? null, numbers };
}

/** One number for all our processes: registers span campaigns, whose writers don't wait for each other. */
const REGISTER_LOCK = 2_804_2025;

/** @throws DecisionError `NUMBER_UNREADABLE`, `NUMBER_TAKEN`, `NUMBER_NOT_RISING` */
async function freeSerial(
  queries: Queries,
  place: RegisterPlace,
  decision: Pick<NewDecision, 'number' | 'gapReason'>,
): Promise<number> {
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
 * Stores the document of a decision, once; storing it again gives the first. Whoever asks for a number waits for
 * whoever asked before, also in another campaign: of two with the same number one is first.
 *
 * @param place the register that the number is counted in
 * @throws DecisionError
 */
export async function storeDecision(
  db: Database,
  place: RegisterPlace,
  { word, ...decision }: NewDecision,
): Promise<IssuedDecision> {
  const { campaign, id, number, date, signer, replaces, amends } = decision;
  return write(db, campaign, async (queries) => {
    const there = await storedRow(queries, campaign, id);
    if (there !== null) {
      if (there.number === number && there.date === date && there.signer === signer) return bare(there);
      throw new DecisionError('DECISION_CONFLICT', `${id} was issued as ${there.number} of ${there.date}`);
    }
    await queries.execute(sql`select pg_advisory_xact_lock(${REGISTER_LOCK})`);
    const serial = await freeSerial(queries, place, decision);
    for (const other of [amends, replaces]) if (other !== null) await assertIssued(queries, campaign, other);
    const [row] = await queries
      .insert(decisions)
      .values({ ...decision, ...place, serial })
      .returning();
    if (row === undefined) throw new Error(`the row of ${id} did not come back`);
    if (word !== null) await queries.insert(decisionWords).values({ campaign, id, ...word });
    return bare(row);
  });
}

const withdrawal = z.looseObject({ decision: z.string() });

/**
 * An entry that takes back a decision whose document isn't here becomes trouble for the office to see, and stops
 * nothing else. What the superior decided has no document here.
 */
export async function recordMissingDecision(
  queries: Queries,
  { campaign, subject, input, content = {}, at, key }: SealedEntry,
): Promise<void> {
  if (subject !== 'campaign' || input.kind !== 'event' || input.event.type !== 'decision.withdraw') return;
  const { decision } = withdrawal.parse(input.event.payload);
  const { decisions: cases = {} } = 'decisions' in content ? content : {};
  if (isProposed(cases[decision] ?? {})) return;
  if ((await storedRow(queries, campaign, decision)) !== null) return;
  const trouble = { campaign, subject, kind: 'decisionUnknown' as const, ref: key, detail: decision };
  await recordTrouble(queries, trouble, at);
}
