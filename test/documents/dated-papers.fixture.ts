import { base } from '../../documents/committee/committee.fixture.ts';
import { renderDecision } from '../../documents/decisions/decision.ts';
import { agreed, minutes } from '../../documents/minutes/minutes.fixture.ts';
import type { FormKind } from '../../documents/paper-form.fixture.ts';
import { paperHtml } from '../../documents/paper-says.ts';
import {
  minutesOn,
  proposalOn,
  saidPapers,
  superiorReportOn,
  teamDecisionOn,
} from '../../documents/said-papers.fixture.ts';
import type { LocalDate } from '../../domain/calendar/instant.ts';
import { line } from '../../domain/committee/decision-case.fixture.ts';

/** Every paper of the Party that a campaign makes, as it would be on a day. */

export interface DatedPaper extends FormKind {
  html: string;
}

const plan = base.plan;
const COMMITTEE = { issuer: 'committee' } as const;
const TEAM_MINUTES = { issuer: 'team', isMinutes: true } as const;

function decisionOf(day: LocalDate, cells: readonly string[], isDraft = false): DatedPaper {
  const html = renderDecision({
    ...base,
    isDraft,
    decision: {
      kind: 'fourGood',
      number: isDraft ? null : '15-QĐ/ĐU',
      date: isDraft ? null : day,
      signer: 'viet',
      lines: cells.map((cell) => line(cell, { fourGood: true })),
      at: Date.parse(`${day}T10:00:00+07:00`),
      amends: null,
      replaces: null,
    },
  });
  return { ...COMMITTEE, html };
}

export function datedPapers(day: LocalDate): Record<string, DatedPaper> {
  const said = saidPapers(day);
  return {
    'a decision': decisionOf(day, ['doi-1', 'doi-2']),
    'a decision with its list in an annex': decisionOf(
      day,
      plan.cells.flatMap(({ id }) => [id, `${id}-a`, `${id}-b`]),
    ),
    'the draft of a decision': decisionOf(day, ['doi-1'], true),
    'the decision on the team': { ...COMMITTEE, html: paperHtml(said.teamDecision) },
    'the draft of the decision on the team': { ...COMMITTEE, html: paperHtml(teamDecisionOn(day, null)) },
    'the notice of the plan': { ...COMMITTEE, html: paperHtml(said.planNotice) },
    'an invitation': { ...COMMITTEE, html: paperHtml(said.sessionInvitation) },
    'the team’s report': { issuer: 'team', html: paperHtml(said.teamReport) },
    'the proposal to the superior': { ...COMMITTEE, html: paperHtml(said.proposal) },
    'the draft of the proposal to the superior': { ...COMMITTEE, html: paperHtml(proposalOn(day, null)) },
    'the report to the superior': { ...COMMITTEE, html: paperHtml(said.superiorReport) },
    'the draft of the report to the superior': { ...COMMITTEE, html: paperHtml(superiorReportOn(day, null)) },
    'the record of the meeting': { ...COMMITTEE, isMinutes: true, html: paperHtml(said.meetingRecord) },
    'the notice of results': { ...COMMITTEE, html: paperHtml(said.result) },
    'the answer to an objection': { ...COMMITTEE, html: paperHtml(said.objectionAnswer) },
    'a cell’s plan to do better': { issuer: 'cell', html: paperHtml(said.improvement) },
    'minutes that are locked': { ...TEAM_MINUTES, html: paperHtml(minutesOn(day, agreed)) },
    'minutes that are a draft': { ...TEAM_MINUTES, html: paperHtml(minutesOn(day, minutes)) },
  };
}
