import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AppointmentStanding, EntryChange } from '../domain/case/session-invitation.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { audienceOf } from '../words/audience.ts';
import { realPlan } from '../worker/plan-file.ts';
import { calendarDesk } from './calendar-desk.ts';

const now = Date.parse('2024-12-02T08:15:00+07:00');
let plan: Plan;
beforeAll(async () => {
  plan = await realPlan();
});

const deskFrom = (mailFrom: string) => {
  const roster = { revision: 1, assignments: plan.roles };
  const office = { title: 'Kế hoạch 28-KH/ĐU', baseUrl: 'http://x', mailFrom, domain: 'dang-uy.example' };
  return calendarDesk({ id: 'c1', plan, roster }, office, audienceOf(plan, roster, 'vi', now));
};
const standings = (): AppointmentStanding[] =>
  ['van-phong', 'doi-2', 'doi-1'].map((subject) => ({
    subject,
    standing: {
      session: {
        id: 'sang',
        startsAt: Date.parse('2024-12-12T08:00:00+07:00'),
        endsAt: Date.parse('2024-12-12T11:30:00+07:00'),
        venue: plan.venue.name,
        state: 'scheduled',
      },
      ended: false,
    },
  }));
const invitationOf = (mailFrom: string): ICAL.Component => {
  const desk = deskFrom(mailFrom);
  const entry = desk.desired(standings()).get('do-van-dat')?.[0];
  if (entry === undefined) throw new Error('the head of doi-2 has no entry');
  const change: EntryChange = { method: 'REQUEST', sequence: 0, entry, before: null };
  const text = desk.write(change, 'do-van-dat', 'do-van-dat@doi-2.example');
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  if (event === null) throw new Error('no event');
  return event;
};

describe('calendar entries by a plan', () => {
  test.each([
    ['Văn phòng Đảng ủy <van-phong@dang-uy.example>', 'Văn phòng Đảng ủy', 'van-phong@dang-uy.example'],
    ['"Đảng ủy, Văn phòng" <van-phong@dang-uy.example>', 'Đảng ủy, Văn phòng', 'van-phong@dang-uy.example'],
    ['bon-tot@dang-uy.example', 'bon-tot@dang-uy.example', 'bon-tot@dang-uy.example'],
  ])('the sender %s is the organiser, the person the only guest', (mailFrom, name, address) => {
    const event = invitationOf(mailFrom);
    const organiser = event.getFirstProperty('organizer');
    expect([organiser?.getFirstParameter('cn'), organiser?.getFirstValue()]).toEqual([
      name,
      `mailto:${address}`,
    ]);
    const guests = event.getAllProperties('attendee');
    expect(guests.map((guest) => guest.getFirstParameter('cn'))).toEqual(['Đỗ Văn Đạt']);
  });

  test('[R54, R60] team and committees of the plan are invited, cells in the order of the plan', () => {
    const wanted = deskFrom('a@b.example').desired(standings());
    expect(wanted.get('nguyen-quoc-hung')).toMatchObject([
      { uid: 'c1.session.sang.nguyen-quoc-hung@dang-uy.example', cells: ['doi-1', 'doi-2', 'van-phong'] },
    ]);
    expect([...wanted.keys()].sort()).toEqual(
      [
        ...['nguyen-quoc-hung', 'tran-thi-mai', 'le-duc-an', 'pham-thi-lan', 'huynh-van-phuc'],
        ...['nguyen-thi-anh', 'tran-van-an', 'do-van-dat', 'duong-thi-ngan', 'ly-binh-minh'],
      ].sort(),
    );
    expect(invitationOf('a@b.example').getFirstPropertyValue('location')).toContain('31 Hùng Vương');
  });
});
