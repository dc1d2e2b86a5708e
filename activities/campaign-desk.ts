import type { Plan } from '../domain/plan/plan.ts';
import type { MailDesk } from '../records/mail/mail-plan-desk.ts';
import { createReader } from '../records/reader.ts';
import type { CampaignRow } from '../records/reading.ts';
import { audienceOf } from '../words/audience.ts';
import { noticeMail } from '../words/notice-mail.ts';
import { calendarDesk } from './calendar-desk.ts';
import type { ActivityContext } from './context.ts';
import { CampaignNotRecorded } from './failures.ts';

/** The campaign as recorded. @throws CampaignNotRecorded until it is: the activity is tried again */
export async function campaignOf({ db }: ActivityContext, id: string): Promise<CampaignRow> {
  const row = await createReader(db).campaign(id);
  if (row === null) throw new CampaignNotRecorded(id);
  return row;
}

/** `Kế hoạch 28-KH/ĐU năm 2024`: as the foot of a mail names the campaign. */
const titleOf = ({ document, year }: Plan): string => `${document.type} ${document.number} năm ${year}`;

const domainOf = (mailFrom: string): string => /@([A-Za-z0-9.-]+)/.exec(mailFrom)?.[1] ?? 'bon-tot.invalid';

/** Addresses by the plan's list of people, words and calendar entries by the dictionaries, in Vietnamese. @param now ms */
export function mailDesk(
  { baseUrl, mailFrom }: ActivityContext,
  campaign: CampaignRow,
  now: number,
): MailDesk & { nameOf(person: string): string } {
  const { plan, roster } = campaign;
  const [title, domain] = [titleOf(plan), domainOf(mailFrom)];
  const audience = audienceOf(plan, roster, 'vi', now);
  const addresses = new Map(plan.people.map(({ id, email }) => [id, email]));
  return {
    nameOf: audience.names.person,
    addressOf: (person) => addresses.get(person) ?? null,
    compose: (notices, person) => noticeMail({ person, notices, campaign: title, baseUrl }, audience),
    messageDomain: domain,
    calendar: calendarDesk(campaign, { title, baseUrl, mailFrom, domain }, audience),
  };
}
