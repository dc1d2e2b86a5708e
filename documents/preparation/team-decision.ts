import type { Instant, LocalDate } from '../../domain/calendar/instant.ts';
import { DECISION_TYPE } from '../../domain/committee/register-number.ts';
import type { Assignment } from '../../domain/people/roster.ts';
import { shortDate } from '../../words/dates.ts';
import { DECISION_TEXT, decisionSaid } from '../../words/decisions/decision-text.ts';
import { lowerFirst } from '../../words/letter-case.ts';
import { numberWords } from '../../words/numbers.ts';
import { TEAM_DECISION_TEXT, teamDecisionSaid } from '../../words/preparation/team-decision-text.ts';
import { type CommitteePaper, committeePaper } from '../committee/committee-paper.ts';
import { committeeSignature } from '../committee-signature.ts';
import { documentNumber, numberToFill } from '../decisions/document-number.ts';
import { type Block, decides, line, tableOf } from '../paper-body.ts';
import { recipientsOf } from '../paper-foot.ts';
import type { PaperSays } from '../paper-says.ts';
import { teamName } from '../team-letterhead.ts';
import { planCited } from './plan-cited.ts';

/** The decision by which the committee sets up its team: who is of it, as what, and what the team has to do (R30–R34). */

const OFFICES = ['teamLeader', 'teamClerk', 'teamMember'] as const;
/** without them no campaign is announced (X2) */
const SEATS: readonly (typeof OFFICES)[number][] = ['teamLeader', 'teamClerk'];

export interface TeamDecisionRequest extends CommitteePaper {
  /** as it was entered; null: to be filled in by hand */
  number: string | null;
  /** day of the decision; null: to be filled in by hand */
  on: LocalDate | null;
  /** until when it knows what it says (ms), until it has its number */
  draftOf: Instant | null;
}

const article = (term: string, text: string) => ({ kind: 'line' as const, term, text });

/** Those who are of the team on that day or will be; whoever stands in acts by a document of their own. */
const teamOn = ({ roster, drafted }: CommitteePaper): Assignment[] =>
  OFFICES.flatMap((office) =>
    roster.assignments.filter(({ role, to = drafted }) => role === office && drafted <= to),
  );

function officeWords({ role, from, to }: Assignment, drafted: LocalDate): string {
  const office = OFFICES.find((one) => one === role);
  const named = office === undefined ? '' : TEAM_DECISION_TEXT.offices[office];
  const begun = from === undefined || from <= drafted ? named : teamDecisionSaid.from(named, shortDate(from));
  return to === undefined ? begun : teamDecisionSaid.until(begun, shortDate(to));
}

/** Everybody once, with all that they are of the team; a seat that nobody holds is left to be filled in. */
function teamTable(request: TeamDecisionRequest): Block {
  const { names, drafted } = request;
  const team = teamOn(request);
  const byPerson = Map.groupBy(team, ({ person }) => person);
  const open = SEATS.filter((seat) => !team.some(({ role }) => role === seat));
  return tableOf(
    [{ head: TEAM_DECISION_TEXT.name }, { head: TEAM_DECISION_TEXT.office, width: 75 }],
    [
      ...[...byPerson].map(([person, held]) => [
        names.person(person),
        held.map((one) => officeWords(one, drafted)).join(', '),
      ]),
      ...open.map((seat) => [TEAM_DECISION_TEXT.nameToFill, TEAM_DECISION_TEXT.offices[seat]]),
    ],
  );
}

export function teamDecisionSays(request: TeamDecisionRequest): PaperSays {
  const { plan, number, on, draftOf } = request;
  const { issuer, number: ofPlan } = plan.document;
  const { teamReport } = plan.milestones;
  const { others, files } = recipientsOf(plan.document);
  const { amount, funds } = plan.allowance;
  return committeePaper(request, {
    number:
      number === null ? numberToFill(DECISION_TYPE, ofPlan) : documentNumber(number, DECISION_TYPE, ofPlan),
    date: on,
    draftOf,
    type: DECISION_TEXT.type,
    summary: teamDecisionSaid.summary(teamName(plan), plan.year),
    blocks: [
      line(`- ${decisionSaid.basis(planCited(plan))},`),
      decides(`${issuer.toUpperCase()}\n${DECISION_TEXT.decides}`),
      article(DECISION_TEXT.article1, teamDecisionSaid.article1(plan.team.name, plan.year)),
      teamTable(request),
      article(DECISION_TEXT.article2, TEAM_DECISION_TEXT.duties),
      {
        kind: 'entries',
        entries: [
          ...TEAM_DECISION_TEXT.dutyList,
          teamDecisionSaid.report(issuer, teamReport === null ? null : shortDate(teamReport)),
          TEAM_DECISION_TEXT.ofLeader,
          TEAM_DECISION_TEXT.ofClerk,
        ],
      },
      article(
        DECISION_TEXT.article3,
        teamDecisionSaid.allowance(numberWords(amount, 'vi'), funds.map(lowerFirst)),
      ),
      { ...article(TEAM_DECISION_TEXT.article4, TEAM_DECISION_TEXT.whoCarriesOut), isKept: true },
    ],
    end: {
      foot: {
        recipients: [{ name: TEAM_DECISION_TEXT.asInArticle4 }, ...others, ...files],
        signature: committeeSignature(request, on ?? request.drafted),
      },
    },
  });
}
