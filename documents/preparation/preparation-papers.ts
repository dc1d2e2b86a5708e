import { dateOf } from '../../domain/calendar/instant.ts';
import { namesOf } from '../../words/audience.ts';
import type { CommitteePaper } from '../committee/committee-paper.ts';
import type { CommitteeSource } from '../committee/committee-papers.ts';
import type { Paper, PaperMoment } from '../paper.ts';
import { type SaidTitle, saidPaper } from '../said-paper.ts';
import { planNoticeSays } from './plan-notice.ts';
import { teamDecisionSays } from './team-decision.ts';

/** The papers with which a campaign begins, of what the office has prepared; drafts until it is announced. */

const ANNOUNCED = { subject: 'campaign', event: { of: 'announced' } } as const;

/** What is announced is of the day of the announcement; the decision on the team of that of its number, if it is later. */
const TEAM_DECIDED: PaperMoment = {
  events: [ANNOUNCED, { subject: 'campaign', event: { of: 'teamDecision' } }],
  withoutCells: true,
};

const NOTICE_FILE = 'thong-bao-ke-hoach.html';

const noticeToAll: SaidTitle = {
  kind: 'planNotice',
  of: null,
  path: NOTICE_FILE,
  moment: { events: [ANNOUNCED], withoutCells: true },
};

/** What a cell is told is of the day on which it came to be of the campaign. */
const noticeTo = (cell: string): SaidTitle => ({
  kind: 'planNotice',
  of: null,
  path: `${cell}/${NOTICE_FILE}`,
  moment: { events: [{ subject: cell, event: { of: 'began' } }] },
});

export function preparationPapers(source: CommitteeSource): Paper[] {
  const { plan, roster, now, people, cells, prepared } = source;
  const common: CommitteePaper = {
    plan,
    roster,
    names: namesOf(plan, roster, now, people),
    drafted: dateOf(now, plan.calendar.utcOffset),
  };
  const isDraft = prepared?.announcedAt == null;
  const notice = { ...common, at: now, isDraft };
  return [
    saidPaper(
      { kind: 'teamDecision', of: null, path: 'quyet-dinh-to-kiem-tra.html', moment: TEAM_DECIDED },
      () =>
        teamDecisionSays({
          ...common,
          number: prepared?.teamDecision ?? null,
          draftOf: isDraft ? now : null,
        }),
    ),
    saidPaper(noticeToAll, () => planNoticeSays({ ...notice, cell: null })),
    ...cells.map((cell) => saidPaper(noticeTo(cell.cell), () => planNoticeSays({ ...notice, cell }))),
  ];
}
