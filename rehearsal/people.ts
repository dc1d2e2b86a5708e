import type { Assumption } from '../domain/assumption.ts';
import { addWorkingDays, type Calendar, isWorkingDay, lastDayBefore } from '../domain/calendar/calendar.ts';
import { dateOf, type Instant, instantAt, isoWithOffset, timeOf } from '../domain/calendar/instant.ts';
import type { FileRef } from '../domain/dossier/file-ref.ts';
import { noCampaignFacts, noCellFacts } from '../domain/facts.ts';
import type { ObligationView, Standing } from '../domain/journal/journal.ts';
import { obligationName } from '../domain/obligation/obligations.ts';
import { peopleOf, type Roster } from '../domain/people/roster.ts';
import type { CampaignTerms } from '../domain/plan/campaign-terms.ts';
import {
  dayBefore,
  SAMPLE_LEVEL,
  sampleAdoption,
  sampleAttendance,
  sampleDossier,
  sampleImprovement,
  sampleMeeting,
  sampleRecord,
} from './sample-content.ts';

/** Scripted people: who would do what about an obligation, and when. They act by the events that real people send. */

export interface Deed {
  by: string;
  type: string;
  payload: Record<string, unknown>;
}

export interface Situation {
  subject: string;
  standing: Standing;
  roster: Roster;
  terms: CampaignTerms;
  now: Instant;
  /** stored files of a cell's reports; a rehearsal has none */
  files?: (cell: string, report: string) => FileRef;
}

const workingMorning = (calendar: Calendar, after: Instant, time = '09:00'): Instant => {
  const day = dateOf(after, calendar.utcOffset);
  const today = instantAt(day, time, calendar.utcOffset);
  if (isWorkingDay(calendar, day) && today > after) return today;
  return instantAt(addWorkingDays(calendar, day, 1), time, calendar.utcOffset);
};

/** Two hours later, if people are at work then; otherwise on the next working morning. */
function soonAfter(calendar: Calendar, instant: Instant): Instant {
  const then = instant + 2 * 3_600_000;
  const time = timeOf(then, calendar.utcOffset);
  const day = dateOf(then, calendar.utcOffset);
  return isWorkingDay(calendar, day) && time >= '08:00' && time <= '17:00'
    ? then
    : workingMorning(calendar, then);
}

/** When somebody sees to an obligation; null when nobody ever does. */
export function momentOf(
  obligation: ObligationView,
  assumption: Assumption,
  { standing, terms: { calendar }, now }: Situation,
): Instant | null {
  const due = obligation.deadlines.at(-1)?.due;
  if (due === undefined || obligation.kind !== 'task') return null;
  const name = obligationName(obligation.id);
  // the office announces in every rehearsal, since otherwise there is nothing to see
  if (assumption === 'silent' && name !== 'preparation') return null;
  if (assumption === 'late' && name !== 'preparation')
    return workingMorning(calendar, Math.max(due, now), '10:00');
  if (name === 'inspection' && standing.session !== null) return Math.max(standing.session.endsAt, now);
  if (name === 'minutesDraft') return now + 15 * 60_000;
  // already overdue, as may be in a running campaign: seen to at the next occasion
  if (due <= now) return soonAfter(calendar, now);
  if (name !== 'dossier' && name !== 'leaderReview')
    return Math.min(soonAfter(calendar, now), Math.max(now, due - 60_000));
  const day = addWorkingDays(calendar, lastDayBefore(calendar, due), -2);
  return Math.max(instantAt(day, '10:00', calendar.utcOffset), now + 60_000);
}

/** What the office would enter for an item of its checklist. */
const entered = (item: string, today: string): string => {
  if (item === 'planDate') return today;
  if (item === 'planNumber') return '01-KH/ĐU';
  return item === 'teamDecision' ? '01-QĐ/ĐU' : 'theo sổ văn bản';
};

