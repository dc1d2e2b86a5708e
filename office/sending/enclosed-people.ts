import { z } from 'zod';
import type { CampaignClient } from '../../client/client.ts';
import { Refused } from '../../client/failures.ts';
import type { ContentProblem } from '../../domain/content-problem.ts';
import { Failure, type FailureKind } from '../../domain/failure.ts';
import { idSchema } from '../../domain/id.ts';
import {
  detailProblems,
  type PersonDetails,
  type PersonDetailsGiven,
  personDetailsSchema,
} from '../../domain/people/person-details.ts';
import type { PersonRow } from '../../records/person-row.ts';
import type { CampaignRow, RecordsReader, RecordsWriter } from '../../records/reading.ts';

/**
 * Names and addresses that come with a change of people. They go to the directory once the door has taken the event,
 * which carries only ids.
 */

/** the events that names and addresses may come with */
const PEOPLE_EVENTS: readonly string[] = ['person.replace', 'person.correct'];

export interface PeopleEnclosed {
  /** as the event takes it */
  payload: unknown;
  details: { person: string; given: PersonDetailsGiven }[];
}

const named = personDetailsSchema.extend({ id: idSchema });
/** what is given beside the event's own fields */
const replaceSchema = z.looseObject({
  people: z.array(named).max(100).default([]),
  newcomers: z.array(z.string()).default([]),
  add: z.array(z.looseObject({ person: z.string() })).default([]),
});
const correctSchema = personDetailsSchema.extend({
  person: idSchema,
  newcomer: z.boolean().default(false),
  reason: z.string().optional(),
});

const refused = (issues: { path: string; message: string; values?: ContentProblem['values'] }[]): Refused =>
  new Refused({
    code: 'INVALID_EVENT',
    reason: issues.some(({ values }) => values !== undefined) ? 'invalidContent' : 'invalidPayload',
    issues: issues.map(({ path, message, values }) => ({
      path,
      message,
      ...(values === undefined ? {} : { values }),
    })),
    validNow: [],
  });

