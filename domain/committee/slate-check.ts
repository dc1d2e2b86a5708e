import type { LocalDate } from '../calendar/instant.ts';
import { type ContentProblem, problem } from '../content-problem.ts';
import type { Terms } from '../plan/campaign-terms.ts';
import { type CautionFacts, memberCautions } from '../result/member-check.ts';
import { type CellAppraisal, newest } from './appraisal.ts';
import type { Vote } from './ballot.ts';
import type { Level, SlateLine, SlateMember } from './committee-content.ts';
import { type QuotaGroup, type QuotaLine, quotaGroups, WHOLE } from './quota.ts';
import { lineAgainstVotes, slateAgainstVote } from './slate-votes.ts';
import { votesByLine } from './vote-check.ts';

/** Whether a slate may be decided as it is meant (R12, R37, R38, R66, X13, X14): everything that is wrong, by line. */

/** The line as somebody sends it. */
type Sent<L extends { award: string | null; reason: string | null }> = Omit<L, 'award' | 'reason'> & {
  award?: string | undefined;
  reason?: string | undefined;
};

export interface SlatePayload {
  lines: readonly Sent<SlateLine>[];
  members: readonly Sent<Omit<SlateMember, 'cell'>>[];
  reason?: string | undefined;
}

export interface SlateFacts {
  cells: readonly string[];
  members: readonly (CautionFacts & { member: string; cell: string })[];
  peerGroupOf(cell: string): string;
  appraisalOf(cell: string): CellAppraisal | null;
  votes: readonly Vote[];
  /** what earlier slates decided and this one doesn't decide anew: it counts in the quota's pool */
  decided: {
    cells: readonly { cell: string; level: Level }[];
    members: readonly { member: string; level: Level }[];
  };
  ratedUntil: LocalDate;
}

export type SlateTerms = Pick<
  Terms,
  'quota' | 'memberQuota' | 'fourGoodForExcellent' | 'levelAgainstRules' | 'levelAgainstVote'
>;

type Policy = SlateTerms['levelAgainstRules'];

/** Whether a policy lets something pass: off always, a warning with a recorded reason, a refusal never. */
const passes = (policy: Policy, reason: string | undefined): boolean =>
  policy === 'off' || (policy === 'warn' && reason !== undefined);

function repeated(keys: readonly string[], pathOf: (index: number) => string): ContentProblem[] {
  const before = new Set<string>();
  return keys.flatMap((key, index) => {
    if (before.has(key)) return [problem(pathOf(index), 'lineTwice', { line: key })];
    before.add(key);
    return [];
  });
}

/** What is in only one of the lists: what is missing first, then what doesn't belong. */
const differing = (given: readonly string[], wanted: readonly string[]): string[] => [
  ...new Set(wanted).difference(new Set(given)),
  ...new Set(given).difference(new Set(wanted)),
];

const FEW = 5;

/** The slate's lines, all of them and no others. */
function coverage({ lines, members }: SlatePayload, facts: SlateFacts): ContentProblem[] {
  const cells = lines.map(({ cell }) => cell);
  const people = members.map(({ member }) => member);
  const wrongMembers = differing(
    people,
    facts.members.map(({ member }) => member),
  );
  return [
    ...(differing(cells, facts.cells).length === 0
      ? []
      : [problem('lines', 'linesIncomplete', { cells: facts.cells.join(', ') })]),
    ...(wrongMembers.length === 0
      ? []
      : [problem('members', 'membersIncomplete', { members: wrongMembers.slice(0, FEW).join(', ') })]),
    ...repeated(cells, (index) => `lines.${index}`),
    ...repeated(people, (index) => `members.${index}`),
  ];
}

/** The quota as it stands with these levels: of cells by their grouping, of members over the whole committee. */
export function slateQuota(
  cells: readonly { cell: string; level: Level }[],
  members: readonly { member: string; level: Level }[],
  facts: Pick<SlateFacts, 'peerGroupOf' | 'decided'>,
  { quota, memberQuota }: Pick<SlateTerms, 'quota' | 'memberQuota'>,
): { cells: QuotaGroup[]; members: QuotaGroup | null } {
  const ofCell = ({ cell, level }: { cell: string; level: Level }): QuotaLine => ({
    key: cell,
    group: facts.peerGroupOf(cell),
    level,
  });
  const ofMember = ({ member, level }: { member: string; level: Level }): QuotaLine => ({
    key: member,
    group: WHOLE,
    level,
  });
  const pooled = [...facts.decided.members, ...members].map(ofMember);
  return {
    cells: quotaGroups([...facts.decided.cells, ...cells].map(ofCell), quota, quota.grouping),
    members: quotaGroups(pooled, memberQuota, 'peerGroup')[0] ?? null,
  };
}