/** What is sent to settle an obligation; several events where several people have to act. */
export function deedsFor(
  obligation: ObligationView,
  { subject, standing, roster, terms, now, files }: Situation,
): Deed[] {
  const { calendar } = terms;
  const { utcOffset } = calendar;
  const person = (role: Parameters<typeof peopleOf>[1]['role']) =>
    peopleOf(roster, role === 'cell' ? { role, cell: subject } : { role }, now, utcOffset)[0] ?? '';
  const deed = (
    role: Parameters<typeof person>[0],
    type: string,
    payload: Record<string, unknown> = {},
  ): Deed => ({ by: person(role), type, payload });
  // an obligation belongs to a cell or the campaign, and needs the facts of its owner
  const cell = standing.of === 'cell' ? standing.facts : noCellFacts;
  const campaign = standing.of === 'campaign' ? standing.facts : noCampaignFacts;
  const today = dateOf(now, utcOffset);
  // whoever took part did so in the role of that day
  const session = standing.session?.startsAt ?? now;
  const nextDay = (time: string) =>
    isoWithOffset(instantAt(addWorkingDays(calendar, today, 1), time, utcOffset), utcOffset);
  const decision = obligation.id.slice(obligation.id.indexOf(':') + 1);

  switch (obligationName(obligation.id)) {
    case 'preparation':
      return [
        ...campaign.openItems.map((item) =>
          deed('office', 'campaign.prepare', {
            item,
            value: entered(item, today),
          }),
        ),
        deed('office', 'campaign.announce'),
      ];
    case 'dossier':
    case 'dossierCompletion':
      return [
        deed(
          'cell',
          'dossier.submit',
          sampleDossier(
            terms,
            subject,
            dayBefore(now, utcOffset),
            files === undefined ? undefined : (report) => files(subject, report),
          ),
        ),
      ];
    case 'dossierDecision':
      return [
        deed('committeeHead', 'inspection.proceedWithout', {
          reason: 'kiểm tra trực tiếp tại buổi làm việc',
        }),
      ];
    case 'extensionAnswer':
      return [deed('office', 'extension.refuse', { reason: 'sát ngày kiểm tra' })];
    case 'reading':
      return [deed('teamClerk', 'review.finish', { pointsToVerify: [] })];
    case 'schedule':
      return [
        deed('office', 'session.move', {
          startsAt: nextDay('08:00'),
          endsAt: nextDay('11:00'),
          reason: 'xếp lại lịch',
        }),
      ];
    case 'inspection':
      return [
        deed('teamLeader', 'inspection.record', sampleRecord(terms)),
        deed('teamLeader', 'inspection.finish', sampleAttendance(roster, subject, session, utcOffset)),
      ];
    case 'minutesDraft':
      return [deed('teamClerk', 'minutes.adopt', sampleAdoption(roster, subject, session, utcOffset))];
    case 'minutesAnswer':
      return [deed('cell', 'minutes.agree')];
    case 'minutesReply':
      return [
        deed('teamClerk', 'minutes.answer', {
          answers: (cell.minutes?.disputed ?? []).map((id) => ({ id, answer: 'giữ nguyên, có minh chứng' })),
        }),
      ];
    case 'minutesSigning':
      return [deed('teamLeader', 'minutes.sign'), deed('cell', 'minutes.sign')];
    case 'guidance':
      return cell.openDifficulties.map((difficulty) =>
        deed('office', 'difficulty.answer', { difficulty, text: 'Thực hiện theo hướng dẫn đính kèm' }),
      );
    case 'teamReport':
      return [
        deed('teamLeader', 'report.submit', { summary: 'Tổ kiểm tra báo cáo kết quả kiểm tra các chi bộ' }),
      ];
    case 'meetingDate':
      return [deed('office', 'meeting.set', { startsAt: nextDay('14:00'), venue: 'Hội trường' })];
    case 'slateDecision':
      return [
        ...(campaign.meeting?.held
          ? []
          : [
              deed(
                'office',
                'meeting.hold',
                sampleMeeting(
                  roster,
                  terms.quarter === undefined
                    ? (campaign.slate?.cells ?? [])
                    : terms.cells.map(({ id }) => id),
                  campaign.meeting?.startsAt ?? now,
                  utcOffset,
                ),
              ),
            ]),
        deed('committeeHead', 'slate.decide', {
          slate: campaign.slate?.id ?? 'main',
          revision: campaign.slate?.revision ?? 0,
          lines: (campaign.slate?.cells ?? []).map((one) => ({
            cell: one,
            fourGood: true,
            ...SAMPLE_LEVEL,
          })),
          members: (campaign.slate?.members ?? []).map((member) => ({ member, ...SAMPLE_LEVEL })),
        }),
      ];
    case 'leaderReview':
    case 'memberReview':
      return [
        deed('cell', 'members.propose', {
          levels: cell.members.pending.map((member) => ({
            member,
            self: SAMPLE_LEVEL.level,
            cell: SAMPLE_LEVEL.level,
          })),
        }),
      ];
    case 'improvement':
      return [deed('cell', 'improvement.submit', sampleImprovement)];
    case 'objectionDecision':
      return [
        deed('committeeHead', 'objection.dismiss', {
          objection: cell.objection ?? 'o1',
          reason: 'đã xem lại hồ sơ, giữ nguyên kết quả',
        }),
      ];
    case 'decisionPreparation':
      return [
        // what the paper cites has to be set before it is signed
        ...campaign.groundsUnset.map((item) =>
          deed('office', 'campaign.prepare', { item, value: entered(item, today) }),
        ),
        deed('office', 'decision.prepare', { decision }),
      ];
    case 'decisionSignature':
      return [
        deed('committeeHead', 'decision.sign', {
          decision,
          number: `${campaign.nextNumber ?? 31}-QĐ/ĐU`,
          date: today,
        }),
      ];
    case 'proposalPreparation':
      return [deed('office', 'proposal.prepare', { decision })];
    case 'proposalSignature': {
      // each that was asked before has a number of its own
      const asked = campaign.decisions.filter(
        ({ state }) => state === 'awaitingSuperior' || state === 'issued',
      ).length;
      return [
        deed('committeeHead', 'proposal.sign', { decision, number: `${12 + asked}-TTr/ĐU`, date: today }),
      ];
    }
    case 'superiorDecision':
      return [deed('office', 'superior.decide', { decision, number: '45-QĐ/ĐU', date: today })];
    case 'publication':
      return [deed('office', 'decision.publish')];
    case 'superiorReport':
      return [deed('office', 'superior.report', { number: '40-BC/ĐU', date: today })];
    case 'refusedCommand':
      return campaign.refused.map(({ command }) =>
        deed('office', 'command.settle', { command, reason: 'đã trao đổi trực tiếp' }),
      );
    default:
      return [];
  }
}
