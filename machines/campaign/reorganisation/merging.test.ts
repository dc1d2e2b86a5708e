import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { joiningMember } from '../../../domain/result/joining-members.ts';
import { memberEntrySchema, memberLine } from '../../../domain/result/member.ts';
import type { CellReport } from '../../protocol/cell-report.ts';
import { RUNTIMES, type Runtime } from '../../testing/case.fixture.ts';
import { at } from '../../testing/season.fixture.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { campaignRefusal } from '../campaign-rules.ts';
import { announcedCampaign } from './announced.fixture.ts';

let run: Runtime;

function announced() {
  const one = announcedCampaign(run);
  const merge = (changes: Record<string, unknown> = {}) =>
    one.decided('cell.merge', {
      cell: 'doi-2',
      into: 'doi-1',
      head: 'anh',
      reason: 'Sắp xếp tổ chức',
      ...changes,
    });
  return { ...one, merge };
}

const member = (id: string) => joiningMember(memberLine(memberEntrySchema.parse({ member: id })));
const slateOf = ({ slates }: CampaignContext) =>
  slates.map(({ revision, cells }) => `${revision}: ${cells.join(', ')}`).at(-1);

describe.each(RUNTIMES)('a cell merges into another, on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('it is commanded to end, and its people are of the other one’s committee', () => {
    const one = announced();
    expect(one.merge()).toBe('accepted');
    expect(one.told().map(({ cell, command }) => `${cell} ${command.type}`)).toEqual([
      'doi-2 cell.merge',
      'doi-1 roster.update',
    ]);
    const of = (cell: string) =>
      one
        .context()
        .roster.assignments.filter((entry) => entry.cell === cell)
        .map(({ person, role }) => `${person} ${role}`);
    expect(of('doi-1')).toEqual(['anh cellHead', 'long cellDeputy', 'dat cellMember']);
    expect(of('doi-2')).toEqual(['dat cellHead']);
    const given = one.notices.filter(({ about }) => about === 'roleGiven');
    expect(given.map(({ to, values }) => [to, values['role']])).toEqual([[['dat'], 'cellMember/doi-1']]);
  });

  test('its members come with its last report, however often that is made', () => {
    const one = announced();
    one.merge();
    const members = [member('an'), member('binh')];
    const last: Partial<CellReport> = {
      stage: 'merged',
      ended: true,
      handsOver: { into: 'doi-1', members },
    };
    one.report('doi-2', last);
    one.report('doi-2', last);
    const joined = one.told().filter(({ command }) => command.type === 'members.join');
    expect(joined.map(({ cell, command }) => [cell, command.payload])).toEqual([
      ['doi-1', { from: 'doi-2', members, reason: 'Sắp xếp tổ chức' }],
    ]);
    expect(one.context().cells['doi-2']).toMatchObject({ stage: 'merged', ended: true });
    expect(one.context().cells['doi-2']).not.toHaveProperty('handsOver');
  });

  test('a cell without members hands nothing over', () => {
    const one = announced();
    one.merge();
    one.report('doi-2', { stage: 'merged', ended: true, handsOver: { into: 'doi-1', members: [] } });
    expect(one.told().map(({ command }) => command.type)).not.toContain('members.join');
  });

  test('it is taken off the slate at once, and stays off until it has ended', () => {
    const one = announced();
    for (const cell of ['doi-1', 'doi-2', 'van-phong']) one.report(cell, { stage: 'committeeAppraisal' });
    expect(slateOf(one.context())).toBe('1: doi-1, doi-2, van-phong');
    expect(one.merge()).toBe('accepted');
    expect(slateOf(one.context())).toBe('2: doi-1, van-phong');
    one.report('van-phong', { stage: 'committeeAppraisal', marks: ['late'] });
    expect(slateOf(one.context())).toBe('2: doi-1, van-phong');
    one.report('doi-2', { stage: 'merged', ended: true });
    expect(slateOf(one.context())).toBe('2: doi-1, van-phong');
  });

  test('who is head afterwards is said where both have one, and is of one of their committees', () => {
    const one = announced();
    expect(one.merge({ head: undefined })).toEqual(['invalidContent', 'head headNotNamed']);
    expect(one.merge({ head: 'office' })).toEqual(['invalidContent', 'head headOfNeither']);
    expect(one.merge({ head: 'dat' })).toBe('accepted');
  });

  test('not while minutes of one of them are open, or its session has begun', () => {
    const one = announced();
    one.report('doi-1', { stage: 'minutesAgreement' });
    expect(one.merge()).toEqual(['minutesOpen']);
    one.report('doi-1', { stage: 'onSiteInspection', sessionStart: at('2024-11-26', '07:00') });
    expect(one.merge()).toEqual(['minutesOpen']);
    one.report('doi-1', { stage: 'onSiteInspection', sessionStart: at('2024-12-12', '08:00') });
    expect(one.merge()).toBe('accepted');
  });

  test('not into itself, a cell that nobody knows, one that has ended or is on its way to an end', () => {
    const one = announced();
    expect(one.merge({ into: 'doi-2' })).toEqual(['intoItself']);
    expect(one.merge({ into: 'doi-9' })).toEqual(['unknownCell']);
    one.send('viet', 'cell.withdraw', { cell: 'van-phong', reason: 'x' });
    expect(one.merge({ into: 'van-phong' })).toEqual(['commandUnderWay']);
    one.report('van-phong', { stage: 'withdrawn', ended: true });
    expect(one.merge({ into: 'van-phong' })).toEqual(['cellEnded']);
    expect(one.merge()).toBe('accepted');
    expect(one.merge()).toEqual(['commandUnderWay']);
  });

  test('not once a slate with one of them is decided', () => {
    const one = announced();
    const context = {
      ...one.context(),
      slates: [{ state: 'decided', cells: ['doi-1'], members: [] }] as unknown as CampaignContext['slates'],
    };
    const merging = { type: 'cell.merge', payload: { cell: 'doi-2', into: 'doi-1', head: 'anh' } };
    expect(campaignRefusal(context, merging as never)).toMatchObject({ reason: 'slateDecided' });
  });
});
