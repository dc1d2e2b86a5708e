import { beforeAll, describe, expect, test } from 'vitest';
import { sampleMinutes } from '../../rehearsal/sample-content.ts';
import type { Pair } from '../forms/form-encoding.ts';
import type { FormEvent } from '../forms/form-fields.ts';
import { SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';
import { sentBy, shownForm } from './shown-form.fixture.ts';

/** Forms about the minutes of a cell, while their text moves on. */

const CELL = 'van-phong';
const [HEAD, CLERK, LEADER] = ['duong-thi-ngan', 'tran-thi-mai', 'nguyen-quoc-hung'];
const LATER = SAMPLE_NOW + 60_000;

let sample: Sample;
beforeAll(async () => {
  sample = await sampleRecords();
}, 60_000);

const form = (type: FormEvent, typed?: Pair[], person = HEAD) =>
  shownForm(sample, { subject: CELL, person, type, now: LATER, ...(typed && { typed }) });
const textOf = (pairs: readonly Pair[]) =>
  ['version', 'round'].map((name) => pairs.findLast(([own]) => own === name)?.[1]);
const movedOn = (page: string): string =>
  (
    /<section class="note is-warn" role="status">.*?<\/section>(?=\s*<(?:p class="note|form))/s.exec(
      page,
    )?.[0] ?? ''
  )
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('[R33] what is said of the minutes is about the text that was seen', () => {
  test('each form says which text it is about, sends it along, and asks nobody for it', async () => {
    for (const type of [
      'minutes.agree',
      'minutes.dispute',
      'minutes.reserve',
      'minutes.refuse',
      'minutes.sign',
    ] as const) {
      const { page, pairs } = await form(type);
      expect(textOf(pairs), type).toEqual(['1', '1']);
      expect(page, type).toMatch(
        /Về biên bản: <a href="[^"]*\/cells\/van-phong\/minutes">Bản 1, vòng trao đổi 1</,
      );
      expect(page, type).not.toMatch(/id="f-(?:round|version)"/);
      expect(movedOn(page), type).toBe('');
      expect(sentBy(type, sample.campaign.plan, pairs), type).toMatchObject({ version: 1, round: 1 });
    }
    expect(textOf((await form('minutes.answer', undefined, CLERK)).pairs)).toEqual(['1', '1']);
  });

  test('a text that moved on is told with what changed, what was typed stays, and what is sent next is about it', async () => {
    const [agree, dispute] = [await form('minutes.agree'), await form('minutes.dispute')];
    const objection = [`${dispute.row('id', 'shortcoming-1')}.objection`, 'Đã đủ bốn quý'] as const;
    sample.send(CELL, CLERK, 'minutes.answer', {
      answers: [{ id: 'shortcoming-1', answer: 'Đã xem lại sổ', text: 'Sinh hoạt chuyên đề ba lần' }],
    });
    sample.advance(LATER);
    const again = await form('minutes.agree', agree.pairs);
    expect(textOf(again.pairs)).toEqual(['1', '2']);
    expect(movedOn(again.page)).toMatch(
      /trước là bản 1, vòng trao đổi 1, nay là bản 1, vòng trao đổi 2\. .*Hạn chế 1 : nội dung, trả lời.*Sinh hoạt chuyên đề ba lần/,
    );
    expect(again.page).toContain('/cells/van-phong/minutes#v1-shortcoming-1"');
    // what is shown as it stands says nothing of it
    expect(movedOn((await form('minutes.agree', again.pairs)).page)).toBe('');
    const kept = await form('minutes.dispute', [...dispute.pairs, objection]);
    expect(movedOn(kept.page)).toContain('Sinh hoạt chuyên đề ba lần');
    expect(kept.words(kept.row('id', 'shortcoming-1'))).toContain('Đã đủ bốn quý');
  });

  test('a version that was opened again is told as well, though its rounds begin anew; empty rows about what is gone go', async () => {
    const own = await sampleRecords();
    const seen: Pair[] = [
      ['version', '1'],
      ['round', '1'],
      ['items.0.id', 'cause-1'],
      ['items.0.objection', 'Nguyên nhân khác'],
      ['items.1.id', 'recommendation-1'],
    ];
    const disputing = () =>
      shownForm(own, {
        subject: 'doi-2',
        person: 'do-van-dat',
        type: 'minutes.dispute',
        now: LATER,
        typed: seen,
      });
    own.send('campaign', LEADER, 'minutes.correct', { cell: 'doi-2', reason: 'Ghi sai nguyên nhân' });
    own.advance(LATER);
    const reopened = await disputing();
    expect(movedOn(reopened.page)).toContain('Biên bản (bản 1, vòng trao đổi 1) đã được mở lại');
    expect(textOf(reopened.pairs)).toEqual(['1', '1']);
    own.send('doi-2', CLERK, 'minutes.send', { ...sampleMinutes, causes: [], recommendations: [] });
    const after = await disputing();
    expect(movedOn(after.page)).toMatch(
      /nay là bản 2, vòng trao đổi 1\. Thay đổi so với bản 1.*Nguyên nhân 1: không còn/,
    );
    expect(textOf(after.pairs)).toEqual(['2', '1']);
    expect(after.page).toContain('Nguyên nhân khác');
    expect(after.page).not.toContain('name="items.1.id" value="recommendation-1"');
    // every item is open again
    expect(after.row('id', 'strength-1')).not.toBe('');
  }, 60_000);
});
