import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { withRenamedCell } from '../domain/plan/cell-names.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { realPlan } from '../worker/plan-file.ts';
import { composeMail } from './compose-mail.ts';

const now = Date.parse('2024-12-02T08:15:00+07:00');
let plan: Plan;
beforeAll(async () => {
  plan = await realPlan();
});

const invitationOf = (mailFrom: string, by = plan, on = now): ICAL.Component => {
  const compose = composeMail({ baseUrl: 'http://x', mailFrom }, on);
  const entry = {
    uid: 'c1.doi-2.do-van-dat@dang-uy.example',
    startsAt: Date.parse('2024-12-12T08:00:00+07:00'),
    endsAt: Date.parse('2024-12-12T11:30:00+07:00'),
    venue: plan.venue.name,
    cells: ['doi-2'],
  };
  const { calendar } = compose(
    { id: 'c1', plan: by, roster: { revision: 1, assignments: by.roles } },
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

  test('a cell has the name of the day on which its mail is written', () => {
    const renamed = withRenamedCell(plan, { cell: 'doi-2', name: 'Đội Cơ động', from: '2024-12-03' });
    const told = (on: number) => String(invitationOf('a@b.example', renamed, on));
    const day = 24 * 60 * 60_000;
    expect(told(now)).not.toContain('Đội Cơ động');
    expect(told(now + day)).toContain('Đội Cơ động');
  });
});