function parsed<T extends z.ZodType>(schema: T, payload: unknown): z.output<T> {
  const { data, error } = schema.safeParse(payload);
  if (error !== undefined)
    throw refused(error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
  return data as z.output<T>;
}

function assertSound(
  details: PeopleEnclosed['details'],
  pathOf: (nth: number) => string,
  { plan }: CampaignRow,
  directory: readonly PersonRow[],
): void {
  const listed = new Set(directory.map(({ id }) => id));
  const everybody = [...directory, ...plan.people.filter(({ id }) => !listed.has(id))];
  const problems = details.flatMap(({ person, given }, nth) => {
    const together = details.slice(0, nth).map((one) => ({ id: one.person, email: one.given.email ?? null }));
    const others = [...together, ...everybody].filter(({ id }) => id !== person);
    return detailProblems(personDetailsSchema.parse(given), others).map(({ path, reason, values }) => ({
      path: `${pathOf(nth)}${path}`,
      message: reason,
      values: values ?? {},
    }));
  });
  if (problems.length > 0) throw refused(problems);
}

const differs = (given: PersonDetails, known: Pick<PersonRow, 'name' | 'email' | 'phone'>): boolean =>
  (given.name ?? known.name) !== known.name ||
  (given.email !== undefined && given.email !== known.email) ||
  (given.phone !== undefined && given.phone !== (known.phone ?? null));

/**
 * A change of roles brings the names of newcomers alone: what is known of somebody changes by `person.correct`, which
 * leaves a trace. The same once more is no change: that sending is a retry.
 */
function assertNewcomers(
  details: PeopleEnclosed['details'],
  entering: ReadonlySet<string>,
  { plan }: CampaignRow,
  directory: readonly PersonRow[],
): void {
  const known = new Map([...plan.people, ...directory].map((person) => [person.id, person]));
  const problems = details.flatMap(({ person, given }, nth) => {
    const before = known.get(person);
    const comes =
      entering.has(person) && (before === undefined || !differs(personDetailsSchema.parse(given), before));
    return comes ? [] : [{ path: `people.${nth}`, message: 'notANewcomer', values: { person } }];
  });
  if (problems.length > 0) throw refused(problems);
}

/**
 * Takes names and addresses out of what somebody wrote, and says who is new.
 *
 * @param directory of the campaign
 * @throws Refused when a name or an address is malformed, somebody else's, or of somebody who is no newcomer
 */
export function peopleEnclosed(
  type: string,
  payload: unknown,
  row: CampaignRow,
  directory: readonly PersonRow[],
): PeopleEnclosed {
  const planned = new Set(row.plan.people.map(({ id }) => id));
  const listed = new Set(directory.map(({ id }) => id));
  if (type === 'person.replace') {
    const read = replaceSchema.safeParse(payload);
    // the door reports whatever else is wrong
    if (!read.success && !(payload instanceof Object && 'people' in payload)) return { payload, details: [] };
    const { people, ...rest } = parsed(replaceSchema, payload);
    const details = people.map(({ id, ...given }) => ({ person: id, given }));
    const entering = new Set([...rest.newcomers, ...rest.add.map(({ person }) => person)]);
    assertNewcomers(details, entering, row, directory);
    assertSound(details, (nth) => `people.${nth}.`, row, directory);
    const fromDirectory = rest.add.map(({ person }) => person).filter((id) => listed.has(id));
    const newcomers = [...new Set([...rest.newcomers, ...people.map(({ id }) => id), ...fromDirectory])];
    return { payload: { ...rest, newcomers: newcomers.filter((id) => !planned.has(id)) }, details };
  }
  if (type === 'person.correct' && !(payload instanceof Object && 'fields' in payload)) {
    const { person, newcomer, reason, ...given } = parsed(correctSchema, payload);
    const details = [{ person, given }];
    assertSound(details, () => '', row, directory);
    const fields = (['name', 'email', 'phone'] as const).filter((field) => given[field] !== undefined);
    const isNew = !planned.has(person) && (newcomer || listed.has(person));
    return {
      payload: { person, fields, newcomer: isNew, ...(reason === undefined ? {} : { reason }) },
      details,
    };
  }
  return { payload, details: [] };
}

/**
 * The same by the campaign's records.
 *
 * @throws Refused when a name or an address is malformed, somebody else's, or of somebody who is no newcomer
 */
export async function enclosedPeople(
  type: string,
  payload: unknown,
  row: CampaignRow,
  reader: Pick<RecordsReader, 'people'>,
): Promise<PeopleEnclosed> {
  if (!PEOPLE_EVENTS.includes(type)) return { payload, details: [] };
  return peopleEnclosed(type, payload, row, await reader.people(row.id));
}

/**
 * A change of people was taken, but their names and addresses were not saved; `kind` is that of the failure behind it.
 */
export class DetailsNotSaved extends Failure<'DETAILS_NOT_SAVED'> {
  override readonly name = 'DetailsNotSaved';

  constructor(cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super('DETAILS_NOT_SAVED', { key: 'detailsNotSaved', values: { why } }, { cause });
  }

  override get kind(): FailureKind {
    return this.cause instanceof Failure ? this.cause.kind : 'refused';
  }
}

/**
 * Keeps names and addresses once the event was taken; notices that waited for an address are sent.
 *
 * @throws DetailsNotSaved: the event stands, and the names have to be given again
 */
export async function keepDetails(
  { details }: PeopleEnclosed,
  campaign: string,
  { writer, client }: { writer: RecordsWriter; client: CampaignClient },
): Promise<void> {
  if (details.length === 0) return;
  try {
    for (const { person, given } of details) await writer.correctPerson(campaign, person, given);
    await client.wakeMailroom(campaign);
  } catch (error) {
    throw new DetailsNotSaved(error);
  }
}
