import { describe, expect, test } from 'vitest';
import {
  type CommitteeDays,
  committeeAfter,
  committeeOn,
  countedUnder,
  leavesOutSuperior,
  withChangedCommittee,
  withCommitteeOn,
} from './committee-days.ts';

const document = {
  issuer: 'Đảng ủy Cục Quản lý thị trường',
  superior: 'Đảng ủy Khối',
  issuedAt: null,
  recipients: [{ name: 'Ban Thường vụ Đảng ủy Khối', mark: 'b/c' }, { name: 'Các chi bộ trực thuộc' }],
};
const plan: CommitteeDays = { document };
const change = {
  from: '2025-03-01',
  name: 'Đảng ủy Chi cục Quản lý thị trường',
  superior: 'Đảng ủy Sở Công Thương',
  place: 'Vĩnh Long',
  numbers: 'anew' as const,
};
const after = withChangedCommittee(plan, change);

describe('a committee that is reorganised', () => {
  test('is on each day what it was then, and of a day that nobody knows as it was first', () => {
    expect(committeeOn(after, '2025-02-28')).toEqual(document);
    expect(committeeOn(after, null)).toEqual(document);
    expect(committeeOn(after, '2025-03-01')).toMatchObject({
      issuer: 'Đảng ủy Chi cục Quản lý thị trường',
      superior: 'Đảng ủy Sở Công Thương',
      issuedAt: 'Vĩnh Long',
    });
  });

  test('a plan of one day can be had as of any other', () => {
    const later = withCommitteeOn(after, '2025-04-01');
    expect(later.document.issuer).toBe('Đảng ủy Chi cục Quản lý thị trường');
    expect(withCommitteeOn(later, '2025-02-01').document).toEqual(document);
    const again = withChangedCommittee(later, { from: '2025-05-01', place: 'Trà Vinh', numbers: 'goOn' });
    expect(committeeOn(again, '2025-04-30').issuedAt).toBe('Vĩnh Long');
    expect(committeeOn(again, '2025-05-01')).toMatchObject({ issuer: change.name, issuedAt: 'Trà Vinh' });
  });

  test('its papers go to whom they went, by the new names, unless others are named', () => {
    expect(committeeOn(after, '2025-03-01').recipients).toEqual([
      { name: 'Ban Thường vụ Đảng ủy Sở Công Thương', mark: 'b/c' },
      { name: 'Các chi bộ trực thuộc' },
    ]);
    const others = [{ name: 'Tỉnh ủy' }];
    expect(committeeAfter(document, { ...change, recipients: others }).recipients).toEqual(others);
  });

  test('a new superior whom no recipient names is told', () => {
    const abbreviated = { ...document, recipients: [{ name: 'BTV ĐUK' }] };
    expect(leavesOutSuperior(abbreviated, change)).toBe(true);
    expect(leavesOutSuperior(document, change)).toBe(false);
    expect(leavesOutSuperior(abbreviated, { ...change, recipients: [{ name: 'x' }] })).toBe(false);
    expect(leavesOutSuperior(abbreviated, {})).toBe(false);
  });
});

describe('what stands above it at the head of papers', () => {
  const titled = { ...document, superiorPartyBody: 'Đảng bộ Khối các cơ quan tỉnh' };
  const headed = (changes: object) =>
    committeeAfter(titled, { from: '2025-03-01', numbers: 'goOn', ...changes }).superiorPartyBody;

  test('goes with the superior, and is what is said of a new one', () => {
    expect(headed({ place: 'x' })).toBe('Đảng bộ Khối các cơ quan tỉnh');
    expect(headed({ superior: 'Đảng ủy Sở' })).toBeUndefined();
    expect(headed({ superior: 'X', superiorPartyBody: 'Đảng bộ X' })).toBe('Đảng bộ X');
  });

  test('is that of its day', () => {
    const later = withCommitteeOn(withChangedCommittee({ document: titled }, change), '2025-04-01');
    expect(later.document.superiorPartyBody).toBeUndefined();
    expect(withCommitteeOn(later, '2025-02-01').document.superiorPartyBody).toBe(titled.superiorPartyBody);
  });
});

describe('its numbers', () => {
  test('begin anew under the new name', () => {
    expect(countedUnder(committeeOn(after, '2025-03-01'))).toBe(change.name);
    expect(countedUnder(committeeOn(after, '2025-02-28'))).toBe(document.issuer);
  });

  test('begin anew under a place of their own where the name stays', () => {
    const same = committeeAfter(document, { from: '2025-03-01', superior: 'x', numbers: 'anew' });
    expect(countedUnder(same)).toBe('Đảng ủy Cục Quản lý thị trường (2025-03-01)');
  });

  test('go on where they were, over several changes', () => {
    const once = committeeAfter(document, { ...change, numbers: 'goOn' });
    const twice = committeeAfter(once, { from: '2025-06-01', name: 'Đảng ủy X', numbers: 'goOn' });
    expect([once, twice].map(countedUnder)).toEqual([document.issuer, document.issuer]);
  });
});