function quotaProblems(payload: SlatePayload, facts: SlateFacts, terms: SlateTerms): ContentProblem[] {
  const { cells, members } = slateQuota(payload.lines, payload.members, facts, terms);
  const touched = new Set(
    payload.lines.map(({ cell }) => (terms.quota.grouping === 'whole' ? WHOLE : facts.peerGroupOf(cell))),
  );
  const over = [
    ...cells
      .filter(({ group }) => touched.has(group))
      .filter(() => !passes(terms.quota.over, payload.reason))
      .map((quota) => ({ unit: 'cell', ...quota })),
    ...(members === null || payload.members.length === 0 || passes(terms.memberQuota.over, payload.reason)
      ? []
      : [{ unit: 'member', ...members }]),
  ].filter((quota) => quota.over);
  return over.map(({ unit, group, excellent, allowed, base }) =>
    problem('reason', 'overQuotaNeedsReason', { unit, group, excellent, allowed, base }),
  );
}

function lineProblems(payload: SlatePayload, facts: SlateFacts, terms: SlateTerms): ContentProblem[] {
  const voteOn = votesByLine(facts.votes);
  return payload.lines.flatMap(({ cell, fourGood, level, award, reason }, index) => {
    const path = `lines.${index}`;
    const appraisal = facts.appraisalOf(cell);
    const derived = appraisal === null ? null : newest(appraisal, 'derivedLevel');
    const recognisable = appraisal === null ? null : newest(appraisal, 'derivedFourGood');
    const rules = passes(terms.levelAgainstRules, reason);
    const vote = passes(terms.levelAgainstVote, reason);
    return [
      ...(level === 'EXCELLENT' && !fourGood && !passes(terms.fourGoodForExcellent, reason)
        ? [problem(path, 'excellentWithoutFourGood', { cell })]
        : []),
      ...(!rules && derived !== null && derived !== level
        ? [problem(path, 'levelAgainstRules', { cell, level, derived })]
        : []),
      ...(!rules && fourGood && recognisable === false
        ? [problem(path, 'fourGoodAgainstRules', { cell })]
        : []),
      ...(vote ? [] : lineAgainstVotes(voteOn, { cell, level, fourGood, award }, path)),
    ];
  });
}

function memberProblems(payload: SlatePayload, facts: SlateFacts, terms: SlateTerms): ContentProblem[] {
  const known = new Map(facts.members.map((line) => [line.member, line]));
  const voteOn = votesByLine(facts.votes);
  return payload.members.flatMap(({ member, level, award, reason }, index) => {
    const line = known.get(member);
    if (line === undefined) return [];
    const path = `members.${index}`;
    // whether a new member is rated at all was settled when the list came in
    const cautions = (reason === undefined ? memberCautions(line, level, facts.ratedUntil) : []).filter(
      (caution) => caution.reason !== 'admittedUnder6Months',
    );
    const vote = passes(terms.levelAgainstVote, reason)
      ? []
      : lineAgainstVotes(voteOn, { cell: line.cell, member, level, award }, path);
    return [
      ...cautions.map((caution) =>
        problem(`${path}.reason`, 'cautionNeedsReason', { member, caution: caution.reason }),
      ),
      ...vote,
    ];
  });
}

/** What keeps a slate from being decided as it was sent; nothing when it may be. */
export const slateProblems = (
  payload: SlatePayload,
  facts: SlateFacts,
  terms: SlateTerms,
): ContentProblem[] => [
  ...coverage(payload, facts),
  ...quotaProblems(payload, facts, terms),
  ...(passes(terms.levelAgainstVote, payload.reason) ? [] : slateAgainstVote(facts.votes)),
  ...lineProblems(payload, facts, terms),
  ...memberProblems(payload, facts, terms),
];
