import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { wordText } from '../../documents/word/word-text.ts';
import type { PlacedEntry } from '../../records/reading.ts';
import { playPeople } from '../../rehearsal/played-people.ts';
import { rehearsalStart } from '../../rehearsal/rehearse.ts';
import { rehearsedCampaign } from '../../rehearsal/rehearsed-campaign.ts';
import { createDashboard } from '../app.ts';
import { samplePlan } from '../sample.fixture.ts';
import { keepRecords, sampleOver } from '../sample-reader.fixture.ts';

/** A season in which everything that is told only later has a text of its own, read by everybody all along. */

const OWN = 'doi-1';
/** One of each role: whose cell it is, another cell, the team, the office, the committee. */
const READERS = {
  cell: 'nguyen-thi-anh',
  otherCell: 'do-van-dat',
  team: 'le-duc-an',
  office: 'do-thi-thu',
  committee: 'vo-minh-tam',
} as const;
type Reader = keyof typeof READERS;

/** What is told only later, by the text that says it. */
const SECRETS = ['teamScore', 'opinion', 'decision'] as const;
type Secret = (typeof SECRETS)[number];
const textOf = (secret: Secret, cell: string) => `${secret} of ${cell}`;

/** Forms that begin with what stands in the case. */
const FORMS = ['inspection.record', 'appraisal.record', 'minutes.dispute', 'vote.record', 'slate.decide'];

type Payload = Record<string, unknown>;
const lines = (payload: Payload, name: string) => (payload[name] ?? []) as Payload[];

/** The same with its text, where it says something that is told only later. */
function marked(subject: string, type: string, payload: unknown): unknown {
  const given = payload as Payload;
  if (type === 'inspection.record')
    return {
      ...given,
      scores: lines(given, 'scores').map((score) => ({ ...score, remark: textOf('teamScore', subject) })),
    };
  if (type === 'slate.decide')
    return {
      ...given,
      lines: lines(given, 'lines').map((line) => ({
        ...line,
        award: textOf('decision', String(line['cell'])),
      })),
    };
  return payload;
}

const hasHappened = (entries: readonly PlacedEntry[], subject: string, types: readonly string[]): boolean =>
  entries.some(
    ({ subject: of, input }) =>
      of === subject && input.kind === 'event' && types.includes(String(input.event.type)),
  );

/** Whether somebody may read it by now: the table of `docs/how-it-works.md`, worked out from what was sent. */
function isReleased(secret: Secret, reader: Reader, entries: readonly PlacedEntry[]): boolean {
  const published = hasHappened(entries, 'campaign', ['decision.publish']);
  const readOut = hasHappened(entries, OWN, ['minutes.adopt', 'minutes.send']);
  switch (reader) {
    case 'otherCell':
      return false;
    case 'team':
      return secret === 'teamScore';
    case 'cell':
      return secret === 'teamScore' ? readOut : published;
    default:
      return secret === 'teamScore' ? readOut : true;
  }
}

const LINK = /(?:href|src)="(\/[^"#]*)/g;
/**
 * Stored files, which say what their people wrote, also those of a set (`web/sets/sets.test.ts`); the pages of cells of
 * whom no secret is told here; and the tables one by one, as all that are theirs are in one workbook.
 */
const PASSED_OVER =
  /^\/static\/|\/files\/|\/sets\/|^\/(?:cells|do|tasks)\/(?!doi-[12]\b|campaign\b)|^\/tables\/(?!moi-bang\b)/;

/** All that somebody reads in an answer, also with Word or Excel, or packed. */
async function textIn(answer: Response): Promise<string> {
  if (!answer.ok) return '';
  const type = answer.headers.get('content-type') ?? '';
  if (/wordprocessingml/.test(type)) return wordText(new Uint8Array(await answer.arrayBuffer()));
  if (!/spreadsheetml|zip/.test(type)) return await answer.text();
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.values(parts)
    .map((part) => new TextDecoder().decode(part))
    .join('\n');
}

test('8.2.3 no page that leads on from the board shows anybody a score, an opinion or a decision before its release', async () => {
  const plan = await samplePlan();
  const startedAt = rehearsalStart(plan);
  const one = rehearsedCampaign(plan, plan.id, startedAt);
  const people = playPeople(
    {
      ...one,
      send: (subject, by, type, payload) => one.send(subject, by, type, marked(subject, type, payload)),
    },
    { assume: 'on-time', earliest: startedAt, horizon: startedAt + 200 * 86_400_000 },
  );
  const records = keepRecords(one, plan, ({ subject, standing }) => people.look(subject, standing));
  const sample = sampleOver(one, { plan, startedAt }, records);
  const app = createDashboard({
    reader: sample.reader,
    now: () => one.now(),
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
    acting: { client: { validEvents: async () => FORMS }, writer: {}, files: {} } as never,
  });

  const read = new Map<string, number>();
  /** Every page that somebody comes to from the board by following what it links to. */
  async function crawled(person: string): Promise<Map<string, string>> {
    const pages = new Map<string, string>();
    const waiting = ['/', '/tasks'];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (pages.has(path) || PASSED_OVER.test(path)) continue;
      const answer = await app.request(path, { headers: { 'x-person': person } });
      const text = await textIn(answer);
      pages.set(path, text);
      for (const [, link = ''] of text.matchAll(LINK)) waiting.push(link.replaceAll('&amp;', '&'));
    }
    return pages;
  }

  let [before, opined] = ['', false];
  const seen = new Set<string>();
  const tookTables = new Set<Reader>();
  for (let next = one.next(); next !== undefined; next = one.next()) {
    one.advanceTo(next);
    const { states } = one.standing('campaign');
    if (!opined && states.some((state) => state.endsWith('appraising.awaitingDate'))) {
      const opinion = { proposed: { fourGood: true, level: 'GOOD' }, remark: textOf('opinion', OWN) };
      opined = one.send(OWN, READERS.office, 'appraisal.record', opinion).ok;
    }
    // by which something may have come to be told
    const now = [...states, ...one.standing(OWN).states]
      .filter((state) => /course|stages/.test(state))
      .join();
    if (now === before) continue;
    before = now;
    for (const [reader, person] of Object.entries(READERS) as [Reader, string][]) {
      const isReadBy = (secret: Secret) => seen.has(`${secret}, ${reader}`);
      // whoever reads all of it reads it from then on
      if (SECRETS.every((secret) => isReleased(secret, reader, records.entries) && isReadBy(secret)))
        continue;
      const pages = await crawled(person);
      read.set(reader, Math.max(pages.size, read.get(reader) ?? 0));
      if (pages.get('/tables/moi-bang.xlsx')) tookTables.add(reader);
      for (const secret of SECRETS) {
        const shown = [...pages].flatMap(([path, text]) =>
          text.includes(textOf(secret, OWN)) ? [path] : [],
        );
        if (shown.length > 0) seen.add(`${secret}, ${reader}`);
        if (!isReleased(secret, reader, records.entries))
          expect(shown, `${secret}, read by ${reader}, while ${states.join()}`).toEqual([]);
      }
    }
  }
  // everybody has read what was released to them in the end, on pages that there are
  expect([...seen].sort()).toEqual(
    (['cell', 'team', 'office', 'committee'] as const)
      .flatMap((reader) =>
        SECRETS.flatMap((secret) =>
          isReleased(secret, reader, records.entries) ? [`${secret}, ${reader}`] : [],
        ),
      )
      .sort(),
  );
  expect(Math.min(...read.values())).toBeGreaterThan(15);
  // the tables are among what was read
  expect([...tookTables].toSorted()).toEqual(Object.keys(READERS).toSorted());
}, 300_000);
