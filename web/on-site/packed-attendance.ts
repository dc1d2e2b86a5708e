import type { CaseContent } from '../../domain/case/case-content.ts';
import { circleOf, sessionBegan } from '../../domain/inspection/attendance.ts';
import type { AttendanceContent } from '../../domain/inspection/inspection-content.ts';
import { maySend } from '../../machines/door/door.ts';
import type { CellRow } from '../../records/reading.ts';
import { momentWords } from '../../words/dates.ts';
import { type OnSiteTexts, onSiteTexts } from '../../words/pages/on-site-texts.ts';
import type { Audience } from '../../words/words.ts';
import type { PageContext } from '../page.ts';

/** Who is to be accounted for when an inspection ends, and who was. */

export interface PackedAttendance {
  /** `expected`: has to be accounted for; a substitute is present, or isn’t noted at all */
  people: { person: string; name: string; about: string; expected: boolean }[];
  /** as the inspection was ended with; null: it is still under way */
  stands: { by: string; at: string; people: string[]; more: string[] } | null;
}

/** In the words in which the page lists what was noted there, so that both can be read beside each other. */
function attendanceLines(
  { present, absent, guests, startedAt, endedAt, unscored }: AttendanceContent,
  texts: OnSiteTexts,
  audience: Audience,
): Pick<NonNullable<PackedAttendance['stands']>, 'people' | 'more'> {
  const { names } = audience;
  const moment = (written: string) => momentWords(Date.parse(written), audience);
  return {
    people: [
      ...present.map((person) => texts.present(names.person(person))),
      ...absent.map(({ person, reason }) => texts.absent(names.person(person), reason)),
    ],
    more: [
      ...guests.map(texts.guest),
      ...(startedAt === undefined ? [] : [texts.began(moment(startedAt))]),
      ...(endedAt === undefined ? [] : [texts.ended(moment(endedAt))]),
      ...(unscored === undefined ? [] : [texts.unscored(unscored)]),
    ],
  };
}

/** Whoever belongs to the inspection on its day (R54): team, cell committee, and substitutes, who need not come. */
function invited({ campaign, audience }: PageContext, { cell, standing }: CellRow) {
  const { lang, names, now, utcOffset } = audience;
  const began = sessionBegan(null, standing.session) ?? now;
  const { team, cell: committee, substitutes } = circleOf(campaign.roster, cell, began, utcOffset);
  const { ofTeam, ofCell, substitute } = onSiteTexts(lang);
  const people = new Map<string, string[]>();
  for (const [about, side] of [
    [ofTeam, team],
    [ofCell, committee],
    [substitute, substitutes.map(({ person }) => person)],
  ] as const)
    for (const person of side) people.set(person, [...(people.get(person) ?? []), about]);
  return [...people].map(([person, about]) => ({
    person,
    name: names.person(person),
    about: about.join(', '),
    expected: about.some((one) => one !== substitute),
  }));
}

/** @returns null: whoever asks could not end the inspection */
export async function packedAttendance(
  context: PageContext,
  row: CellRow,
  { inspection }: Partial<CaseContent>,
): Promise<PackedAttendance | null> {
  const { campaign, audience, acting, reader } = context;
  const { lang, names, now, utcOffset } = audience;
  const { roster } = campaign;
  const asking = acting?.person ?? '';
  if (!maySend('inspection.finish', asking, { subject: row.cell, roster, utcOffset, now })) return null;
  const people = invited(context, row);
  const { attendance = null, finishedAt = null } = inspection ?? {};
  if (attendance === null || finishedAt === null) return { people, stands: null };
  const entries = await reader.journal(campaign.id, { subject: row.cell, types: ['inspection.finish'] });
  // ended once more after it was given back: the newest comes first
  const [by] = entries.flatMap(({ input }) => (input.kind === 'event' ? [input.event.by] : []));
  const stands = {
    by: by === undefined ? '' : names.person(by),
    at: momentWords(finishedAt, audience),
    ...attendanceLines(attendance, onSiteTexts(lang), audience),
  };
  return { people, stands };
}
