import { renderAllowance } from '../documents/allowance.ts';
import { renderInspectionForm } from '../documents/inspection-form.ts';
import { renderMinutes } from '../documents/minutes/minutes.ts';
import { renderReceipt } from '../documents/receipt.ts';
import { asciiName } from '../domain/ascii-name.ts';
import { circleOf } from '../domain/case/attendance.ts';
import type { CaseContent, Minutes } from '../domain/case/case-content.ts';
import { setHolders } from '../domain/case/dossier-sets.ts';
import type { RecordedCell } from '../domain/case/recorded-cell.ts';
import { dateOf, timeOf } from '../domain/instant.ts';
import { cellCriteria } from '../domain/plan/plan-criteria.ts';
import { peopleOf } from '../domain/roster.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { recordedCells } from '../records/recorded-cells.ts';
import { namesOf } from '../words/audience.ts';
import { committeePapers } from './committee-documents.ts';

/** The documents of a campaign, made of its records: each a file that an office would keep under this name. */

export interface OfficeFile {
  /** with its folder, e.g. `doi-1/bien-ban-v1.html` */
  path: string;
  content: string;
}

const criteriaSets = ({ plan }: CampaignRow) => Object.fromEntries(cellCriteria(plan));

/** Names by the people in office when the document is made. @param at ms */
const namesAt = ({ plan, roster }: CampaignRow, at: number) => namesOf(plan, roster, at);

/** The receipts of a cell's dossiers, one for each version (R41, R42). */
export function receiptsOf(row: CampaignRow, { cell, content }: RecordedCell): OfficeFile[] {
  const { plan, roster } = row;
  const { utcOffset } = plan.calendar;
  return (content.dossiers ?? []).map((dossier) => {
    const at = dossier.receivedAt;
    const [receiver = ''] = peopleOf(roster, { role: 'teamClerk' }, at, utcOffset);
    return {
      path: `${cell}/phieu-tiep-nhan-v${dossier.version}.html`,
      content: renderReceipt({
        plan,
        names: namesAt(row, at),
        cell,
        dossier,
        sets: content.sets ?? [],
        holders: setHolders(roster, Date.now(), utcOffset, plan.settings.clerkIsMember.value),
        receiver,
        roles: roster,
        criteria: criteriaSets(row),
      }),
    };
  });
}

const isDrafted = (minutes: Minutes | null | undefined): minutes is Minutes =>
  minutes != null && minutes.frame !== null;

/** The minutes of a cell, every version that was drafted (R33). */
export function minutesOf(row: CampaignRow, { cell, content }: RecordedCell): OfficeFile[] {
  const { plan, roster } = row;
  return [...(content.earlierMinutes ?? []), content.minutes].filter(isDrafted).map((minutes) => ({
    path: `${cell}/bien-ban-v${minutes.version}.html`,
    content: renderMinutes({
      plan,
      names: namesAt(row, minutes.frame?.finishedAt ?? Date.now()),
      cell,
      minutes,
      sets: criteriaSets(row),
      roles: roster,
    }),
  }));
}

/** The team's working sheet for a session, as soon as there is something to look at. */
export function inspectionFormOf(row: CampaignRow, { cell, standing, content }: RecordedCell): OfficeFile[] {
  if (content.basis === undefined) return [];
  const { session } = standing;
  return [
    {
      path: `${cell}/phieu-kiem-tra.html`,
      content: renderInspectionForm({
        plan: row.plan,
        names: namesAt(row, Date.now()),
        cell,
        content: content as CaseContent,
        sets: criteriaSets(row),
        ...(session === null ? {} : { session: { startsAt: session.startsAt, venue: session.venue } }),
      }),
    },
  ];
}

/** The list of the team's meal support, of the sessions that have been held (R61–R63); null before the first. */
export function allowanceOf(row: CampaignRow, cells: readonly RecordedCell[]): OfficeFile | null {
  const { plan, roster } = row;
  const { utcOffset } = plan.calendar;
  const days = [];
  for (const { cell, standing, content } of cells) {
    const { inspection } = content;
    const held = inspection?.finishedAt ?? null;
    if (inspection?.attendance == null || held === null) continue;
    const { team, substitutes } = circleOf(roster, cell, held, utcOffset);
    const paid = [...team, ...substitutes.map(({ person }) => person)];
    const startsAt = standing.session?.startsAt ?? held;
    days.push({
      cell,
      day: dateOf(startsAt, utcOffset),
      slot: timeOf(startsAt, utcOffset) < '12:00' ? ('morning' as const) : ('afternoon' as const),
      present: inspection.attendance.present.filter((person) => paid.includes(person)),
    });
  }
  if (days.every(({ present }) => present.length === 0)) return null;
  const [madeBy] = peopleOf(roster, { role: 'office' }, Date.now(), utcOffset);
  return {
    path: 'danh-sach-chi-tien-an.html',
    content: renderAllowance({
      plan,
      names: namesAt(row, Date.now()),
      days,
      roles: roster,
      ...(madeBy === undefined ? {} : { madeBy }),
    }),
  };
}

/** The decisions issued so far. */
export async function decisionsOf(row: CampaignRow, reader: RecordsReader): Promise<OfficeFile[]> {
  return (await reader.decisions(row.id)).map(({ number, html }) => ({
    path: `${asciiName(number, 80)}.html`,
    content: html,
  }));
}

/** What an entry is about: the cell, or the session that the team shares. */
const entryName = (uid: string, campaign: string): string =>
  (uid.split('@')[0] ?? '').replace(`${campaign}.`, '');

/** The calendar entries as they were mailed, by person. */
export async function invitationsOf(row: CampaignRow, reader: RecordsReader): Promise<OfficeFile[]> {
  return (await reader.mails(row.id)).flatMap(({ person, calendar, createdAt }) =>
    calendar === null
      ? []
      : [
          {
            path: `giay-moi/${new Date(createdAt).toISOString().slice(0, 10)}-${person}-${asciiName(entryName(calendar.uid, row.id), 60)}-${calendar.sequence}.ics`,
            content: calendar.content,
          },
        ],
  );
}

/** Everything at once: decisions, allowance list, invitations, and each cell's receipts, forms and minutes. */
export async function officeFolder(row: CampaignRow, reader: RecordsReader): Promise<OfficeFile[]> {
  const cells = await recordedCells(reader, row.id);
  const allowance = allowanceOf(row, cells);
  return [
    ...(await decisionsOf(row, reader)),
    ...(await committeePapers(row, reader, cells)),
    ...(allowance === null ? [] : [allowance]),
    ...(await invitationsOf(row, reader)),
    ...cells.flatMap((cell) => [
      ...receiptsOf(row, cell),
      ...inspectionFormOf(row, cell),
      ...minutesOf(row, cell),
    ]),
  ];
}
