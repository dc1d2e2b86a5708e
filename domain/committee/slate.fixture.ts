import { type SlateFacts, type SlatePayload, type SlateTerms, slateProblems } from './slate-check.ts';

/** A correct slate of two cells without members; tests change what they are about. */

type Policy = SlateTerms['levelAgainstRules'];

export const terms = (more: Partial<SlateTerms> = {}): SlateTerms => ({
  quota: { percent: 20, base: 'good', rounding: 'floor', over: 'warn', grouping: 'whole' },
  memberQuota: { percent: 20, base: 'good', rounding: 'floor', over: 'warn' },
  fourGoodForExcellent: 'off',
  levelAgainstRules: 'off',
  levelAgainstVote: 'off',
  ...more,
});
export const member = (id: string, cell = 'doi-1', more = {}) => ({
  member: id,
  cell,
  status: 'rated' as const,
  admittedOn: null,
  sickMonths: 0,
  disciplined: false,
  civilServantLevel: null,
  ...more,
});
export const facts = (more: Partial<SlateFacts> = {}): SlateFacts => ({
  cells: ['doi-1', 'doi-2'],
  members: [],
  peerGroupOf: (cell) => (cell.startsWith('doi') ? 'doi' : 'van-phong'),
  appraisalOf: () => null,
  votes: [],
  decided: { cells: [], members: [] },
  ratedUntil: '2024-12-31',
  ...more,
});
export const good = (cell: string) => ({ cell, fourGood: true, level: 'GOOD' as const });
export const payload = (more: Partial<SlatePayload> = {}): SlatePayload => ({
  lines: [good('doi-1'), good('doi-2')],
  members: [],
  ...more,
});
export const said = (given: SlatePayload, at: SlateFacts = facts(), by: SlateTerms = terms()) =>
  slateProblems(given, at, by).map(({ path, reason }) => `${path} ${reason}`);

/** What each policy makes of something: as it is, and with a reason. */
export const byPolicy = (check: (policy: Policy, reason?: string) => string[]) =>
  (['off', 'warn', 'refuse'] as const).map((policy) => [
    check(policy).length,
    check(policy, 'có lý do').length,
  ]);
export const OFF_WARN_REFUSE = [
  [0, 0],
  [1, 0],
  [1, 1],
];
