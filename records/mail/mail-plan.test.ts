import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leavesAt } from '../../domain/obligation/mail-times.ts';
import { noticeOf } from '../records.fixture.ts';
import { type Outbox, planOf } from './mail-plan.ts';
import type { StoredNotice } from './planned-mail.ts';
import type { UnsentMail } from './unsent-mails.ts';

const minute = 60_000;
const times = { minutes: 15, hours: null, utcOffset: '+07:00' };

const rowOf = (number: number, person: string, at: number, state: StoredNotice['state']): StoredNotice => ({
  ...{ id: `c/doi-1/n${number}/${person}`, campaign: 'c', subject: 'doi-1', key: `n${number}`, person },
  ...{ role: 'to', notice: noticeOf('dossier', at, [person]), at, state },
  ...{
    leavesAt: leavesAt({ at, changedAt: at, notice: { due: null, values: {} } }, times),
    mail: null,
    changedAt: at,
    detail: null,
    told: null,
    bounced: null,
  },
});

/** People some of whom have lost or changed their address, with notices in mails and in none. */
const outboxes = fc
  .record({
    addresses: fc.dictionary(fc.constantFrom('anh', 'an', 'long'), fc.constantFrom('old@x.vn', 'new@x.vn')),
    notices: fc.array(
      fc.record({
        person: fc.constantFrom('anh', 'an', 'long'),
        at: fc.nat(120).map((minutes) => minutes * minute),
        mail: fc.option(fc.nat(3)),
        state: fc.constantFrom<StoredNotice['state'][]>('queued', 'queued', 'withdrawn', 'held'),
      }),
    ),
    trying: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  })
  .map(({ addresses, notices, trying }): Outbox => {
    const rows = notices.map(({ person, at, mail, state }, number) => ({
      mail: mail === null ? null : `${person}-${mail}`,
      row: rowOf(number, person, at, mail === null ? 'queued' : state),
    }));
    const mails = [...Map.groupBy(rows, ({ mail }) => mail)].flatMap(([id, carried]): UnsentMail[] => {
      const person = carried[0]?.row.person;
      if (id === null || person === undefined) return [];
      const place = { id, campaign: 'c', person, address: 'old@x.vn', calendar: null };
      const tries = { attempts: 1, trying: trying[Number(id.at(-1))] ?? false };
      return [{ ...place, ...tries, rows: carried.map(({ row }) => row) }];
    });
    return {
      waiting: rows.filter(({ mail }) => mail === null).map(({ row }) => row),
      mails,
      addresses: new Map(Object.entries(addresses)),
      desired: new Map(),
      handed: [],
    };
  });

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

test('every notice that is to be sent goes in one mail, at its time, to where its person is', () => {
  fc.assert(
    fc.property(outboxes, fc.nat(150), (outbox, minutes) => {
      const now = minutes * minute;
      const { made, toBeTold, dropped, amended, nextAt } = planOf(outbox, now);
      const kept = outbox.mails.filter((mail) => !dropped.includes(mail));
      const free = [...outbox.waiting, ...dropped.flatMap(({ rows }) => rows)].filter(
        ({ state }) => state === 'queued',
      );
      const [due, ahead] = [true, false].map((isDue) =>
        free.filter((row) => leavesAt(row, times) <= now === isDue),
      );
      expect(idsOf([...made.flatMap(({ rows }) => rows), ...toBeTold]).toSorted()).toEqual(
        idsOf(due ?? []).toSorted(),
      );
      expect(nextAt).toBe(
        ahead?.length === 0 ? null : Math.min(...(ahead ?? []).map((row) => leavesAt(row, times))),
      );
      for (const { person, address, rows } of made) {
        expect(address).toBe(outbox.addresses.get(person));
        expect(new Set(rows.map((row) => `${row.person} ${leavesAt(row, times)}`)).size).toBe(1);
      }
      for (const { person } of toBeTold) expect(outbox.addresses.has(person)).toBe(false);
      // a mail that is being tried stays as it is; all others bring to the right address what still has to be sent
      expect([...dropped, ...amended].some(({ trying }) => trying)).toBe(false);
      for (const mail of kept.filter(({ trying }) => !trying)) {
        expect(mail.address).toBe(outbox.addresses.get(mail.person));
        expect(mail.rows.some(({ state }) => state === 'queued')).toBe(true);
        expect(mail.rows.some(({ state }) => state !== 'queued')).toBe(amended.includes(mail));
      }
    }),
  );
});
