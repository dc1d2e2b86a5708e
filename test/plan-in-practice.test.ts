import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { criteriaDigest } from '../domain/criteria/criteria.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { criteriaOf } from '../domain/plan/plan-criteria.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { type VirtualSeason, virtualSeason } from './support/virtual-season.ts';

/** What the plan requires of everybody, in a season of the real plan in virtual time. */

const HEAD = 'pham-hoang-viet';
const root = resolve(import.meta.dirname, '..');

let plan: Plan;
let season: VirtualSeason;
let changedDigest: string;
beforeAll(() => {
  const read = realPlanNow();
  if (read === null) throw new Error('the real plan does not pass its check');
  plan = read;
  season = virtualSeason(plan);
  season.until('cells', () => season.subjects().length > plan.cells.length);
  const set = criteriaOf(plan, 'fourGood');
  if (set === null) throw new Error('no set for fourGood');
  const changed = { ...set, version: `${set.version}-2` };
  changedDigest = criteriaDigest(changed);
  expect(changedDigest).not.toBe(criteriaDigest(set));
  season.act('campaign', HEAD, 'criteria.change', { set: changed, reason: 'Bản chính thức' });
  season.until('the end', () => season.standing('campaign').ended);
});

test('[R11, R20] everybody is scored by the sets of the plan as they stand, each criterion by both sides, and the minutes name the sets by what they say', () => {
  const inFile = (file: string) =>
    [
      ...readFileSync(resolve(root, 'plans/criteria', file), 'utf8').matchAll(/^\s*- (?:\{ )?id: ([\w-]+)/gm),
    ].map(([, id]) => id);
  const known = { fourGood: inFile('bon-tot.yaml'), cellQuality: inFile('chat-luong-chi-bo-124.yaml') };
  for (const { id: cell } of plan.cells) {
    const { minutes, scores } = season.caseContent(cell);
    const sets = minutes?.frame?.criteria ?? [];
    expect(sets.map(({ subject, id }) => [subject, id])).toContainEqual(['fourGood', 'bon-tot']);
    expect(sets.find(({ subject }) => subject === 'fourGood')?.sha256).toBe(changedDigest);
    for (const subject of ['fourGood', 'cellQuality'] as const) {
      const by = (layer: 'self' | 'team') =>
        new Set(scores[layer].filter((score) => score.subject === subject).map(({ criterion }) => criterion));
      expect(by('self').size).toBeGreaterThan(5);
      expect([...by('team')].sort()).toEqual([...by('self')].sort());
      expect(known[subject]).toEqual(expect.arrayContaining([...by('self')]));
    }
  }
});

test('[R21, R31] no inspection is finished without a word on everybody of the cell committee and of the team', () => {
  const one = virtualSeason(plan);
  one.keep('inspection.finish');
  const inProgress = () =>
    one.subjects().includes('doi-1') &&
    one.standing('doi-1').states.includes('stages.onSiteInspection.inProgress');
  one.until('the session', inProgress);
  const circle = ['nguyen-quoc-hung', 'tran-thi-mai', 'le-duc-an', 'pham-thi-lan', 'huynh-van-phuc'];
  const committee = ['nguyen-thi-anh', 'tran-van-an'];
  for (const left of [...committee, ...circle]) {
    const present = [...circle, ...committee].filter((person) => person !== left);
    const checked = one.send('doi-1', 'nguyen-quoc-hung', 'inspection.finish', {
      present,
      absent: [],
      guests: [],
      unscored: 'Chấm sau',
    });
    const said = checked.ok ? [] : (checked.refusal.issues ?? []);
    expect(said).toContainEqual({ path: 'present', message: 'attendanceMissing', values: { person: left } });
  }
});

test('[R64, R65] no cell comes to the committee but by a whole dossier that was read, inspected on site and settled in minutes', () => {
  const order = [
    'dossierSubmission',
    'preReview',
    'onSiteInspection',
    'minutesAgreement',
    'committeeAppraisal',
  ];
  for (const { id: cell } of plan.cells) {
    const standing = season.standing(cell);
    expect(standing.stagesDone.map(({ stage }) => stage)).toEqual([...order, 'recognitionDecision']);
    expect(standing.stagesDone.map(({ at }) => at)).toEqual(
      standing.stagesDone.map(({ at }) => at).sort((a, b) => a - b),
    );
    const { dossiers, minutes, inspection } = season.caseContent(cell);
    expect(dossiers.at(-1)).toMatchObject({ missing: [], late: false });
    expect(inspection.finishedAt).toBeGreaterThan(dossiers.at(-1)?.receivedAt ?? Number.POSITIVE_INFINITY);
    expect(minutes?.hash).toMatch(/^[0-9a-f]{64}$/);
  }
});

test('[X15] no template and no sentence hands on the slips of the copy, or its two ways of numbering', () => {
  const sources = ['documents', 'words', 'rehearsal', 'office', 'cli'].flatMap((room) =>
    readdirSync(resolve(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => `${room}/${file}`),
  );
  expect(sources.length).toBeGreaterThan(50);
  for (const file of sources) {
    const text = readFileSync(resolve(root, file), 'utf8').normalize('NFC');
    expect(text, file).not.toMatch(/đề (?:cập ủy|cấp ủy|thống nhất)/u);
    const marks = [...text.matchAll(/['"`>][IVX]+([-.])\s+\p{Lu}/gu)].map(([, mark]) => mark);
    expect(new Set(marks).size, file).toBeLessThan(2);
  }
});
