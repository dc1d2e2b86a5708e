import type { CalendarAnswer } from '../../domain/inspection/session-invitation.ts';
import type { Lang } from '../words.ts';

/** What the calendar of the sessions says. */
export interface SessionTexts {
  title: string;
  none: string;
  /** one day: `Thứ Năm 12/12/2024: sáng 5 chi bộ, chiều 1 chi bộ` */
  day: (date: string, halves: readonly string[]) => string;
  half: Record<'morning' | 'afternoon', string>;
  /** `sáng 5 chi bộ` */
  inHalf: (half: 'morning' | 'afternoon', cells: number) => string;
  cells: (count: number) => string;
  begun: string;
  notReached: (count: number) => string;
  waiting: (count: number) => string;
  allReached: string;
  team: string;
  noTeam: string;
  standsIn: (who: string, authorisation: string | null) => string;
  teamInvited: (reached: number, of: number) => string;
  nobody: string;
  notInvited: string;
  cameBack: (reason: string | null) => string;
  /** @param when it came, e.g. `09:20 14/12/2024` */
  answered: (answer: CalendarAnswer, when: string) => string;
  see: string;
  seeOf: (who: string) => string;
  move: string;
  moveOf: (what: string) => string;
  postpone: string;
  postponeOf: (what: string) => string;
  moveAll: string;
  postponeAll: string;
  difficulties: (count: number) => string;
  clash: (other: string) => string;
  clashPeople: (people: string) => string;
  clashTeam: (count: number, people: string) => string;
  clashVenue: string;
  meeting: string;
  unscheduled: string;
  setTime: string;
  reached: string;
  underway: string;
  toDo: string;
}

const vi: SessionTexts = {
  title: 'Lịch kiểm tra',
  none: 'Chưa có buổi kiểm tra nào được xếp lịch.',
  day: (date, halves) => `${date}: ${halves.join(', ')}`,
  half: { morning: 'Sáng', afternoon: 'Chiều' },
  inHalf: (half, cells) => `${half === 'morning' ? 'sáng' : 'chiều'} ${cells} chi bộ`,
  cells: (count) => `${count} chi bộ`,
  begun: 'đã bắt đầu',
  notReached: (count) => `${count} lời mời chưa tới nơi`,
  waiting: (count) => `${count} lời mời đang chờ gửi`,
  allReached: 'Mọi lời mời đã được gửi hoặc được báo',
  team: 'Tổ kiểm tra',
  noTeam: 'Ngày ấy Tổ kiểm tra chưa có ai.',
  standsIn: (who, authorisation) =>
    authorisation === null ? `${who} dự bị, chưa có giấy ủy quyền` : `${who} dự thay, ${authorisation}`,
  teamInvited: (reached, of) => `Lời mời của Tổ: ${reached}/${of} đã báo`,
  nobody: 'Ngày ấy chi bộ chưa có ai nhận lời mời.',
  notInvited: 'chưa mời',
  answered: (answer, when) =>
    `${{ accepted: 'nhận lời', declined: 'từ chối', tentative: 'chưa chắc' }[answer]} (trả lời từ lịch, ${when})`,
  cameBack: (reason) => `thư bị trả lại${reason === null ? '' : `: ${reason}`}`,
  see: 'Xem thư',
  seeOf: (who) => ` mời ${who}`,
  move: 'Dời',
  moveOf: (what) => ` buổi của ${what}`,
  postpone: 'Hoãn',
  postponeOf: (what) => ` buổi của ${what}`,
  moveAll: 'Dời cả buổi',
  postponeAll: 'Hoãn cả buổi',
  difficulties: (count) => `${count} khó khăn chưa được trả lời`,
  clash: (other) => `Trùng giờ với ${other}`,
  clashPeople: (people) => `phải ở cả hai nơi: ${people}`,
  clashTeam: (count, people) => `${count} người phải ở cả hai nơi, trong đó có ${people}`,
  clashVenue: 'cùng một địa điểm',
  meeting: 'cuộc họp của Ban Chấp hành',
  unscheduled: 'Chưa có ngày',
  setTime: 'Xếp ngày',
  reached: 'đã gửi hoặc đã báo',
  underway: 'đang chờ gửi',
  toDo: 'văn phòng phải làm tiếp',
};

const en: SessionTexts = {
  title: 'Sessions',
  none: 'No session has a time yet.',
  day: (date, halves) => `${date}: ${halves.join(', ')}`,
  half: { morning: 'Morning', afternoon: 'Afternoon' },
  inHalf: (half, cells) =>
    `${cells} ${cells === 1 ? 'cell' : 'cells'} in the ${half === 'morning' ? 'morning' : 'afternoon'}`,
  cells: (count) => (count === 1 ? '1 cell' : `${count} cells`),
  begun: 'begun',
  notReached: (count) =>
    count === 1 ? '1 invitation has not arrived' : `${count} invitations have not arrived`,
  waiting: (count) =>
    count === 1 ? '1 invitation waits to be sent' : `${count} invitations wait to be sent`,
  allReached: 'Every invitation was sent or told',
  team: 'Team',
  noTeam: 'Nobody is of the team on that day.',
  standsIn: (who, authorisation) =>
    authorisation === null
      ? `${who} in reserve, without an authorisation`
      : `${who} stands in, ${authorisation}`,
  teamInvited: (reached, of) => `Invitations of the team: ${reached} of ${of} told`,
  nobody: 'Nobody of the cell is invited on that day.',
  notInvited: 'not invited yet',
  answered: (answer, when) => `${answer} (answered from a calendar, ${when})`,
  cameBack: (reason) => `the mail came back${reason === null ? '' : `: ${reason}`}`,
  see: 'See the mail',
  seeOf: (who) => ` that invites ${who}`,
  move: 'Move',
  moveOf: (what) => ` the session of ${what}`,
  postpone: 'Postpone',
  postponeOf: (what) => ` the session of ${what}`,
  moveAll: 'Move the whole session',
  postponeAll: 'Postpone the whole session',
  difficulties: (count) =>
    count === 1 ? '1 difficulty is not answered' : `${count} difficulties are not answered`,
  clash: (other) => `At the same time as ${other}`,
  clashPeople: (people) => `would have to be at both: ${people}`,
  clashTeam: (count, people) => `${count} people would have to be at both, among them ${people}`,
  clashVenue: 'at the same place',
  meeting: 'the committee’s meeting',
  unscheduled: 'Without a day',
  setTime: 'Set a day',
  reached: 'sent or told',
  underway: 'waits to be sent',
  toDo: 'for the office to see to',
};

export const sessionTexts = (lang: Lang): SessionTexts => (lang === 'vi' ? vi : en);
