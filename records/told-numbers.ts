import { and, eq } from 'drizzle-orm';
import type { CampaignContent } from '../domain/committee/committee-content.ts';
import { NUMBERED_TYPE } from '../domain/committee/paper-number.ts';
import { PROPOSAL_TYPE, REPORT_TYPE, serialOf } from '../domain/committee/register-number.ts';
import { planOn } from '../domain/plan/plan-on.ts';
import type { Queries } from './database.ts';
import type { NumberRegister, RegisterNumber } from './number-register.ts';
import { type RegisterPlace, registerPlace } from './register-place.ts';
import { campaigns, standings } from './schema.ts';

/** Types of documents whose numbers no row of a document holds. */
export const isToldType = (type: string): boolean =>
  type === REPORT_TYPE || type === PROPOSAL_TYPE || Object.values(NUMBERED_TYPE).includes(type);

type Told = Pick<RegisterNumber, 'number' | 'date' | 'decision' | 'gapReason'>;

/** What a campaign tells of its own papers of a type. */
const toldOf = (
  { superiorReport = null, numbered = [], decisions = {} }: Partial<CampaignContent>,
  type: string,
): Told[] => [
  ...(type === PROPOSAL_TYPE ? Object.values(decisions) : []).flatMap(({ id, proposals = [], gapReason }) =>
    proposals.map(({ number, date }, index) => ({
      number,
      date,
      decision: `proposal/${id}`,
      gapReason: index === proposals.length - 1 ? gapReason : null,
    })),
  ),
  ...(superiorReport === null || type !== REPORT_TYPE
    ? []
    : [
        {
          number: superiorReport.number,
          date: superiorReport.date,
          decision: 'superiorReport',
          gapReason: null,
        },
      ]),
  ...numbered
    .filter(({ paper }) => NUMBERED_TYPE[paper] === type)
    .map(({ paper, cell, number, date, gapReason }) => ({
      number,
      date,
      gapReason,
      decision: cell === null ? paper : `${paper}/${cell}`,
    })),
];

/**
 * The numbers of reports to the superior (R72), of notices and of invitations, rising, over all campaigns: each tells of
 * its own. What else the committee reports and tells is counted with them, and no record says it.
 *
 * @param place body, term and type of document
 */
export async function toldNumbers(
  queries: Queries,
  { body, term, type }: RegisterPlace,
): Promise<NumberRegister> {
  const rows = await queries
    .select({ campaign: campaigns.id, plan: campaigns.plan, content: standings.content })
    .from(campaigns)
    .innerJoin(standings, and(eq(standings.campaign, campaigns.id), eq(standings.subject, 'campaign')));
  const numbers = rows
    .flatMap(({ campaign, plan, content }) =>
      toldOf((content ?? {}) as Partial<CampaignContent>, type).flatMap((told) => {
        const place = registerPlace(planOn(plan, told.date), type);
        const serial = serialOf(told.number, type);
        return serial === null || place.body !== body || place.term !== term
          ? []
          : [{ ...told, serial, campaign, withdrawn: false }];
      }),
    )
    .sort((a, b) => a.serial - b.serial);
  return { last: numbers.at(-1)?.serial ?? null, numbers };
}
