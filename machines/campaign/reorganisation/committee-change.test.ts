import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { committeeOn } from '../../../domain/plan/committee-days.ts';
import { RUNTIMES, type Runtime } from '../../testing/case.fixture.ts';
import { at } from '../../testing/season.fixture.ts';
import { seasonPlan } from '../../testing/season-plan.fixture.ts';
import { campaignMachine } from '../campaign.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { campaignFacts } from '../campaign-facts.ts';
import { campaignRefusal } from '../campaign-rules.ts';
import { namingOf } from './naming.ts';

let run: Runtime;

const CHANGE = {
  name: 'Đảng ủy Chi cục',
  superior: 'Đảng ủy Sở',
  recipients: [{ name: 'Ban Thường vụ Đảng ủy Sở' }],
  numbers: 'anew',
  from: '2024-12-05',
  reason: 'Sắp xếp tổ chức',
};

function begun() {
  const one = run<CampaignContext>(
    campaignMachine(),
    { campaign: 'season', plan: seasonPlan() },
    { subject: 'campaign', now: at('2024-11-26', '08:00'), objection: campaignRefusal },
  );
  one.send('office', 'campaign.announce');
  const change = (changes: Record<string, unknown> = {}, by = 'office') => {
    const checked = one.send(by, 'committee.change', { ...CHANGE, ...changes });
    return checked.ok
      ? 'accepted'
      : [
          checked.refusal.reason,
          ...(checked.refusal.issues ?? []).map(({ path, message }) => `${path} ${message}`),
        ];
  };
  return { ...one, change };
}

/** A decision with a number, signed on a day. */
const signed = (number: string, date: string) =>
  ({
    id: number,
    state: 'issued',
    slate: 'main',
    lines: [],
    number,
    date,
  }) as unknown as CampaignContext['decisions'][string];

describe.each(RUNTIMES)('the committee is reorganised, on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('from the day that is named, and everybody in the campaign is told', () => {
    const one = begun();
    const before = seasonPlan().document;
    expect(one.change()).toBe('accepted');
    const naming = namingOf(one.context());
    expect(committeeOn(naming, '2024-12-04')).toMatchObject({
      issuer: before.issuer,
      superior: before.superior,
    });
    expect(committeeOn(naming, '2024-12-05')).toMatchObject({
      issuer: CHANGE.name,
      superior: CHANGE.superior,
    });
    const [notice] = one.notices.filter(({ about }) => about === 'committeeChanged');
    expect(notice?.to).toEqual(expect.arrayContaining(['anh', 'dat', 'an-le', 'leader', 'viet', 'office']));
    expect(notice?.values).toMatchObject({
      formerName: before.issuer,
      newName: CHANGE.name,
      superior: CHANGE.superior,
      place: null,
      begins: CHANGE.from,
      numbers: 'anew',
    });
  });

  test('by its head as well, and by nobody else', () => {
    const one = begun();
    expect(one.change({}, 'leader')).toEqual(['notYourRole']);
    expect(one.change({}, 'viet')).toBe('accepted');
  });

  test('only where something becomes another, and recipients know a new superior', () => {
    const one = begun();
    const { issuer, superior } = seasonPlan().document;
    const same = { name: issuer, superior, recipients: undefined };
    expect(one.change(same)).toEqual(['nothingCorrected']);
    expect(one.change({ recipients: undefined })).toEqual(['invalidContent', 'recipients recipientsLeftOut']);
    expect(one.change({ superior: 'Ban Cán sự' })).toEqual([
      'invalidContent',
      'superiorPartyBody partyBodyUnsaid',
    ]);
    expect(one.change({ superior: undefined, recipients: undefined })).toBe('accepted');
  });

  test('not from a day before the campaign or before its last change, and each name is one line', () => {
    const one = begun();
    expect(one.change({ from: '2024-11-25' })).toEqual(['invalidContent', 'from beforeCampaign']);
    expect(one.change({ place: 'Vĩnh\nLong' })).toEqual(['invalidContent', 'place notOneLine']);
    expect(one.change()).toBe('accepted');
    expect(one.change({ name: 'Đảng ủy X', from: '2024-12-04' })).toEqual([
      'invalidContent',
      'from beforeEarlierChange',
    ]);
  });

  test('not from a day on which a paper with a number was signed as it was', () => {
    const one = begun();
    const superiorReport = { number: '52-BC/ĐU', date: '2024-12-06', at: 0 };
    const asked = (context: Partial<CampaignContext>, from: string) =>
      campaignRefusal({ ...one.context(), ...context }, {
        type: 'committee.change',
        payload: { ...CHANGE, from },
      } as never)?.issues;
    expect(asked({ decisions: { a: signed('31-QĐ/ĐU', '2024-12-05') } }, '2024-12-05')).toEqual([
      { path: 'from', reason: 'namedInPaper', values: { number: '31-QĐ/ĐU', date: '2024-12-05' } },
    ]);
    expect(asked({ superiorReport }, '2024-12-06')).toEqual([
      { path: 'from', reason: 'namedInPaper', values: { number: '52-BC/ĐU', date: '2024-12-06' } },
    ]);
    expect(asked({ superiorReport }, '2024-12-07')).toBeUndefined();
  });

  test('numbers begin anew or go on from that day, as it says', () => {
    const next = (numbers: string, today: string) => {
      const one = begun();
      expect(one.change({ numbers })).toBe('accepted');
      one.until(at(today, '09:00'));
      return campaignFacts({ ...one.context(), decisions: { a: signed('31-QĐ/ĐU', '2024-12-03') } })
        .nextNumber;
    };
    expect(next('anew', '2024-12-04')).toBe(32);
    expect(next('anew', '2024-12-05')).toBeNull();
    expect(next('goOn', '2024-12-05')).toBe(32);
  });
});
