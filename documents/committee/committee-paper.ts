import type { Instant, LocalDate } from '../../domain/calendar/instant.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import { cellAppraisal, proposalGaps } from '../../domain/committee/appraisal.ts';
import type { Level } from '../../domain/committee/committee-content.ts';
import { QUALITY_LEVELS } from '../../domain/criteria/criteria-result.ts';
import { type FormGuide, formGuideOn } from '../../domain/form-guide.ts';
import { type Role, type Roster, rolesAt } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { cellScoring } from '../../domain/plan/plan-criteria.ts';
import { COMMITTEE_PAPER_TEXT, SHORT_LEVELS } from '../../words/committee/committee-paper-text.ts';
import { PROPOSAL_GAP_TEXT, proposalGapWords } from '../../words/committee/proposal-gap-words.ts';
import { html, type Markup } from '../../words/html.ts';
import { frameSaid } from '../../words/papers/paper-frame.ts';
import { vi } from '../../words/vi.ts';
import { type Names, wordOf } from '../../words/words.ts';
import { draftMark } from '../draft-mark.ts';
import { cellLetterhead, letterhead } from '../letterhead.ts';
import { printedPage } from '../page-style.ts';

/** What the papers of the committee have in common. */
export interface CommitteePaper {
  plan: Plan;
  roster: Roster;
  names: Pick<Names, 'person' | 'cell'>;
  /** local day on which it is made: a paper without a day of its own goes by the guide of that day */
  drafted: LocalDate;
}

/** The guide by which a paper is laid out. @param date its own day; null while it has none */
export const guideOf = ({ drafted }: Pick<CommitteePaper, 'drafted'>, date: LocalDate | null): FormGuide =>
  formGuideOn(date ?? drafted);

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

/** Where the team proposes of cells another thing than their points give, with its reasons; null where it doesn't. */
export function proposalGapsOf(
  { plan, names }: Pick<CommitteePaper, 'plan' | 'names'>,
  cells: readonly Pick<RecordedCell, 'cell' | 'content'>[],
): Markup | null {
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

export const listed = (entries: readonly string[]): Markup[] =>
  entries.map(
    (entry, index) => html`<p class="line said">- ${entry}${index === entries.length - 1 ? '.' : ';'}</p>
`,
  );

/** Sections that have something to say, numbered as they come. */
export const numbered = (sections: readonly (readonly [title: string, entries: readonly string[]])[]) =>
  sections
    .filter(([, entries]) => entries.length > 0)
    .map(([title, entries], index) => section(`${index + 1}. ${title}`, entries));

/** A heading with its list; nothing when the list is empty. */
export const section = (title: string, entries: readonly string[]): Markup | null =>
  entries.length === 0
    ? null
    : html`<p class="lead line"><strong>${title}</strong></p>
${listed(entries)}`;

/**
 * A whole paper on the letterhead of the committee, or of a cell.
 *
 * @param head.number as in the register, or to be filled in; null where the paper has none
 * @param head.date of what it says; null: to be filled in by hand, while nothing recorded says when
 * @param head.draftOf until when it knows what it says (ms), before it is final
 * @param head.cell name of the cell that issues it; left out: the committee does
 * @param head.isSheet whether it is a table to work with: of the Party's papers none is written smaller than the guide says
 */
export const committeePaper = (
  plan: Plan,
  head: {
    number: string | null;
    date: LocalDate | null;
    type: string;
    summary: string;
    guide: FormGuide;
    draftOf?: Instant | null;
    cell?: string;
    isSheet?: true;
  },
  body: Markup,
): string =>
  printedPage(
    `${head.type} ${head.summary}`,
    html`${head.cell === undefined ? letterhead(plan, head.number, head.date) : cellLetterhead(plan, head.cell, head.number, head.date)}
<main${head.isSheet ? html` class="compact"` : null}>
${draftMark(plan, head.draftOf ?? null)}<h1>${head.type}</h1>
<p class="summary">${head.summary}</p>
<p class="dashes">-----</p>
${body}
</main>`,
    head.guide,
  );
