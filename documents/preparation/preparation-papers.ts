import { dateOf } from '../../domain/calendar/instant.ts';
import { planNoticeNumber } from '../../domain/committee/paper-number.ts';
import { namesOf } from '../../words/audience.ts';
import type { CommitteePaper } from '../committee/committee-paper.ts';
import { type CommitteeSource, numberedIn } from '../committee/committee-papers.ts';
import type { Paper, PaperMoment } from '../paper.ts';
import { type SaidTitle, saidPaper } from '../said-paper.ts';
import { planNoticeSays } from './plan-notice.ts';
import { teamDecisionSays } from './team-decision.ts';

/** The papers with which a campaign begins, of what the office has prepared. */

const ANNOUNCED = { subject: 'campaign', event: { of: 'announced' } } as const;

/** The decision on the team is signed before the campaign is announced: a draft until it has its number. */
const TEAM_DECIDED: PaperMoment = {
  events: [{ subject: 'campaign', event: { of: 'teamDecision' } }],
  withoutCells: true,
  asCorrected: true,
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
  const { plan, roster, now, people, cells, prepared, corrected = prepared } = source;
  const common: CommitteePaper = {
    plan,
    roster,
    names: namesOf(plan, roster, now, people),
    drafted: dateOf(now, plan.calendar.utcOffset),
  };
  const notice = { ...common, at: now, isDraft: prepared?.announcedAt == null };
  const numbered = numberedIn(source);
  const number = prepared?.teamDecision == null ? null : (corrected?.teamDecision ?? null);
  const teamDecision = () =>
    saidPaper(
      { kind: 'teamDecision', of: null, path: 'quyet-dinh-to-kiem-tra.html', moment: TEAM_DECIDED },
      () =>
        teamDecisionSays({
          ...common,
          number,
          on: corrected?.teamDecisionOn ?? null,
          draftOf: number === null ? now : null,
        }),
    );
  return [
    // no team inspects a quarter
    ...(plan.quarter === undefined ? [teamDecision()] : []),
    saidPaper(noticeToAll, () =>
      planNoticeSays({ ...notice, cell: null, numbered: planNoticeNumber(numbered, null) }),
    ),
    ...cells.map((cell) =>
      saidPaper(noticeTo(cell.cell), () =>
        planNoticeSays({ ...notice, cell, numbered: planNoticeNumber(numbered, cell.cell) }),
      ),
    ),
  ];
}
