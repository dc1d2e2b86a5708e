import type { Instant } from '../domain/calendar/instant.ts';
import { type CriteriaEntry, entryNames } from '../domain/criteria/criteria.ts';
import { addressees, vacantPlace } from '../domain/people/addressees.ts';
import { peopleOf, type Role, type Roster } from '../domain/people/roster.ts';
import type { RunningPlan } from '../domain/plan/campaign-plan.ts';
import { cellNameOn, namesEver } from '../domain/plan/cell-names.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { dictionaryOf } from './dictionary.ts';
import { type Audience, type Lang, type Names, wordOf } from './words.ts';

const PRINCIPALS: readonly Role[] = [
  'cellHead',
  'teamLeader',
  'teamClerk',
  'committeeHead',
  'committeeDeputy',
];

/** Everything that the plan's sets score, by `subject.id`, and by `id` where nobody names the subject. */
function criteriaNames({ criteria }: Plan): Map<string, CriteriaEntry> {
  const names = new Map<string, CriteriaEntry>();
  for (const { subject, set } of criteria) {
    if (typeof set === 'string') continue;
    for (const [id, entry] of entryNames(set)) {
      names.set(`${subject}.${id}`, entry);
      if (!names.has(id)) names.set(id, entry);
    }
  }
  return names;
}

/**
 * Names by the plan's lists of people and cells, and who acts for whom by the roster.
 *
 * @param at instant (ms) whose local day decides which assignments are in force
 * @param members of the cells, by the campaign's directory
 */
export function namesOf(
  plan: RunningPlan,
  roster: Roster,
  at: Instant,
  members: readonly { id: string; name: string }[] = [],
): Names {
  const people = new Map([...members, ...plan.people].map(({ id, name }) => [id, name]));
  const cells = new Map(plan.cells.map(({ id, name }) => [id, name]));
  const criteria = criteriaNames(plan);
  const person = (id: string) => people.get(id) ?? id;
  const rank = (role: Role) => (PRINCIPALS.includes(role) ? PRINCIPALS.indexOf(role) : PRINCIPALS.length);
  return {
    person,
    cell: (id) => cells.get(id) ?? id,
    cellOn: (id, day) => cellNameOn(plan, id, day),
    cellEver: (id) => namesEver(plan).flatMap((one) => (one.id === id ? [one.name] : [])),
    peers: (group) => plan.cells.filter(({ peerGroup }) => peerGroup === group).map(({ id }) => id),
    criterion: (id) => criteria.get(id)?.name ?? id,
    reports: () => plan.dossier.reports.map(({ title }) => title),
    acting: (holder) =>
      roster.assignments
        .filter(
          (entry) =>
            peopleOf({ ...roster, assignments: [entry] }, holder, at, plan.calendar.utcOffset).length > 0,
        )
        .map((entry) => ({ name: person(entry.person), role: entry.role }))
        .sort((a, b) => rank(a.role) - rank(b.role)),
    addressees: (holder) => addressees(roster, holder, at, plan.calendar.utcOffset),
  };
}

/** What stands where a person would, while nobody holds the role. */
function vacantWords(id: string, lang: Lang, names: Names): string | null {
  const place = vacantPlace(id);
  if (place === null) return null;
  const { holders, waiting } = dictionaryOf(lang);
  return waiting.vacant(wordOf(holders, place.role), place.cell === null ? null : names.cell(place.cell));
}

/** Everything that a sentence needs to know of its reader and its plan. */
export function audienceOf(
  plan: RunningPlan,
  roster: Roster,
  lang: Lang,
  now: Instant,
  members: readonly { id: string; name: string }[] = [],
): Audience {
  const names = namesOf(plan, roster, now, members);
  return {
    lang,
    now,
    utcOffset: plan.calendar.utcOffset,
    names: { ...names, person: (id) => vacantWords(id, lang, names) ?? names.person(id) },
    ladder: plan.settings.ladder.value,
    silence: plan.settings.minutesUnanswered.value,
  };
}
