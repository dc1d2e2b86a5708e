import { addDays, dateOf, type Instant } from '../../domain/calendar/instant.ts';
import { owedBy } from '../../domain/obligation/owed-by.ts';
import { rolesAt } from '../../domain/people/roster.ts';
import { isStage, stagesOf } from '../../domain/stages.ts';
import type { CampaignRow, CellRow } from '../../records/reading.ts';
import { dueWords, lastDayInTime } from '../../words/dates.ts';
import type { TaskBucket } from '../../words/forms/form-texts.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import { taskWords } from '../../words/obligation/obligation-words.ts';
import type { Audience } from '../../words/words.ts';
import { type TaskContext, taskPlace } from './task-place.ts';

/** What somebody owes, and where they may have something to do. */

/** What a person owes, with how late it is. */
export interface Task {
  subject: string;
  task: string;
  /** where it is done */
  place: string;
  due: string;
  late: boolean;
  /** `trễ 1 ngày`, `còn 3 ngày` */
  lateness: string;
  bucket: TaskBucket;
}

/** By the last local day in time; what has no date yet comes later. */
export function bucketOf(
  due: Instant | null,
  late: boolean,
  { now, utcOffset }: Pick<Audience, 'now' | 'utcOffset'>,
): TaskBucket {
  if (late) return 'overdue';
  if (due === null) return 'later';
  const [day, today] = [lastDayInTime(due, utcOffset), dateOf(now, utcOffset)];
  if (day <= today) return 'today';
  return day <= addDays(today, 7) ? 'week' : 'later';
}

/** What a person owes, soonest first. */
export function tasksOf(person: string, cells: readonly CellRow[], context: TaskContext): Task[] {
  const { campaign, audience } = context;
  const { lang } = audience;
  const standings = [
    { subject: 'campaign', standing: campaign.standing },
    ...cells.map(({ cell, standing }) => ({ subject: cell, standing })),
  ];
  return owedBy(person, standings, campaign.roster, audience).map(({ subject, id, kind, late, due }) => ({
    subject,
    task: taskWords(id, lang).task,
    place: taskPlace(subject, id, person, context),
    due: due === null ? '' : dueWords(due, audience),
    late,
    lateness: due === null ? '' : latenessOf(due, audience, kind).words,
    bucket: bucketOf(due, late, audience),
  }));
}

/** How far a cell has come: stages behind it, of all; null of the campaign, and of a case that was closed before its end. */
export function stagesDone(
  subject: string,
  cells: readonly CellRow[],
): { done: number; total: number } | null {
  const standing = cells.find(({ cell }) => cell === subject)?.standing;
  if (standing === undefined) return null;
  const { stage, facts } = standing;
  const all = stagesOf(facts);
  if (isStage(stage)) return { done: all.indexOf(stage), total: all.length };
  return stage === 'concluded' ? { done: all.length, total: all.length } : null;
}

/** The cases that a person may act on: a cell's people on their own, all others on every one. */
export function casesOf(
  person: string,
  { roster }: CampaignRow,
  cells: readonly CellRow[],
  { now, utcOffset }: Audience,
): string[] {
  const roles = rolesAt(roster, person, now, utcOffset);
  if (roles.some(({ cell }) => cell === undefined)) return ['campaign', ...cells.map(({ cell }) => cell)];
  return [...new Set(roles.flatMap(({ cell }) => (cell === undefined ? [] : [cell])))];
}
