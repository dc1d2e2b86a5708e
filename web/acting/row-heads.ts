import { cellSubjectSchema } from '../../domain/case/score-value.ts';
import { type CriteriaEntry, type CriteriaSet, entryNames } from '../../domain/criteria/criteria.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { criteriaOf } from '../../domain/plan/plan-criteria.ts';
import { assumedWord } from '../../words/criteria/assumed-mark.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { minutesTexts } from '../../words/pages/minutes-texts.ts';
import { pointsWords } from '../../words/points.ts';
import type { Audience, Lang } from '../../words/words.ts';
import type { FieldsView, RowHead } from '../forms/form-view.ts';
import { aboutOf } from './begun-rows.ts';
import type { FormState } from './draft-state.ts';

/** What the rows of a form are about that it begins with. */

/** By which a criterion can be scored. */
const SCORED_BY: readonly string[] = ['points', 'grade', 'met'];

/** As the door takes them: of a condition yes or no, of a criterion a grade as well where the set knows grades. */
export function scoredBy({ gradeBands }: CriteriaSet, { kind }: CriteriaEntry): string[] {
  if (kind === 'gate') return ['met'];
  return kind === 'criterion' && gradeBands.length > 0 ? ['points', 'grade'] : ['points'];
}

/** The most that may be given, and whether it is only assumed. */
export const mostWords = ({ max, placeholder }: CriteriaEntry, lang: Lang): string =>
  [
    ...(max === null ? [] : [formTexts(lang).atMost(pointsWords(max, lang))]),
    ...(placeholder ? [`(${assumedWord(lang)})`] : []),
  ].join(' ');

interface Scored {
  set: CriteriaSet;
  entry: CriteriaEntry;
  /** its place in the set */
  number: number;
}

/** Looks up what is scored by its ids; each set is taken apart once. */
function scoredIn(plan: Plan): (subject: string, criterion: string) => Scored | null {
  const made = new Map<string, ReadonlyMap<string, Scored>>();
  function entriesOf(subject: string): ReadonlyMap<string, Scored> {
    const known = cellSubjectSchema.safeParse(subject).data;
    const set = known === undefined ? null : criteriaOf(plan, known);
    if (set === null) return new Map();
    return new Map([...entryNames(set)].map(([id, entry], at) => [id, { set, entry, number: at + 1 }]));
  }
  return (subject, criterion) => {
    const entries = made.get(subject) ?? entriesOf(subject);
    made.set(subject, entries);
    return entries.get(criterion) ?? null;
  };
}

/** What a row is headed by, of its form and of what the records know; null of one whose matter has to be chosen. */
export function rowHeads(
  { plan }: { plan: Plan },
  { type, named, paper }: Pick<FormState, 'type' | 'named' | 'paper'>,
  { lang, names }: Pick<Audience, 'lang' | 'names'>,
): FieldsView['headOf'] {
  const scored = scoredIn(plan);
  const { review, minutes } = named.content;

  function ofScore(
    subject: string,
    criterion: string,
    given: readonly string[],
    within: boolean,
  ): RowHead | null {
    const found = scored(subject, criterion);
    if (found === null) return null;
    const { set, entry, number } = found;
    const asked = scoredBy(set, entry);
    return {
      number,
      label: entry.name,
      part: [...(within ? [] : [set.title]), ...entry.path].join(' › '),
      most: mostWords(entry, lang),
      given,
      asked,
      left: SCORED_BY.filter((field) => !asked.includes(field)),
      removable: within,
    };
  }
  const plainHead = (
    number: number,
    label: string,
    part: string,
    more: Pick<RowHead, 'given' | 'asked'>,
  ) => ({
    number,
    label,
    part,
    most: '',
    left: [],
    removable: false,
    ...more,
  });

  function ofItem(id: string, given: readonly string[], asked: readonly string[]): RowHead | null {
    const at = minutes?.items.findIndex((item) => item.id === id) ?? -1;
    const item = minutes?.items[at];
    if (item === undefined) return null;
    const { kind, subject, criterion, text } = item;
    const label = criterion === null ? text : names.criterion(`${subject ?? ''}.${criterion}`);
    const found = scored(subject ?? '', criterion ?? '');
    const by = found === null ? [] : scoredBy(found.set, found.entry);
    const left = SCORED_BY.filter((field) => !by.includes(field));
    return { ...plainHead(at + 1, label, minutesTexts(lang).kinds[kind], { given, asked }), left };
  }

  return (path, row) => {
    const [list = '', subject] = path;
    // whoever enters a paper may not know which score it replaces, and types what stands on it
    const given = aboutOf(type, list).filter((field) => paper === null || field !== 'replaces');
    if (list === 'scores')
      return subject === undefined
        ? ofScore(row('subject'), row('criterion'), given, false)
        : ofScore(subject, row('criterion'), ['criterion'], true);
    if (given.length === 0) return null;
    switch (list) {
      case 'documents': {
        const at = plan.dossier.onSiteDocuments.findIndex(({ id }) => id === row('document'));
        const document = plan.dossier.onSiteDocuments[at];
        if (document === undefined) return null;
        const of = document.criteria.map((one) => names.criterion(one)).join('; ');
        return plainHead(at + 1, document.title, of, { given, asked: ['seen'] });
      }
      case 'verified': {
        const at = review?.points.findIndex(({ id }) => id === row('point')) ?? -1;
        const point = review?.points[at];
        if (point === undefined) return null;
        const { criterion, subject: of } = point;
        const about = criterion === null ? '' : names.criterion(`${of ?? ''}.${criterion}`);
        return plainHead(at + 1, point.text, about, { given, asked: ['finding'] });
      }
      case 'items':
        // most items are agreed: what is said of one is unfolded
        return ofItem(row('id'), given, []);
      case 'answers':
        return ofItem(row('id'), given, ['answer']);
      default:
        return null;
    }
  };
}
