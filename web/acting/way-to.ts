import { html } from 'hono/html';
import { maySend } from '../../machines/door/door.ts';
import type { FormEvent } from '../forms/form-fields.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';

/** A way to a form that could be theirs to send; nothing where nobody acts. @param about what its address says more */
export function wayTo(
  context: PageContext,
  subject: string,
  type: FormEvent,
  words: Html | string,
  about = '',
): Html | '' {
  const { acting, campaign, audience } = context;
  const person = acting?.person ?? null;
  const { now, utcOffset } = audience;
  if (person === null || !maySend(type, person, { subject, roster: campaign.roster, utcOffset, now }))
    return '';
  return html`<a href="${linkTo(context, `/do/${encodeURIComponent(subject)}/${type}${about}`)}">${words}</a>`;
}
