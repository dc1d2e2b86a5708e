import { beforeAll, expect, test } from 'vitest';
import { maySend } from '../../machines/door/door.ts';
import { EVENTS } from '../../machines/door/events.ts';
import { isForeseenFirst } from '../../office/foresee-changes.ts';
import { deedButton } from '../../words/forms/deed-buttons.ts';
import type { Lang } from '../../words/words.ts';
import { createDashboard } from '../app.ts';
import { type FormEvent, hasForm } from '../forms/form-fields.ts';
import { SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';
import { isDrafting } from './named-matters.ts';

/** What the buttons of forms are called. */

const FORMS = Object.keys(EVENTS).filter((type): type is FormEvent => hasForm(type as keyof typeof EVENTS));
let sample: Sample;
beforeAll(async () => {
  sample = await sampleRecords();
}, 60_000);

/** The form as whoever may send it is shown it; null where nobody of the sample may. */
async function formOf(type: FormEvent, lang: Lang): Promise<string | null> {
  const { roster, plan } = sample.campaign;
  const { utcOffset } = plan.calendar;
  for (const subject of ['campaign', 'doi-1'])
    for (const { id } of plan.people) {
      if (!maySend(type, id, { subject, roster, utcOffset, now: SAMPLE_NOW })) continue;
      const app = createDashboard({
        reader: sample.reader,
        now: () => SAMPLE_NOW,
        reading: 'byPerson',
        whoIsThere: async () => id,
        acting: { client: {}, writer: {}, files: {} } as never,
      });
      const answer = await app.request(`/do/${subject}/${type}`, { headers: { cookie: `lang=${lang}` } });
      if (answer.status === 200) return await answer.text();
    }
  return null;
}
/** What a form's own button is called: the one that posts it where it stands. */
const sendingIn = (page: string): string[] =>
  [...page.matchAll(/<button class="btn">([^<]*)<\/button>/g)].map(([, name = '']) => name);

test.each(['vi', 'en'] as const)(
  'each form has a button that says what it does, in %s',
  async (lang) => {
    const pages = await Promise.all(FORMS.map(async (type) => [type, await formOf(type, lang)] as const));
    const shown = pages.flatMap(([type, page]) => (page === null ? [] : [{ type, page }]));
    expect(pages.filter(([, page]) => page === null).map(([type]) => type)).toEqual([]);
    for (const { type, page } of shown) {
      expect(sendingIn(page), type).toEqual([deedButton(type, lang)]);
      // what is shown before it is sent says which button shows it first
      expect(page.includes(`“${deedButton(type, lang)}”`), type).toBe(
        isForeseenFirst(type) || isDrafting(type),
      );
    }
  },
  60_000,
);

test.each(['vi', 'en'] as const)('no two of them are called alike, and each fits a phone, in %s', (lang) => {
  const names = FORMS.map((type) => deedButton(type, lang));
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.length > 24)).toEqual([]);
});
