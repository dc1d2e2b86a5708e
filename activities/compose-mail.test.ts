import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../domain/plan/plan.ts';
import { realPlan } from '../worker/plan-file.ts';
import { composeMail } from './compose-mail.ts';

const now = Date.parse('2024-12-02T08:15:00+07:00');
let plan: Plan;
beforeAll(async () => {
  plan = await realPlan();
});

const invitationOf = (mailFrom: string): ICAL.Component => {
  const compose = composeMail({ baseUrl: 'http://x', mailFrom }, now);
  const entry = {
    uid: 'c1.doi-2.do-van-dat@dang-uy.example',
    startsAt: Date.parse('2024-12-12T08:00:00+07:00'),
    endsAt: Date.parse('2024-12-12T11:30:00+07:00'),
    venue: plan.venue.name,
    cells: ['doi-2'],
  };
  const { calendar } = compose(
    { id: 'c1', plan, roster: { revision: 1, assignments: plan.roles } },
    null,
  )({
    person: 'do-van-dat',
    address: 'do-van-dat@doi-2.example',
    notices: [],
    change: { method: 'REQUEST', sequence: 0, entry, before: null },
  });
  const event = new ICAL.Component(ICAL.parse(calendar ?? '')).getFirstSubcomponent('vevent');
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

  test("[R60] a session at the plan's venue has its address", () => {
    expect(invitationOf('a@b.example').getFirstPropertyValue('location')).toContain('31 Hùng Vương');
  });
});
