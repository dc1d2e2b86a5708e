import { cellSubjectSchema } from '../../domain/case/score-value.ts';
import { committeeOf, recordersOf } from '../../domain/committee/meeting-check.ts';
import { entryNames } from '../../domain/criteria/criteria.ts';
import { circleOf, entitledInHall, sessionBegan } from '../../domain/inspection/attendance.ts';
import { cellCriteria, isSelfScored } from '../../domain/plan/plan-criteria.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { shortDate } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { choiceWord } from '../../words/forms/choice-words.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { type Audience, type Lang, wordOf } from '../../words/words.ts';
import type { FormView, Option } from '../forms/form-view.ts';
import type { FormState } from './draft-state.ts';
import { namedOptions, openMeeting, recordedMeeting } from './named-matters.ts';

/** Whom and what a form offers for a field that holds an id; null where it has to be typed. */
export function formOptions(
  { plan, roster }: CampaignRow,
  { subject, type, named }: Pick<FormState, 'subject' | 'type' | 'named'>,
  audience: Audience,
): (path: readonly string[]) => readonly Option[] | null {
  const { names } = audience;
  const ofRecords = namedOptions(type, named, { plan, subject }, audience);
  const people = (ids: readonly string[]): Option[] =>
    [...new Set(ids)].map((value) => ({ value, label: names.person(value) }));
  const everybody = people(plan.people.map(({ id }) => id));
  const ofCell = people(
    roster.assignments.filter(({ cell }) => cell === subject).map(({ person }) => person),
  );
  // who may be there; of a meeting that was set for another day whoever was of the committee then
  const days = [audience.now, openMeeting(named)?.startsAt ?? audience.now];
  const ofMeeting = (who: typeof committeeOf): Option[] =>
    type === 'meeting.hold' ? people(days.flatMap((at) => who(roster, at, audience.utcOffset))) : everybody;
  // who votes by name was there
  const held = type === 'vote.record' ? recordedMeeting(named)?.record : undefined;
  const voters = held == null ? null : people(held.present);
  const cells = plan.cells.map(({ id }) => ({ value: id, label: names.cell(id) }));
  // who may sign for each side, of those who were there; before anybody knows who was, of all who may
  const signers = (side: 'cell' | 'team'): Option[] => {
    const { attendance = null } = named.content.inspection ?? {};
    const began = sessionBegan(attendance, named.session) ?? audience.now;
    const circle = circleOf(roster, subject, began, audience.utcOffset);
    const all = [...circle.team, ...circle.substitutes.map(({ person }) => person), ...circle.cell];
    return people(entitledInHall(attendance?.present ?? all, circle)[side]);
  };
  const [hall, recorders] = [ofMeeting(committeeOf), ofMeeting(recordersOf)];
  const criteria = (set: string | undefined): Option[] =>
    cellCriteria(plan)
      .filter(([scored]) => set === undefined || scored === set)
      .flatMap(([scored, of]) =>
        [...entryNames(of).keys()].map((id) => ({ value: id, label: names.criterion(`${scored}.${id}`) })),
      );
  return (path) => {
    const [part, side] = path;
    if (part === 'signed' && (side === 'cell' || side === 'team')) return signers(side);
    switch (path.at(-1)) {
      case 'head':
        return everybody;
      case 'person':
        return voters ?? hall;
      case 'present':
      case 'chair':
        return hall;
      case 'recorder':
        return recorders;
      case 'handedInBy':
        return ofCell;
      case 'into':
        // a cell that is split off is new
        return type === 'cell.split' ? null : cells;
      case 'people':
        return type === 'cell.split' ? everybody : null;
      case 'cell':
        return cells;
      case 'session':
        return plan.sessions.map(({ id, name, date }) => ({
          value: id,
          label: `${name} · ${shortDate(date)}`,
        }));
      case 'criterion':
        return criteria(path[0] === 'scores' ? path[1] : undefined);
      default:
        return ofRecords(path);
    }
  };
}

/** What a key of a map is called: a report by its title in the plan, and what is scored with whether it has to be. */
export function formKeys({ plan }: Pick<CampaignRow, 'plan'>, lang: Lang): FormView['keyWord'] {
  return (path, key) => {
    const map = path.at(-1);
    const title = map === 'reports' ? plan.dossier.reports.find(({ id }) => id === key)?.title : undefined;
    if (title !== undefined) return title;
    if (map === 'counts') return upperFirst(wordOf(dictionaryOf(lang).choices, key));
    const word = choiceWord('subject', key, lang);
    const subject = cellSubjectSchema.safeParse(key);
    const mayBeLeft = map === 'scores' && subject.success && !isSelfScored(plan, subject.data);
    return mayBeLeft ? `${word} (${formTexts(lang).optional})` : word;
  };
}
