import { expect, test } from 'vitest';
import type { MailRow } from '../../records/reading.ts';
import { createDashboard } from '../app.ts';
import { asksOf, type Question, questionNames } from './asked-by-everybody.fixture.ts';
import {
  type Done,
  LEADERS,
  OWN,
  READERS,
  type Reader,
  type SecretName,
  secretsWith,
} from './told-later.fixture.ts';
import { type ToldSeason, toldSeason } from './told-season.fixture.ts';

/** A season in which everything that is told only later is marked, read by everybody at each step that may tell it. */

/** Forms that begin with what stands in the case, or were begun. */
const FORMS = [
  'inspection.record',
  'appraisal.record',
  'minutes.adopt',
  'minutes.dispute',
  'vote.record',
  'slate.decide',
];

const everybody = Object.keys(READERS) as Reader[];

/** Of notices, mails and people, of which there are hundreds that are answered alike, as many as show it. */
function shared(paths: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  return [...paths].filter((path) => {
    const [, kind] = /^\/(outbox|people|do\/campaign\/person)/.exec(path) ?? [];
    if (kind === undefined) return true;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (counts.get(kind) ?? 0) <= 12;
  });
}

type Secrets = ReturnType<typeof secretsWith>;
const namesOf = (secrets: Secrets) => Object.keys(secrets) as SecretName[];

/** The secrets as they are marked by now: totals follow from what was scored. */
function secretsOf({ one }: Pick<ToldSeason, 'one'>): Secrets {
  const there = one.subjects().includes(OWN) ? one.standing(OWN) : null;
  const ratings = there?.of === 'cell' ? there.facts.ratings.fourGood : undefined;
  return secretsWith({ team: ratings?.team?.total ?? null, committee: ratings?.committee?.total ?? null });
}

/** Where somebody finds a secret. */
const shownIn = ({ mark, unless }: Secrets[SecretName] & { unless?: RegExp }, texts: Map<string, string>) =>
  mark === null
    ? []
    : [...texts].flatMap(([path, text]) => (unless?.test(path) !== true && mark.test(text) ? [path] : []));

/** All that a terminal can ask of the cell, of the campaign, and of what others type. */
function questionsAbout({ one, sample, drafts }: ToldSeason): Question[] {
  const { id, plan } = sample.campaign;
  const [of, at] = [{ campaign: id }, one.now()];
  const cell = { ...of, cell: OWN };
  const decisions = Object.keys(one.campaignContent().decisions);
  return [
    ['campaignNames', {}],
    ...['campaign', 'cells', 'cases', 'raised', 'campaignContent', 'people', 'invitationAnswers'].map(
      (name): Question => [name, of],
    ),
    ...['decisions', 'troubles', 'mails', 'journal', 'notices'].map((name): Question => [name, of]),
    ...['cell', 'caseContent', 'guidance'].map((name): Question => [name, cell]),
    ['caseAt', { ...cell, at }],
    ['campaignAt', { ...of, at }],
    ...['happenedAt', 'happenedEarlier'].map(
      (name): Question => [name, { ...of, subject: 'campaign', event: { of: 'published', cell: OWN } }],
    ),
    ['journal', { ...of, filter: { subject: OWN } }],
    ['journal', { ...of, filter: { subject: 'campaign' } }],
    ['notices', { ...of, filter: { subject: OWN } }],
    ['outbox', { ...of, question: { limit: 1_000, offset: 0 } }],
    ...decisions.map((decision): Question => ['issuedWord', { ...of, decision }]),
    ['paperTemplates', {}],
    ['paperTemplate', { kind: 'minutes', before: null }],
    ['register', { body: plan.document.issuer, term: '', type: 'QĐ' }],
    ['recordedSeq', { ...of, subject: OWN }],
    ...drafts.map(
      ({ subject, type, person, paperOf }): Question => ['draft', { ...of, subject, type, person, paperOf }],
    ),
    ['papers', { subject: 'campaign' }],
    ['papers', { subject: OWN }],
  ];
}

/** The steps at which something is known that isn't told, in their order; each with what has to be done for it. */
const STEPS: readonly (readonly [string, (done: Done) => boolean])[] = [
  ['the team has scored', (done) => done(OWN, 'inspection.finish')],
  ['the committee has voted', (done) => done('campaign', 'vote.record')],
  ['decisions are signed', (done) => done('campaign', 'decision.sign')],
  ['decisions are published', (done) => done('campaign', 'decision.publish')],
];

