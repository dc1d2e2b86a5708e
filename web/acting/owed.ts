import { peopleOf, rolesAt } from '../../domain/people/roster.ts';
import type { CampaignRow, CellRow } from '../../records/reading.ts';
import { dueWords } from '../../words/dates.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import { taskWords } from '../../words/obligation/obligation-words.ts';
import type { Audience } from '../../words/words.ts';
import type { Task } from './pages.ts';

/** What somebody owes, and where they may have something to do. */

/** What a person owes, soonest first. */
export function owedBy(
  person: string,
  { roster, standing: ofCampaign }: CampaignRow,
  cells: readonly CellRow[],
  audience: Audience,
): Task[] {
  const { now, utcOffset, lang } = audience;
  const standings = [
    { subject: 'campaign', standing: ofCampaign },
    ...cells.map(({ cell, standing }) => ({ subject: cell, standing })),
  ];
  const owed = standings.flatMap(({ subject, standing }) =>
    standing.obligations
      .filter(({ holder }) => peopleOf(roster, holder, now, utcOffset).includes(person))
      .map(({ id, kind, deadlines, late }) => ({
        subject,
        id,
        kind,
        late,
        due: deadlines.at(-1)?.due ?? null,
      })),
  );
  return owed
    .sort((a, b) => (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY))
    .map(({ subject, id, kind, late, due }) => ({
      subject,
      task: taskWords(id, lang).task,
      due: due === null ? '' : dueWords(due, audience),
      late,
      lateness: due === null ? '' : latenessOf(due, audience, kind).words,
    }));
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
