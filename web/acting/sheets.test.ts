import { beforeAll, describe, expect, test } from 'vitest';
import { recordSchema } from '../../domain/inspection/inspection-content.ts';
import { EVENTS } from '../../machines/door/events.ts';
import type { Pair } from '../forms/form-encoding.ts';
import { at, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';
import { sentBy, shownForm } from './shown-form.fixture.ts';

/** Forms that begin with a row for all that may be said, as the team, the committee and the cell fill them in. */

const ON_SITE = at('2024-12-12 09:00');
const CELL = 'doi-1';
const READER = 'le-duc-an';
const SCORE = { subject: 'fourGood', criterion: 'sinh-hoat-dinh-ky' };

describe('[R51–R53] the team’s sheet', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await sampleRecords(undefined, at('2024-12-06 11:00'));
    sample.send(CELL, READER, 'review.note', { text: 'Đối chiếu sổ nghị quyết', ...SCORE, verify: true });
    sample.advance(ON_SITE);
  }, 60_000);
  const sheet = (typed?: Pair[]) =>
    shownForm(sample, {
      subject: CELL,
      person: READER,
      type: 'inspection.record',
      now: ON_SITE,
      ...(typed && { typed }),
    });

  test('has every criterion with the cell’s own score, what proves it and what was noted, and every document and point', async () => {
    const { pairs, row, words } = await sheet();
    const criteria = pairs.filter(([name]) => name.endsWith('.criterion'));
    expect(criteria.length).toBeGreaterThan(25);
    expect(words(row('criterion', SCORE.criterion))).toMatch(
      /Sinh hoạt định kỳ.*tối đa 8 điểm \(giả định\) Chi bộ tự chấm: 7,0 Minh chứng mẫu của cuộc diễn tập Đối chiếu sổ nghị quyết/,
    );
    expect(pairs.filter(([name]) => name.endsWith('.document'))).toHaveLength(
      sample.campaign.plan.dossier.onSiteDocuments.length,
    );
    expect(words(row('point', 'p1'))).toContain('1. Đối chiếu sổ nghị quyết');
  });

  test('says only what was typed: whatever stays empty is no part of what is sent', async () => {
    const { pairs, row } = await sheet();
    const { plan } = sample.campaign;
    expect(recordSchema.safeParse(sentBy('inspection.record', plan, pairs)).success).toBe(false);
    const document =
      pairs.find(([name]) => name.endsWith('.document'))?.[0].replace(/document$/, 'seen') ?? '';
    const typed: Pair[] = [
      ...pairs,
      [`${row('criterion', SCORE.criterion)}.points`, '6,5'],
      [document, 'yes'],
      [`${row('point', 'p1')}.finding`, 'Đủ 12 kỳ'],
    ];
    const payload = sentBy('inspection.record', plan, typed);
    expect(payload).toMatchObject({
      scores: [{ ...SCORE, points: '6,5' }],
      documents: [{ seen: true }],
      verified: [{ point: 'p1', finding: 'Đủ 12 kỳ' }],
    });
    expect(EVENTS['inspection.record'].payload.safeParse(payload).success).toBe(true);
  });

  test('a score of the team stands beside, and one that came meanwhile is replaced on purpose alone', async () => {
    const before = await sheet();
    const typed: Pair[] = [...before.pairs, [`${before.row('criterion', SCORE.criterion)}.points`, '6']];
    sample.send(CELL, 'tran-thi-mai', 'inspection.record', { scores: [{ ...SCORE, points: 7 }] });
    const fresh = await sheet();
    expect(fresh.words(fresh.row('criterion', SCORE.criterion))).toContain(
      'Tổ kiểm tra đã chấm: 7,0 Trần Thị Mai',
    );
    const replaces = `${fresh.row('criterion', SCORE.criterion)}.replaces`;
    expect(fresh.pairs.findLast(([name]) => name === replaces)).toEqual([replaces, 't1']);
    const kept = await sheet(typed);
    const row = kept.row('criterion', SCORE.criterion);
    expect(kept.words(row)).toContain('Trần Thị Mai đã chấm tiêu chí này sau khi biểu mẫu được mở');
    expect(kept.page).toMatch(new RegExp(`type="radio" name="${row}\\.replaces" value="_kept" checked`));
    // left as it is, what was typed is not sent, and all other rows are
    const [other = ''] = kept.pairs.flatMap(([name]) =>
      name.endsWith('.criterion') && !name.startsWith(`${row}.`) ? [name.replace('criterion', 'points')] : [],
    );
    const { plan } = sample.campaign;
    const left: Pair[] = [...kept.pairs, [`${row}.points`, '6'], [`${row}.replaces`, '_kept'], [other, '1']];
    expect(sentBy('inspection.record', plan, left)['scores']).toHaveLength(1);
    const replaced: Pair[] = [...left, [`${row}.replaces`, 't1']];
    expect(sentBy('inspection.record', plan, replaced)['scores']).toContainEqual(
      expect.objectContaining({ ...SCORE, points: '6', replaces: 't1' }),
    );
    expect(kept.page).toMatch(new RegExp(`type="radio" name="${row}\\.replaces" value="t1">`));
    // where nothing was typed nobody has to choose
    const silent = await sheet(before.pairs);
    expect(silent.words(row)).not.toContain('đã chấm tiêu chí này sau khi');
    expect(silent.pairs.findLast(([name]) => name === `${row}.replaces`)).toEqual([`${row}.replaces`, 't1']);
  });
});

