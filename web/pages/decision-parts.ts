import { html } from 'hono/html';
import type { DecisionCase } from '../../domain/committee/committee-content.ts';
import type { EventType } from '../../machines/door/events.ts';
import type { DecisionRow } from '../../records/decision-row.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { isAboutDecision } from '../acting/about-decisions.ts';
import { type DeedsRead, deedsSection } from '../deeds-now.ts';
import { hasForm } from '../forms/form-fields.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { DECISION_DEEDS } from './decisions.ts';

/** What the pages of a decision have in common, whoever decides. */

/** What can be sent about this one as it stands, of what its reader can send about any. */
function deedsOf(one: Pick<DecisionCase, 'state' | 'proposals'>, { deeds }: DeedsRead): EventType[] | null {
  return deeds?.filter((type) => hasForm(type) && isAboutDecision(type, one) === true) ?? null;
}

const isWayBack = (type: EventType): boolean => /\.(sendBack|withdraw)$/.test(type);

export const ways = (
  context: PageContext,
  one: Pick<DecisionCase, 'id' | 'state' | 'proposals'>,
  did: DeedsRead,
): Html | '' =>
  deedsSection(context, {
    subject: 'campaign',
    deeds: deedsOf(one, did),
    leading: DECISION_DEEDS.filter((type) => !isWayBack(type)),
    about: { decision: one.id },
  });

export const toRegister = (context: PageContext): Html =>
  html`<p class="crumb"><a href="${linkTo(context, '/decisions')}">${textsOf(context.audience.lang).decisions}</a></p>`;

export const namesMembers = (
  one: Pick<DecisionRow | DecisionCase, 'kind' | 'lines'>,
  { audience }: PageContext,
): Html | '' =>
  one.kind === 'memberLevels' || one.lines.some(({ member }) => member !== null)
    ? html`<p class="note is-warn small">${textsOf(audience.lang).appraisal.register.namesMembers}</p>`
    : '';
