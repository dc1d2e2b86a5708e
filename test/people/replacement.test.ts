import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Plan } from '../../domain/plan/plan.ts';
import { audienceOf } from '../../words/audience.ts';
import { refusalWords } from '../../words/refusals/refusal-words.ts';
import {
  HEAD,
  OFFICE,
  type PeopleSeason,
  peopleSeason,
  START,
  seasonPlan,
} from './season-of-people.fixture.ts';

let plan: Plan;
let one: PeopleSeason;
beforeAll(async () => {
  plan = await seasonPlan();
});
beforeEach(() => {
  one = peopleSeason(plan);
});

const khang = { person: 'bui-minh-khang', role: 'cellHead', cell: 'doi-3' };
const thu = { person: OFFICE, role: 'office' };
const loc = { person: 'ngo-van-loc', role: 'office' };

describe('what is wrong with a change of people is refused with its reason', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['nobody who gains or loses a role', { newcomers: ['le-van-moi'], vacant: true }, ['nobodyReplaced']],
    [
      'a role that there is not',
      { add: [{ person: 'do-van-dat', role: 'bíThư', cell: 'doi-3' }] },
      ['add.0.role notAChoice'],
    ],
    [
      'nobody of that name to remove',
      { remove: [{ person: 'bui-minh-khan', role: 'cellHead', cell: 'doi-3' }] },
      ['remove.0 notInRole'],
    ],
    [
      'a role that the person does not hold',
      { remove: [{ ...khang, role: 'cellDeputy' }] },
      ['remove.0 notInRole'],
    ],
    ['a role of another cell', { remove: [{ ...khang, cell: 'doi-2' }] }, ['remove.0 notInRole']],
    [
      'a person and a cell that nobody knows',
      { add: [{ person: 'khong-co-ai', role: 'cellHead', cell: 'doi-99' }] },
      ['add.0.person personNotKnown', 'add.0.cell unknownCell'],
    ],
    [
      'an end before the beginning',
      {
        add: [
          { person: 'do-van-dat', role: 'cellDeputy', cell: 'doi-3', from: '2026-12-20', to: '2026-12-01' },
        ],
      },
      ['add.0.to roleEndsBeforeBegin'],
    ],
    [
      'an end in the past',
      { add: [{ person: 'do-van-dat', role: 'teamMember', to: '2026-11-26' }] },
      ['add.0.to dateInPast'],
    ],
    [
      'a role that is held already',
      { add: [khang, { ...khang, to: '2026-12-20' }] },
      ['add.0 alreadyInRole', 'add.1 alreadyInRole'],
    ],
    [
      'the same role twice',
      {
        add: [
          { person: 'do-van-dat', role: 'teamMember' },
          { person: 'do-van-dat', role: 'teamMember' },
        ],
      },
      ['add.1 alreadyInRole'],
    ],
    [
      'a role of a cell without its cell',
      { add: [{ person: 'do-van-dat', role: 'cellHead' }] },
      ['add.0 roleNeedsCell'],
    ],
    [
      'another role with a cell',
      { add: [{ person: 'do-van-dat', role: 'teamMember', cell: 'doi-3' }] },
      ['add.0.cell roleWithoutCell'],
    ],
  ])('%s', (_, payload, reasons) => {
    expect(one.change(payload)).toEqual(reasons);
  });

  test('but a role is given for more days, or with an authorisation, to whoever holds it', () => {
    const until = { person: 'do-van-dat', role: 'cellDeputy', cell: 'doi-3', to: '2026-11-27' };
    expect(one.change({ add: [until] })).toEqual(['accepted']);
    expect(one.change({ add: [{ ...until, to: '2026-11-28' }] })).toEqual(['accepted']);
    expect(one.change({ add: [{ ...until, authorisation: 'UQ-03' }] })).toEqual(['accepted']);
    expect(one.change({ add: [{ ...until, from: '2026-11-28', to: '2026-11-28' }] })).toEqual([
      'add.0 alreadyInRole',
    ]);
  });

  test('and the roster stays as it was', () => {
    const before = one.roster('campaign');
    one.change({ add: [{ person: 'do-van-dat', role: 'cellHead' }] });
    expect(one.roster('campaign')).toEqual(before);
  });

  test.each(['vi', 'en'] as const)('with a sentence for each (%s)', (lang) => {
    const audience = audienceOf(plan, one.roster('campaign'), lang, START);
    const said = (payload: Record<string, unknown>) => {
      const checked = one.send('campaign', OFFICE, 'person.replace', { reason: 'x', ...payload });
      return checked.ok ? [] : refusalWords(checked.refusal, audience).issues;
    };
    const sentences = [
      ...said({ add: [{ person: 'do-van-dat', role: 'bíThư' }] }),
      ...said({ remove: [khang, { ...khang, cell: 'doi-2' }, { person: 'le-duc-an', role: 'office' }] }),
      ...said({ remove: [thu, loc] }),
      ...said({ remove: [khang] }),
      ...said({
        add: [{ person: 'ai', role: 'office', cell: 'doi-9', from: '2026-12-20', to: '2026-12-01' }],
      }),
      ...said({ add: [{ person: 'do-van-dat', role: 'cellHead' }] }),
      ...said({ add: [thu, khang] }),
    ];
    expect(sentences).toHaveLength(13);
    // a sentence, not the key of one
    for (const sentence of sentences) expect(sentence).toMatch(/^([a-z0-9.]+: )?\p{Lu}.* .*\.$/u);
  });
});

