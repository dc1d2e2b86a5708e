import { randomUUID } from 'node:crypto';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { criteriaYaml } from '../documents/criteria/criteria-yaml.ts';
import { criteriaSetSchema } from '../domain/criteria/criteria.ts';
import { NO_MILESTONES } from '../domain/plan/milestones.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { inYear } from '../domain/plan/shift.ts';
import type { DraftPlace } from '../records/draft-row.ts';
import type { RecordsReader, RecordsWriter } from '../records/reading.ts';
import { type ReadPlan, readPlan } from './plan-files.ts';

/**
 * The plan that somebody of the office is still working on. It may be wrong anywhere, as the file of a plan may: what
 * is wrong is found by the same check. It is kept among the drafts, as its person's own.
 */

/** Where a draft comes from. */
const originSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('lastYear'), campaign: z.string() }),
  /** @param text as it was given, which stays as it was */
  z.strictObject({ from: z.literal('file'), name: z.string(), text: z.string() }),
  z.strictObject({ from: z.literal('workbook'), name: z.string() }),
  z.strictObject({ from: z.literal('builtIn') }),
  z.strictObject({ from: z.literal('nothing') }),
]);
export type PlanOrigin = z.infer<typeof originSchema>;

/** A plan as far as it has come. */
export type UnfinishedPlan = Record<string, unknown>;

export interface PlanDraft {
  plan: UnfinishedPlan;
  origin: PlanOrigin;
  /** what making it of last year's left out, in the words of that day */
  notes: string[];
  revision: number;
  /** of this plan, until it is dropped */
  id: string;
  savedAt: number;
}

/** No campaign has such an id, so that no draft of a campaign's forms is meant. */
const NEXT = 'next plan';
/** Whoever sits at a machine on which there is no campaign yet. */
const NOBODY = 'nobody yet';

const placeOf = (owner: string | null): DraftPlace => ({
  campaign: NEXT,
  subject: 'campaign',
  type: 'plan',
  person: owner ?? NOBODY,
  paperOf: '',
});

const objectSchema = z.record(z.string(), z.unknown());

/** The draft of a person; null when they have none. @param owner null: whoever is there before any campaign */
export async function planDraft(
  reader: Pick<RecordsReader, 'draft'>,
  owner: string | null,
): Promise<PlanDraft | null> {
  const row = await reader.draft(placeOf(owner));
  if (row === null) return null;
  const parts = new Map(row.pairs);
  const read = (name: string): unknown => JSON.parse(parts.get(name) ?? 'null');
  return {
    plan: objectSchema.parse(read('plan')),
    origin: originSchema.parse(read('origin')),
    notes: z.array(z.string()).parse(read('notes')),
    revision: row.revision,
    id: row.eventId,
    savedAt: row.savedAt,
  };
}

/** Whether a draft was kept; otherwise another page has saved it since, or dropped it. */
export type PlanKept = { kept: boolean };

/**
 * @param known the revision that the page knows; 0 of a new draft
 * @param page whose saves follow one another, though it may not have heard the answer
 * @throws RecordingError `DRAFT_INVALID` of one that is too large
 */
export async function keepPlanDraft(
  writer: Pick<RecordsWriter, 'saveDraft'>,
  owner: string | null,
  { plan, origin, notes }: Pick<PlanDraft, 'plan' | 'origin' | 'notes'>,
  { revision, page }: { revision: number; page: string },
): Promise<PlanKept> {
  const pairs = Object.entries({ plan, origin, notes }).map(([name, value]): [string, string] => [
    name,
    JSON.stringify(value),
  ]);
  const given = { ...placeOf(owner), revision, base: 0, eventId: randomUUID(), savedBy: page, pairs };
  const { kept } = await writer.saveDraft(given);
  return { kept };
}

export const dropPlanDraft = (
  writer: Pick<RecordsWriter, 'dropDraft'>,
  owner: string | null,
  id: string,
): Promise<void> => writer.dropDraft(placeOf(owner), id);

/** A plan with its read criteria sets beside it again, as it would lie in a folder. */
function asFiles(plan: UnfinishedPlan): { text: string; sets: ReadonlyMap<string, string> } {
  const sets = new Map<string, string>();
  const entries: unknown[] = Array.isArray(plan['criteria']) ? plan['criteria'] : [];
  const criteria = entries.map((entry) => {
    const read = z.looseObject({ set: criteriaSetSchema }).safeParse(entry);
    if (!read.success) return entry;
    const file = `criteria/${read.data.set.id}.yaml`;
    sets.set(file, criteriaYaml(read.data.set));
    return { ...read.data, set: file };
  });
  const text = stringify(entries.length === 0 ? plan : { ...plan, criteria }, {
    aliasDuplicateObjects: false,
  });
  return { text, sets };
}

/** What is wrong with an unfinished plan, and the plan unless there is an error. */
export function checkUnfinished(plan: UnfinishedPlan): ReadPlan {
  const { text, sets } = asFiles(plan);
  return readPlan(text, (file) => sets.get(file) ?? null);
}

export interface GivenPlan {
  /** null of a text that can't be read as one at all */
  plan: UnfinishedPlan | null;
  /** with their lines in the file */
  findings: ReadPlan['findings'];
}

/**
 * A plan's file as it was given, whatever is wrong with it.
 *
 * @param beside the text of a set's file by its name in the plan; null when there is none
 */
export function givenPlan(text: string, beside: (file: string) => string | null): GivenPlan {
  const { plan, findings } = readPlan(text, beside);
  if (plan !== null) return { plan: { ...plan }, findings };
  try {
    return { plan: objectSchema.parse(JSON.parse(JSON.stringify(parse(text)))), findings };
  } catch {
    return { plan: null, findings };
  }
}

/** What nobody can know before it is filled in; the rest is as in the plan that comes with the product. */
export function emptyPlan(pattern: Plan, year: number) {
  const { document, calendar, dossier } = pattern;
  const titled = <T extends { title: string }>(one: T): T => ({
    ...one,
    title: inYear(one.title, pattern.year, year),
  });
  // a season ends in the year after its own at the latest
  const ofSeason = <T extends { date: string }>(days: readonly T[]): T[] =>
    days.filter(({ date }) => date >= `${year}-01-01`);
  const { number: _number, subject: _subject, issuer: _issuer, superior: _superior, ...open } = document;
  const { dueBefore: _due, ...ofDossier } = dossier;
  return {
    format: pattern.format,
    year,
    document: {
      type: open.type,
      issuedOn: null,
      issuedAt: null,
      term: null,
      signatory: { onBehalf: open.signatory.onBehalf, position: open.signatory.position },
      bases: [],
      recipients: [],
    },
    calendar: {
      ...calendar,
      holidays: ofSeason(calendar.holidays),
      workedDays: ofSeason(calendar.workedDays),
      ...(calendar.unannounced === undefined
        ? {}
        : { unannounced: calendar.unannounced.filter(({ to }) => to >= `${year}-01-01`) }),
    },
    people: [],
    roles: [],
    cells: [],
    team: { name: pattern.team.name, count: pattern.team.count, decision: null },
    criteria: pattern.criteria,
    dossier: {
      ...ofDossier,
      reports: dossier.reports.map(titled),
      onSiteDocuments: dossier.onSiteDocuments.map(titled),
    },
    sessions: [],
    venue: {},
    allowance: pattern.allowance,
    milestones: NO_MILESTONES,
    settings: pattern.settings,
  };
}
