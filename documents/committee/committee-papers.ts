import { dateOf, type Instant, type LocalDate } from '../../domain/calendar/instant.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import { cellAppraisal, newest } from '../../domain/committee/appraisal.ts';
import type { CampaignContent, Slate } from '../../domain/committee/committee-content.ts';
import { decidedBefore } from '../../domain/committee/decided-before.ts';
import { heldOn, type Meeting } from '../../domain/committee/meeting.ts';
import { quotaOf, WHOLE } from '../../domain/committee/quota.ts';
import { rankedTable } from '../../domain/committee/ranking.ts';
import { cellScoring } from '../../domain/plan/plan-criteria.ts';
import { publishedExtracts } from '../../domain/result/extracts.ts';
import { namesOf } from '../../words/audience.ts';
import { peerGroupWords } from '../../words/committee/peer-group-words.ts';
import type { Names } from '../../words/words.ts';
import type { PaperSource } from '../case-papers.ts';
import { type Paper, paper } from '../paper.ts';
import { renderCellResult } from '../result/cell-result.ts';
import { renderImprovement } from '../result/improvement.ts';
import { renderMeetingRecord } from './meeting-record.ts';
import { renderRankedPaper } from './ranked-paper.ts';
import { renderSuperiorReport, renderTeamReport } from './reports.ts';

/** The papers of the committee's work: what lay before it, what it decided, what each cell gets of it. */

export interface CommitteeSource extends PaperSource {
  /** of the campaign's own case */
  content: Partial<CampaignContent>;
  cells: readonly RecordedCell[];
  /** of the campaign's directory */
  people: readonly { id: string; name: string }[];
}

interface Papers extends CommitteeSource {
  names: Names;
}

/** The local day of the newest of these instants (ms) that are recorded; null while none is. */
function dayOf({ plan }: Papers, instants: readonly (Instant | null | undefined)[]): LocalDate | null {
  const recorded = instants.filter((at) => at != null);
  return recorded.length === 0 ? null : dateOf(Math.max(...recorded), plan.calendar.utcOffset);
}

const common = ({ plan, roster, names }: Papers) => ({ plan, roster, names });

function rankedText(papers: Papers, slate: Slate): string {
  const { plan, cells } = papers;
  const scoring = cellScoring(plan);
  const onSlate = cells.filter(({ cell }) => slate.cells.includes(cell));
  const ranked = rankedTable(
    onSlate.map(({ cell, standing, content }) => ({
      cell,
      appraisal: cellAppraisal(content, scoring),
      marks: standing.marks,
    })),
  );
  const quota = plan.settings.quota.value;
  const groupOf = (cell: string) =>
    quota.grouping === 'whole' ? WHOLE : (plan.cells.find(({ id }) => id === cell)?.peerGroup ?? WHOLE);
  const lines = onSlate.flatMap(({ cell, content }) => {
    const decided = slate.lines?.find((line) => line.cell === cell)?.level;
    const level = decided ?? newest(cellAppraisal(content, scoring), 'level');
    return level === null ? [] : [{ group: groupOf(cell), level }];
  });
  const { slates = [], meetings = [] } = papers.content;
  // as the rule of the slate counts them
  const before = decidedBefore(slates.slice(0, slates.indexOf(slate)), slate).cells.map(
    ({ cell, level }) => ({ group: groupOf(cell), level }),
  );
  const inGroup = <L extends { group: string }>(all: readonly L[], group: string) =>
    all.filter((line) => line.group === group);
  const groups = [...Map.groupBy(onSlate, ({ cell }) => groupOf(cell))].map(([group, own]) => ({
    quota: quotaOf(group, [...inGroup(before, group), ...inGroup(lines, group)], quota),
    cells: own.length,
    earlier: inGroup(before, group).length,
    name: group === WHOLE ? null : peerGroupWords(group, papers.names, 'vi'),
  }));
  return renderRankedPaper({
    ...common(papers),
    rows: ranked,
    groups,
    on: dayOf(papers, [heldOn(meetings, slate.id) ?? slate.decidedAt]),
  });
}

const isHeld = (meeting: Meeting): meeting is Meeting & { record: NonNullable<Meeting['record']> } =>
  meeting.record !== null;

function ofCommittee(papers: Papers): Paper[] {
  const { content, cells } = papers;
  const { report = null, meetings = [], slates = [], decisions = {}, superiorReport = null } = content;
  return [
    ...(report === null
      ? []
      : [
          paper('teamReport', null, 'bao-cao-to-kiem-tra.html', () =>
            renderTeamReport({ ...common(papers), cells, report }),
          ),
        ]),
    ...slates
      .filter((slate) => slate.cells.length > 0)
      .map((slate) =>
        paper('rankedTable', slate.id, `bang-tong-hop-${slate.id}.html`, () => rankedText(papers, slate)),
      ),
    ...meetings.filter(isHeld).map((meeting) =>
      paper('meetingRecord', meeting.id, `bien-ban-hop-${meeting.id}.html`, () =>
        renderMeetingRecord({
          ...common(papers),
          meeting,
          slate: slates.find(({ id }) => id === meeting.slate) ?? null,
        }),
      ),
    ),
    ...(Object.values(decisions).some(({ number }) => number !== null)
      ? [
          paper('superiorReport', null, 'bao-cao-cap-tren.html', () =>
            renderSuperiorReport({
              ...common(papers),
              cells,
              content: { decisions, superiorReport },
            }),
          ),
        ]
      : []),
  ];
}

function ofCell(papers: Papers, { cell, content }: RecordedCell): Paper[] {
  const { objections = [], improvement = null } = content;
  const { decisions = {} } = papers.content;
  const extracts = publishedExtracts(decisions, cell);
  const { utcOffset } = papers.plan.calendar;
  const said = extracts.flatMap(({ decision }) => {
    const { publishedAt = null, withdrawn = null } = decisions[decision] ?? {};
    return [publishedAt, withdrawn?.at];
  });
  const on = dayOf(papers, [...said, ...objections.map(({ outcome }) => outcome?.at)]);
  return [
    ...(extracts.length === 0
      ? []
      : [
          paper('result', null, `${cell}/ket-qua.html`, () =>
            renderCellResult({ ...common(papers), cell, extracts, objections, on }),
          ),
        ]),
    ...(improvement === null
      ? []
      : [
          paper('improvement', null, `${cell}/ke-hoach-khac-phuc.html`, () =>
            renderImprovement({
              ...common(papers),
              cell,
              improvement,
              on: dateOf(improvement.at, utcOffset),
            }),
          ),
        ]),
  ];
}

/** Everything of the last two stages. */
export function committeePapers(source: CommitteeSource): Paper[] {
  const { plan, roster, now, people, cells } = source;
  const papers: Papers = { ...source, names: namesOf(plan, roster, now, people) };
  return [...ofCommittee(papers), ...cells.flatMap((cell) => ofCell(papers, cell))];
}
