import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cellNameOn } from '../../../domain/plan/cell-names.ts';
import { RUNTIMES, type Runtime } from '../../testing/case.fixture.ts';
import { quietReport } from '../../testing/cell-report.fixture.ts';
import { at } from '../../testing/season.fixture.ts';
import { seasonPlan } from '../../testing/season-plan.fixture.ts';
import { campaignMachine } from '../campaign.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { campaignRefusal } from '../campaign-rules.ts';
import { namingOf } from './naming.ts';

let run: Runtime;

function begun() {
  const one = run<CampaignContext>(
    campaignMachine(),
    { campaign: 'season', plan: seasonPlan() },
    { subject: 'campaign', now: at('2024-11-26', '08:00'), objection: campaignRefusal },
  );
  const rename = (changes: Record<string, unknown> = {}) => {
    const payload = { cell: 'doi-1', name: 'Chi bộ Đội Cơ động', from: '2024-12-05', ...changes };
    const checked = one.send('viet', 'cell.rename', { ...payload, reason: 'Sắp xếp tổ chức' });
    return checked.ok
      ? 'accepted'
      : [
          checked.refusal.reason,
          ...(checked.refusal.issues ?? []).map(({ path, message }) => `${path} ${message}`),
        ];
  };
  const called = (cell: string, day: string) => cellNameOn(namingOf(one.context()), cell, day);
  return { ...one, rename, called };
}

describe.each(RUNTIMES)('a cell gets another name, on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('from the day that is named; its people, the team and the office are told both names', () => {
    const one = begun();
    one.send('office', 'campaign.announce');
    expect(one.rename()).toBe('accepted');
    expect([one.called('doi-1', '2024-12-04'), one.called('doi-1', '2024-12-05')]).toEqual([
      'doi-1',
      'Chi bộ Đội Cơ động',
    ]);
    const [notice] = one.notices.filter(({ about }) => about === 'cellRenamed');
    expect(notice?.to).toEqual(expect.arrayContaining(['anh', 'leader', 'clerk', 'office']));
    expect(notice?.values).toEqual({
      formerName: 'doi-1',
      newName: 'Chi bộ Đội Cơ động',
      begins: '2024-12-05',
      reason: 'Sắp xếp tổ chức',
    });
  });

  test('also before the announcement; by the office it is not', () => {
    const one = begun();
    expect(one.rename()).toBe('accepted');
    const payload = { cell: 'doi-2', name: 'x', from: '2024-12-05', reason: 'x' };
    expect(one.send('office', 'cell.rename', payload)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });

  test('never one that another cell has or will have, its own again, an empty one or one of two lines', () => {
    const one = begun();
    expect(one.rename({ cell: 'doi-2', name: 'Chi bộ Văn phòng Cục', from: '2024-12-20' })).toBe('accepted');
    expect(one.rename({ name: 'VAN-PHONG' })).toEqual(['invalidContent', 'name cellNameTaken']);
    expect(one.rename({ name: 'chi bộ  văn phòng cục' })).toEqual(['invalidContent', 'name cellNameTaken']);
    expect(one.rename({ name: 'doi-1' })).toEqual(['invalidContent', 'name cellNameSame']);
    expect(one.rename({ name: 'Chi bộ\nĐội 1' })).toEqual(['invalidContent', 'name notOneLine']);
    expect(one.rename({ name: '  ' })[0]).toBe('invalidPayload');
    expect(one.rename({ cell: 'doi-9' })).toEqual(['unknownCell']);
  });

  test('nobody who joins takes a name that is taken', () => {
    const one = begun();
    one.send('office', 'campaign.announce');
    one.rename({ from: '2024-12-20' });
    const joined = { cell: 'doi-3', peerGroup: 'doi', session: 'morning', reason: 'Mới thành lập' };
    expect(one.send('viet', 'cell.add', { ...joined, name: 'Chi bộ đội cơ động' })).toMatchObject({
      refusal: { issues: [{ path: 'name', message: 'cellNameTaken' }] },
    });
    expect(one.send('viet', 'cell.add', { ...joined, name: 'Chi bộ Đội 3' })).toMatchObject({ ok: true });
    expect(one.rename({ name: 'Chi bộ đội 3', from: '2024-12-20' })).toEqual([
      'invalidContent',
      'name cellNameTaken',
    ]);
  });

  test('not from a day before the campaign, nor before the day of its newest name', () => {
    const one = begun();
    expect(one.rename({ from: '2024-11-25' })).toEqual(['invalidContent', 'from beforeCampaign']);
    expect(one.rename({ from: '2024-11-26' })).toBe('accepted');
    expect(one.rename({ name: 'Chi bộ Đội 1A', from: '2024-12-10' })).toBe('accepted');
    expect(one.rename({ name: 'Chi bộ Đội 1B', from: '2024-12-09' })).toEqual([
      'invalidContent',
      'from beforeEarlierName',
    ]);
  });

  test('not a cell that has left the campaign', () => {
    const one = begun();
    one.send('office', 'campaign.announce');
    const left = { ...quietReport, cell: 'doi-1', seq: 2, stage: 'withdrawn', ended: true };
    one.tell({ type: 'cell.report', report: left } as never);
    expect(one.rename()).toEqual(['cellEnded']);
  });

  test('not from a day on which a signed decision calls it by the old one', () => {
    const one = begun();
    const lines = [{ cell: 'doi-1' }];
    const signed = { number: '31-QĐ/ĐU', date: '2024-12-20', lines };
    const decisions = { 'main-cellLevels': signed } as unknown as CampaignContext['decisions'];
    const context = { ...one.context(), decisions };
    const asked = (cell: string, from: string) =>
      campaignRefusal(context, {
        type: 'cell.rename',
        payload: { cell, name: 'Chi bộ mới', from, reason: 'x' },
      } as never)?.issues;
    expect(asked('doi-1', '2024-12-20')).toEqual([
      { path: 'from', reason: 'namedInPaper', values: { number: '31-QĐ/ĐU', date: '2024-12-20' } },
    ]);
    expect(asked('doi-1', '2024-12-21')).toBeUndefined();
    expect(asked('doi-2', '2024-12-20')).toBeUndefined();
  });
});
