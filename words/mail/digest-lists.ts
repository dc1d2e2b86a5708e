import { cellsByStage, overdueOf, type Stands } from '../../domain/case/season-standings.ts';
import type { Standing } from '../../domain/journal/journal.ts';
import { dueWords, momentWords } from '../dates.ts';
import { dictionaryOf } from '../dictionary.ts';
import { lowerFirst, upperFirst } from '../letter-case.ts';
import { type Moment, merged, momentsAhead } from '../obligation/moments-ahead.ts';
import { overdueWords } from '../obligation/overdue-words.ts';
import { textsOf } from '../pages/texts.ts';
import type { Audience } from '../words.ts';
import type { MailList } from './mail-frame.ts';

/** Where the campaign stands, for committee and office: cells by stage, what is overdue, what comes. */

/** so many are written out, the rest is on the board */
const OVERDUE = 30;
const DATES = 12;

const most = (items: readonly string[], limit: number, { lang }: Audience): string[] =>
  items.length <= limit
    ? [...items]
    : [...items.slice(0, limit), upperFirst(textsOf(lang).progress.more(items.length - limit))];

function stageItems(all: readonly Stands[], { lang, now }: Audience): string[] {
  const { mail, stages } = dictionaryOf(lang);
  const { ended } = textsOf(lang).progress;
  return cellsByStage(all.filter(({ subject }) => subject !== 'campaign')).flatMap(({ stage, cells }) => {
    const late = new Set(overdueOf(cells, now).map(({ subject }) => subject)).size;
    const word = stage === 'ended' ? ended : stages[stage];
    return cells.length === 0 ? [] : [mail.digest.stage(word, cells.length, late)];
  });
}

const momentItem = ({ moment, who }: { moment: Moment; who: string }, audience: Audience): string => {
  const { at, hour, kind, words } = moment;
  const when = hour === null ? dueWords(at + 1, audience) : momentWords(at, audience);
  const { mail } = dictionaryOf(audience.lang);
  return mail.digest.date(upperFirst(kind === 'due' ? mail.digest.due(when) : when), lowerFirst(words), who);
};

/** The campaign's own stage, above its lists. */
export const digestLines = (campaign: Standing | null, { lang }: Audience): string[] =>
  campaign === null
    ? []
    : [`${textsOf(lang).waitingOn}: ${lowerFirst(dictionaryOf(lang).stages[campaign.stage])}.`];

/** How many things are overdue, in words: `2 việc quá hạn`. */
export const overdueCount = (all: readonly Stands[], { lang, now }: Audience): string =>
  dictionaryOf(lang).mail.digest.overdue(overdueOf(all, now).length);

/** What a digest lists; where there is nothing of a kind its heading says so. @param all the standings of the season */
export function digestLists(all: readonly Stands[], audience: Audience): MailList[] {
  const { digest } = dictionaryOf(audience.lang).mail;
  const texts = textsOf(audience.lang);
  const overdue = overdueWords(all, audience).map(({ subject, task, who, lateness, due }) =>
    digest.overdueItem(upperFirst(subject), task, who, lateness, dueWords(due, audience)),
  );
  const moments = momentsAhead(audience, all).filter(({ kind }) => kind !== 'step');
  const dates = merged(moments, audience).map((one) => momentItem(one, audience));
  return [
    { heading: texts.progress.stages, items: stageItems(all, audience) },
    { heading: overdueCount(all, audience), items: most(overdue, OVERDUE, audience) },
    {
      heading: dates.length === 0 ? texts.nothing.ofAll.soon : texts.twoWeeks,
      items: most(dates, DATES, audience),
    },
  ];
}
