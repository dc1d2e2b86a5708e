import type { Instant, LocalDate } from '../../domain/calendar/instant.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import type { RankedRow } from '../../domain/committee/ranking.ts';
import { COMMITTEE_PAPER_TEXT } from '../../words/committee/committee-paper-text.ts';
import {
  RANKED_PAPER_TEXT,
  type RankedGroup,
  rankedPaperSaid,
} from '../../words/committee/ranked-paper-text.ts';
import { gapWords, pointsWords } from '../../words/points.ts';
import { assumedNotes } from '../assumed-notes.ts';
import { lead, line, tableOf } from '../paper-body.ts';
import type { PaperSays } from '../paper-says.ts';
import {
  type CommitteePaper,
  committeePaper,
  derivedTitle,
  markWords,
  proposalGapsOf,
  shortLevel,
  shortLevelLegend,
} from './committee-paper.ts';

/** What lies before the committee: the cells ranked, what each layer says of them, and how many may be excellent (R15, R36). */

export interface RankedPaperRequest extends CommitteePaper {
  rows: readonly RankedRow[];
  /** the same cells as the records have them */
  cells: readonly Pick<RecordedCell, 'cell' | 'content'>[];
  /** cells by group, as proposed or decided */
  groups: readonly RankedGroup[];
  /** of the meeting that it lay before; null until there was one */
  on: LocalDate | null;
  /** until when it knows what it says (ms), until there was one */
  draftOf: Instant | null;
}

export function rankedPaperSays({
  plan,
  names,
  rows,
  cells,
  groups,
  drafted,
  on,
  draftOf,
}: RankedPaperRequest): PaperSays {
  const { value: quota, reason } = plan.settings.quota;
  const text = RANKED_PAPER_TEXT;
  const table = tableOf(
    [
      { head: COMMITTEE_PAPER_TEXT.cell },
      { head: text.self, width: 13, number: true },
      { head: text.team, width: 12, number: true },
      { head: text.committee, width: 13, number: true },
      { head: text.gap, width: 15, number: true },
      { head: text.proposedByCell, width: 22 },
      { head: text.proposedByTeam, width: 22 },
      { head: text.fourGood, width: 14 },
      { head: text.remarks, width: 22 },
    ],
    rows.map(({ cell, points, gap, proposed, derivedFourGood, marks }) => [
      names.cell(cell),
      pointsWords(points.self, 'vi', 'aligned'),
      pointsWords(points.team, 'vi', 'aligned'),
      pointsWords(points.committee, 'vi', 'aligned'),
      gapWords(gap.committee ?? gap.team, 'vi', 'aligned'),
      shortLevel(proposed.self),
      shortLevel(proposed.team),
      derivedTitle(derivedFourGood),
      markWords(marks),
    ]),
  );
  return committeePaper(
    { plan, drafted },
    {
      number: null,
      date: on,
      isSheet: true,
      draftOf,
      type: text.type,
      summary: rankedPaperSaid.summary(plan.year),
      blocks: [
        table,
        { kind: 'line', text: shortLevelLegend(), note: true },
        ...assumedNotes(plan, ['fourGood', 'cellQuality']),
        ...proposalGapsOf({ plan, names }, cells),
        lead(rankedPaperSaid.rule(quota)),
        ...groups.map((group) => line(`- ${rankedPaperSaid.group(group, quota)}.`)),
        { kind: 'line', text: rankedPaperSaid.basis(reason), note: true },
      ],
      end: null,
    },
  );
}
