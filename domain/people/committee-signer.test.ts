import { expect, test } from 'vitest';
import { committeeSigner } from './committee-signer.ts';

const head = (person: string) => ({ person, role: 'committeeHead' as const });
const deputy = (person: string) => ({ person, role: 'committeeDeputy' as const });
const member = (person: string) => ({ person, role: 'committeeMember' as const });

test('[R73] the head signs for the committee, whoever the plan names', () => {
  expect(committeeSigner([deputy('hoa'), head('viet')], 'viet')).toBe('viet');
  expect(committeeSigner([head('binh'), deputy('viet')], 'viet')).toBe('binh');
  expect(committeeSigner([head('binh'), deputy('hoa')], 'viet')).toBe('binh');
});

test('without a head a deputy signs, the one that the plan names before others', () => {
  expect(committeeSigner([deputy('hoa'), deputy('cuc')], 'cuc')).toBe('cuc');
  expect(committeeSigner([deputy('hoa'), deputy('cuc')], 'viet')).toBe('hoa');
});

test('whoever leads no committee doesn’t sign for it', () => {
  expect(committeeSigner([member('viet')], 'viet')).toBeNull();
});