test('who enters the team’s paper says by which score it is replaced, since they may not read any', async () => {
  const sample = await sampleRecords(undefined, ON_SITE);
  sample.send(CELL, READER, 'inspection.record', { scores: [{ ...SCORE, points: 7 }] });
  const given = { subject: CELL, type: 'inspection.record', now: ON_SITE, of: READER } as const;
  const { page, row, words } = await shownForm(sample, { person: 'do-thi-thu', ...given });
  const of = row('criterion', SCORE.criterion);
  expect(words(of)).not.toContain('đã chấm');
  expect(page).toMatch(new RegExp(`<input class="in" id="f-${of}\\.replaces"`));
}, 60_000);

test('[R33] the cell answers the minutes item by item: an objection beside what it is about, nothing where it agrees', async () => {
  const now = at('2024-12-16 09:00');
  const sample = await sampleRecords(undefined, now);
  const { pairs, row, words } = await shownForm(sample, {
    person:
      sample.campaign.plan.roles.find(({ role, cell }) => role === 'cellHead' && cell === CELL)?.person ?? '',
    type: 'minutes.dispute',
    now,
    subject: CELL,
  });
  expect(words(row('id', 'fourGood.sinh-hoat-dinh-ky'))).toMatch(
    /Sinh hoạt định kỳ.*Chi bộ: [\d,]+ · Tổ kiểm tra: [\d,]+/,
  );
  const objection = [`${row('id', 'shortcoming-1')}.objection`, 'Chi bộ đã sinh hoạt ba lần'] as const;
  expect(sentBy('minutes.dispute', sample.campaign.plan, [...pairs, objection])).toEqual({
    items: [{ id: 'shortcoming-1', objection: 'Chi bộ đã sinh hoạt ba lần' }],
    version: 1,
    round: 1,
  });
}, 60_000);

test('[R33] the team answers what is disputed beside the objection', async () => {
  const now = at('2024-12-17 08:45');
  const sample = await sampleRecords(undefined, now);
  const { pairs, row, words } = await shownForm(sample, {
    person: 'tran-thi-mai',
    type: 'minutes.answer',
    now,
    subject: 'van-phong',
  });
  expect(words(row('id', 'shortcoming-1'))).toMatch(
    /Sinh hoạt chuyên đề chưa đều.*Ý kiến chi bộ: Chi bộ đã sinh hoạt chuyên đề ba lần/,
  );
  // one that is left empty is asked for at its place
  expect(sentBy('minutes.answer', sample.campaign.plan, pairs)).toEqual({
    answers: [{ id: 'shortcoming-1' }],
    version: 1,
    round: 1,
  });
}, 60_000);
