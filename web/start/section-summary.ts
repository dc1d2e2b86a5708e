import { html } from 'hono/html';
import { z } from 'zod';
import { addDays } from '../../domain/calendar/instant.ts';
import type { UnfinishedPlan } from '../../office/plan-draft.ts';
import { longDate } from '../../words/dates.ts';
import { lowerFirst } from '../../words/letter-case.ts';
import { numberWords, percentWords } from '../../words/numbers.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import type { Lang } from '../../words/words.ts';
import type { Html } from '../page.ts';
import type { SectionName } from './sections.ts';

/** What of a section can be said in a line, as far as it can be read. */

const word = z.string().catch('');
const day = z.iso.date().nullable().catch(null);
const many = z.array(z.unknown()).catch([]);
const readable = z.object({
  document: z.object({ number: word, issuer: word }).catch({ number: '', issuer: '' }),
  cells: many,
  people: many,
  roles: many,
  criteria: many,
  team: z.object({ name: word }).catch({ name: '' }),
  dossier: z
    .object({ dueBefore: day, reports: many, onSiteDocuments: many })
    .catch({ dueBefore: null, reports: [], onSiteDocuments: [] }),
  allowance: z.object({ amount: z.int().nullable().catch(null) }).catch({ amount: null }),
  sessions: z
    .array(
      z
        .object({ name: word, date: day, starts: word, ends: word, cells: many })
        .catch({ name: '', date: null, starts: '', ends: '', cells: [] }),
    )
    .catch([]),
  calendar: z.object({ holidays: many, workedDays: many }).catch({ holidays: [], workedDays: [] }),
  settings: z
    .object({
      quota: z.object({ value: z.object({ percent: z.int().nullable() }) }),
      ladder: z.object({ value: many }),
    })
    .catch({ quota: { value: { percent: null } }, ladder: { value: [] } }),
});

/** From how many sessions on they are counted only. */
const MANY = 4;

export function sectionSummary(section: SectionName, plan: UnfinishedPlan, lang: Lang): Html {
  const { summary, countOf } = startTexts(lang);
  const read = readable.parse(plan);
  const said = (...words: string[]): Html => {
    const some = words.filter((one) => one !== '');
    return some.length === 0 ? html`${summary.empty}` : html`${some.map((one) => html`<span>${one}</span>`)}`;
  };
  switch (section) {
    case 'document':
      return said(read.document.number, read.document.issuer);
    case 'cells':
      return said(countOf.cells(read.cells.length));
    case 'people':
      return said(countOf.people(read.people.length), countOf.roles(read.roles.length));
    case 'dates': {
      const { dueBefore } = read.dossier;
      const due = dueBefore === null ? '' : summary.due(lowerFirst(longDate(addDays(dueBefore, -1), lang)));
      const sessions = read.sessions.map(({ name, date, starts, ends, cells }) =>
        summary.session(
          name,
          date === null ? '–' : lowerFirst(longDate(date, lang)),
          `${starts}–${ends}`,
          cells.length,
        ),
      );
      return said(due, ...(sessions.length > MANY ? [summary.sessions(sessions.length)] : sessions));
    }
    case 'reports':
      return said(countOf.reports(read.dossier.reports.length));
    case 'criteria':
      return said(summary.sets(read.criteria.length));
    case 'onSite':
      return said(countOf.documents(read.dossier.onSiteDocuments.length));
    case 'team':
      return said(read.team.name);
    case 'quota': {
      const { percent } = read.settings.quota.value;
      return said(percent === null ? '' : summary.quota(percentWords(percent, lang)));
    }
    case 'ladder':
      return said(summary.steps(read.settings.ladder.value.length));
    case 'daysOff':
      return said(summary.daysOff(read.calendar.holidays.length + read.calendar.workedDays.length));
    case 'allowance': {
      const { amount } = read.allowance;
      return said(amount === null ? '' : summary.allowance(numberWords(amount, lang)));
    }
    case 'rules':
      return said(summary.otherRules);
  }
}
