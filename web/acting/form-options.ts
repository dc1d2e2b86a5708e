import { entryNames } from '../../domain/criteria/criteria.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { choiceWord } from '../../words/forms/choice-words.ts';
import type { Audience, Lang } from '../../words/words.ts';
import type { Option } from '../forms/form-html.ts';

/** Whom and what a form offers for a field that holds an id; null where it has to be typed. */
export function formOptions(
  { plan, roster }: CampaignRow,
  subject: string,
  { names }: Audience,
): (path: readonly string[]) => readonly Option[] | null {
  const people = (ids: readonly string[]): Option[] =>
    [...new Set(ids)].map((value) => ({ value, label: names.person(value) }));
  const everybody = people(plan.people.map(({ id }) => id));
  const ofCell = people(
    roster.assignments.filter(({ cell }) => cell === subject).map(({ person }) => person),
  );
  const criteria = (set: string | undefined): Option[] =>
    plan.criteria
      .filter(({ subject: scored }) => set === undefined || scored === set)
      .flatMap(({ subject: scored, set: of }) =>
        typeof of === 'string'
          ? []
          : [...entryNames(of).keys()].map((id) => ({
              value: id,
              label: names.criterion(`${scored}.${id}`),
            })),
      );
  return (path) => {
    switch (path.at(-1)) {
      case 'person':
      case 'present':
      case 'chair':
      case 'recorder':
        return everybody;
      case 'handedInBy':
        return ofCell;
      case 'cell':
        return plan.cells.map(({ id }) => ({ value: id, label: names.cell(id) }));
      case 'session':
        return plan.sessions.map(({ id, date }) => ({
          value: id,
          label: `${id} · ${date.split('-').reverse().join('/')}`,
        }));
      case 'criterion':
        return criteria(path[0] === 'scores' ? path[1] : undefined);
      default:
        return null;
    }
  };
}

/** What a key of a map is called: a report by its title in the plan. */
export const formKeys =
  ({ plan }: CampaignRow, lang: Lang) =>
  (path: readonly string[], key: string): string =>
    (path.at(-1) === 'reports' ? plan.dossier.reports.find(({ id }) => id === key)?.title : undefined) ??
    choiceWord('subject', key, lang);