test('8.2.3 no page, feed, export or mail shows anybody a score, a level, a vote or a draft before its release', async () => {
  const mailsTelling = new Set<string>();
  const toldTooEarly: string[] = [];
  let season: ToldSeason | undefined;
  function look({ person, subject, text, html }: MailRow, done: Done): void {
    if (season === undefined) return;
    const secrets = secretsOf(season);
    for (const name of namesOf(secrets)) {
      if (shownIn(secrets[name], new Map([[subject, `${subject}\n${text}\n${html}`]])).length === 0) continue;
      const reader = person as Reader;
      mailsTelling.add(`${name}, ${READERS[reader]}`);
      if (!secrets[name].isTold(reader, done)) toldTooEarly.push(`${name} to ${person}: ${subject}`);
    }
  }
  season = await toldSeason(look);
  const { one, sample, done } = season;
  const app = createDashboard({
    reader: sample.reader,
    now: () => one.now(),
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
    acting: { client: { validEvents: async () => FORMS }, writer: {}, files: {} } as never,
  });
  const asks = asksOf(app);

  const seen = new Set<string>();
  /** Whoever has read by now all that is ever told to them, and is still to be told nothing but what others type. */
  const readsOn = (secrets: Secrets, reader: Reader): boolean =>
    namesOf(secrets).every((name) =>
      secrets[name].isTold(reader, done) ? seen.has(`${name}, ${reader}`) : name.endsWith('typed'),
    );
  const read = new Map<Reader, number>();
  const asked = new Set<string>();
  const tooEarly: string[] = [];
  async function readAtOnce(step: string): Promise<void> {
    if (season === undefined) return;
    const secrets = secretsOf(season);
    const questions = questionsAbout(season);
    for (const [name] of questions) asked.add(name);
    const found = new Map(
      everybody
        .filter((reader) => LEADERS.includes(reader) || !readsOn(secrets, reader))
        .map((reader) => [reader, new Map<string, string>()]),
    );
    const known = new Set<string>();
    // whatever anybody is led to, everybody asks for
    for (const reader of [...LEADERS, ...found.keys()]) {
      const pages = found.get(reader) ?? new Map<string, string>();
      await asks.crawl(reader, pages, known, LEADERS.includes(reader));
      if (LEADERS.includes(reader)) for (const path of shared(pages.keys())) known.add(path);
      read.set(reader, Math.max(pages.size, read.get(reader) ?? 0));
    }
    for (const [reader, pages] of found) {
      const all = new Map([...pages, ...(await asks.questions(reader, questions))]);
      for (const name of namesOf(secrets)) {
        const shown = shownIn(secrets[name], all);
        if (shown.length > 0) seen.add(`${name}, ${reader}`);
        if (!secrets[name].isTold(reader, done))
          tooEarly.push(...shown.map((path) => `${step}: ${name}, read by ${reader} at ${path}`));
      }
    }
  }

  const steps = [...STEPS];
  let [noted, voted] = [false, false];
  for (let next = one.next(); next !== undefined && steps.length > 0; next = one.next()) {
    one.advanceTo(next);
    if (!noted && done(OWN, 'dossier.submit')) {
      season.note();
      noted = true;
    }
    if (
      !voted &&
      one.standing('campaign').states.some((state) => state.endsWith('appraising.awaitingDecision'))
    ) {
      const hear = () =>
        Promise.all(everybody.map(async (reader) => [reader, await asks.mark(reader)] as const));
      const before = await hear();
      season.appraise();
      voted = true;
      // nobody hears that something happens that isn't told
      const hearing = (await hear()).filter(([, mark], index) => mark !== before[index]?.[1]);
      expect(hearing.map(([reader]) => READERS[reader]).sort()).toEqual(
        everybody
          .map((reader) => READERS[reader])
          .filter((part) => part === 'office' || part === 'committee')
          .sort(),
      );
    }
    const [step] = steps;
    if (step?.[1](done) !== true) continue;
    await readAtOnce(step[0]);
    steps.shift();
  }
  expect(steps).toEqual([]);
  expect(tooEarly).toEqual([]);
  expect(toldTooEarly).toEqual([]);
  expect([...mailsTelling].sort()).toEqual(['the award, cell', 'the level, cell']);
  // everybody has read what was released to them in the end
  const secrets = secretsOf(season);
  expect([...seen].sort()).toEqual(
    namesOf(secrets)
      .flatMap((name) =>
        everybody.flatMap((reader) => (secrets[name].isTold(reader, done) ? [`${name}, ${reader}`] : [])),
      )
      .sort(),
  );
  expect(Math.min(...read.values())).toBeGreaterThan(50);
  expect([...asked].sort()).toEqual([...questionNames(), 'papers'].sort());
}, 300_000);
