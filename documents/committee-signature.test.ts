import { describe, expect, test } from 'vitest';
import type { Assignment } from '../domain/people/roster.ts';
import { committeeSignature } from './committee-signature.ts';
import { names, plan } from './plan.fixture.ts';

const HEAD: Assignment = { person: 'viet', role: 'committeeHead', to: '2024-12-26' };
const DEPUTY: Assignment = { person: 'hoa', role: 'committeeDeputy', to: '2024-12-28' };

const signedOn = (day: string, assignments = [HEAD, DEPUTY], of = plan) =>
  committeeSignature({ plan: of, roster: { revision: 1, assignments }, names }, day);

describe('[R73] what the committee issues is signed by whoever leads it on that day', () => {
  test('its head until the last day in office, then its deputy as such', () => {
    expect(signedOn('2024-12-26')).toEqual({
      authority: 'T/M ĐẢNG ỦY',
      position: 'BÍ THƯ',
      name: 'Phạm Hoàng Việt',
    });
    expect(signedOn('2024-12-27')).toMatchObject({ position: 'PHÓ BÍ THƯ', name: 'Trần Thị Hòa' });
  });

  test('nobody’s name is there while nobody leads it', () => {
    expect(signedOn('2024-12-29')).toMatchObject({ position: 'BÍ THƯ', name: null });
  });

  test('a head signs as such though the plan was signed by a deputy', () => {
    const signatory = { ...plan.document.signatory, position: 'PHÓ BÍ THƯ', person: 'hoa' };
    const of = { ...plan, document: { ...plan.document, signatory } };
    expect(signedOn('2024-12-26', [HEAD, DEPUTY], of)).toMatchObject({
      position: 'BÍ THƯ',
      name: 'Phạm Hoàng Việt',
    });
    expect(signedOn('2024-12-27', [HEAD, DEPUTY], of).position).toBe('PHÓ BÍ THƯ');
  });
});
