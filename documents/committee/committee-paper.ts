import type { Instant, LocalDate } from '../../domain/calendar/instant.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import { cellAppraisal, proposalGaps } from '../../domain/committee/appraisal.ts';
import type { Level } from '../../domain/committee/committee-content.ts';
import { QUALITY_LEVELS } from '../../domain/criteria/criteria-result.ts';
import { type Role, type Roster, rolesAt } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { cellScoring } from '../../domain/plan/plan-criteria.ts';
import { COMMITTEE_PAPER_TEXT, SHORT_LEVELS } from '../../words/committee/committee-paper-text.ts';
import { PROPOSAL_GAP_TEXT, proposalGapWords } from '../../words/committee/proposal-gap-words.ts';
import { frameSaid } from '../../words/papers/paper-frame.ts';
import { vi } from '../../words/vi.ts';
import { type Names, wordOf } from '../../words/words.ts';
import { cellBodies, committeeBodies, placeAndDate } from '../letterhead.ts';
import { type Block, section } from '../paper-body.ts';
import type { PaperSays } from '../paper-says.ts';

/** What the papers of the committee have in common. */
export interface CommitteePaper {
  plan: Plan;
  roster: Roster;
  names: Pick<Names, 'person' | 'cell'>;
  /** local day on which it is made: a paper without a day of its own goes by the guide of that day */
  drafted: LocalDate;
}

export const levelWord = (level: string | null): string => (level === null ? '–' : wordOf(vi.levels, level));

export const shortLevel = (level: Level | null): string => (level === null ? '–' : SHORT_LEVELS[level]);

/** What the short ones mean, below a table that has them. */
export const shortLevelLegend = (): string =>
  `${QUALITY_LEVELS.map((level) => `${SHORT_LEVELS[level]}: ${levelWord(level).toLowerCase()}`).join('; ')}.`;

const { enough, notEnough, proposed, notProposed } = COMMITTEE_PAPER_TEXT;

/** What the points say of the title. */
export const derivedTitle = (value: boolean | null): string =>
  value === null ? '–' : value ? enough : notEnough;

/** What somebody proposes of it. */
export const proposedTitle = (value: boolean | null): string =>
  value === null ? '–' : value ? proposed : notProposed;

/** Where the team proposes of cells another thing than their points give, with its reasons. */
export function proposalGapsOf(
  { plan, names }: Pick<CommitteePaper, 'plan' | 'names'>,
  cells: readonly Pick<RecordedCell, 'cell' | 'content'>[],
): Block[] {
  const scoring = cellScoring(plan);
  const said = cells.flatMap(({ cell, content }) => {
    const gaps = proposalGaps(cellAppraisal(content, scoring).team);
    const reason = content.minutes?.frame?.proposed.byTeam.reason ?? null;
    return gaps.length === 0 ? [] : [`${names.cell(cell)}: ${proposalGapWords(gaps, reason)}`];
  });
  return section(PROPOSAL_GAP_TEXT.title, said);
}

export const markWords = (marks: readonly string[]): string =>
  marks.map((mark) => wordOf(vi.marks, mark)).join('; ');

/** `đồng chí Phạm Hoàng Việt, bí thư Đảng ủy` */
export function personWithOffice(
  { plan, roster, names }: CommitteePaper,
  person: string,
  at: Instant,
  among: readonly Role[],
): string {
  const held = rolesAt(roster, person, at, plan.calendar.utcOffset);
  const role = among.find((one) => held.some((entry) => entry.role === one));
  return `${frameSaid.comrade(names.person(person))}${role === undefined ? '' : `, ${vi.roles[role]}`}`;
}

/** What the committee's papers, and those of its cells, have of themselves. */
type Said = Pick<PaperSays, 'number' | 'type' | 'summary' | 'blocks' | 'end'> &
  Partial<Pick<PaperSays, 'draftOf' | 'isSheet'>> & {
    /** of what it says; null: to be filled in by hand, while nothing recorded says when */
    date: LocalDate | null;
    /** name of the cell that issues it; left out: the committee does */
    cell?: string;
  };

/** A whole paper on the letterhead of the committee, or of a cell. */
export const committeePaper = (
  { plan, drafted }: Pick<CommitteePaper, 'plan' | 'drafted'>,
  { date, cell, draftOf = null, ...said }: Said,
): PaperSays => ({
  plan,
  bodies: cell === undefined ? committeeBodies(plan) : cellBodies(plan, cell),
  place: placeAndDate(plan, date),
  day: date ?? drafted,
  draftOf,
  ...said,
});