describe('nobody is removed whom the campaign cannot do without', () => {
  test('the last of the office', () => {
    expect(one.change({ remove: [thu, loc] })).toEqual(['seatVacant']);
    expect(one.change({ remove: [thu] })).toEqual(['accepted']);
    expect(one.change({ remove: [loc] }, 'ngo-van-loc')).toEqual(['seatVacant']);
  });

  test('the head, the leader and the clerk, unless the same event fills the place', () => {
    for (const [person, role] of [
      [HEAD, 'committeeHead'],
      ['nguyen-quoc-hung', 'teamLeader'],
      ['tran-thi-mai', 'teamClerk'],
    ]) {
      expect(one.change({ remove: [{ person, role }] })).toEqual(['seatVacant']);
      expect(one.change({ remove: [{ person, role }], vacant: true })).toEqual(['seatVacant']);
      expect(one.change({ remove: [{ person, role }], add: [{ person: 'le-duc-an', role }] })).toEqual([
        'accepted',
      ]);
    }
  });

  test('a cell’s head, unless it is said that the place stays vacant', () => {
    expect(one.change({ remove: [khang] })).toEqual(['cellHeadVacant']);
    expect(one.change({ remove: [khang], vacant: true })).toEqual(['accepted']);
  });

  test('nor for some days: the one who follows begins later', () => {
    const follows = { person: 'do-van-dat', role: 'cellHead', cell: 'doi-3', from: '2026-12-15' };
    expect(one.change({ remove: [khang], add: [follows] })).toEqual(['cellHeadVacant']);
    expect(one.change({ remove: [khang], add: [{ ...khang, to: '2026-12-14' }, follows] })).toEqual([
      'accepted',
    ]);
  });

  test('nor because the one who takes over stops within the season', () => {
    const short = { person: 'le-duc-an', role: 'office', to: '2026-12-20' };
    expect(one.change({ remove: [thu, loc], add: [short] })).toEqual(['seatVacant']);
    expect(one.change({ remove: [thu, loc], add: [{ ...short, to: '2030-06-30' }] })).toEqual(['accepted']);
  });

  test('what was vacant before holds nobody up', () => {
    expect(one.change({ remove: [khang], vacant: true })).toEqual(['accepted']);
    expect(one.change({ add: [{ person: 'le-duc-an', role: 'office' }] })).toEqual(['accepted']);
  });
});

describe('who changes people', () => {
  test('the committee’s head sees to the office, and to nobody else', () => {
    const change = { remove: [thu, loc], add: [{ person: 'le-duc-an', role: 'office' }] };
    expect(one.change({ add: [{ person: 'le-duc-an', role: 'teamMember' }] }, HEAD)).toEqual([
      'officeRolesOnly',
    ]);
    expect(one.change({ ...change, remove: [...change.remove, khang] }, HEAD)).toEqual(['officeRolesOnly']);
    expect(one.change(change, HEAD)).toEqual(['accepted']);
    expect(one.change({ add: [thu] }, 'le-duc-an')).toEqual(['accepted']);
  });

  test('a head who is of the office as well changes all', () => {
    one.change({ add: [{ person: HEAD, role: 'office' }] });
    expect(one.change({ add: [{ person: 'le-duc-an', role: 'committeeMember' }] }, HEAD)).toEqual([
      'accepted',
    ]);
  });

  test('somebody new is named as such', () => {
    const add = [{ person: 'le-van-moi', role: 'cellDeputy', cell: 'doi-3' }];
    expect(one.change({ add })).toEqual(['add.0.person personNotKnown']);
    expect(one.change({ add, newcomers: ['le-van-moi'] })).toEqual(['accepted']);
    expect(one.change({ add: [{ person: 'le-van-moi', role: 'teamMember' }] })).toEqual(['accepted']);
  });
});
