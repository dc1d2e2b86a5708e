import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { putCampaign } from '../recorded-campaign.fixture.ts';
import { describeOnBoth, newCampaign, smallPlan } from '../records.fixture.ts';
import {
  type Account,
  accountBy,
  accountsOf,
  bindAccount,
  bindForOffice,
  openByAccount,
  unbindAccount,
  unbindForOffice,
} from './accounts.ts';
import { hashOf } from './secrets.ts';
import { type NewSession, sessionBy, sessionsOf } from './sessions.ts';

const now = 1_733_000_000_000;
const MINUTE = 60_000;

await describeOnBoth('accounts of an identity provider', (records) => {
  const account = (): Account => ({ issuer: 'https://id.example.vn', subject: randomUUID() });
  const session = (): NewSession => ({
    ...{ idHash: hashOf(randomUUID()), id: randomUUID(), idleMs: 15 * MINUTE, lastsMs: 60 * MINUTE },
    ...{ device: 'Firefox, Windows', shared: false, openedBy: 'account', replaces: null },
  });
  /** A campaign that knows these people by their names. */
  async function campaignOf(...named: { id: string; name: string }[]): Promise<string> {
    const id = newCampaign();
    const people = named.map((person) => ({ ...person, email: null, sample: false }));
    const roster = { revision: 1, assignments: [] };
    await putCampaign(records().db, { id, plan: { ...smallPlan, people }, roster, startedAt: 1 });
    return id;
  }
  const somebody = (name = 'Nguyễn Thị Ánh') => ({ id: `p-${randomUUID()}`, name });

  test('of those who bind one account at once the first has it, and all hear whose it is', async () => {
    const one = account();
    const people = ['anh', 'an', 'long', 'minh'].map((id) => `${id}-${randomUUID()}`);
    const heard = await Promise.all(
      people.map((person) =>
        bindAccount(records().db, { campaign: 'c', person, ...one, boundBy: 'person' }, now),
      ),
    );
    expect(new Set(heard.map(({ person }) => person)).size).toBe(1);
    expect(await accountBy(records().db, one)).toEqual(heard[0]);
  });

  test('an account is the provider’s and the subject’s: neither alone is known', async () => {
    const one = account();
    const { id: person } = somebody();
    await bindAccount(records().db, { campaign: 'c', person, ...one, boundBy: 'person' }, now);
    expect(await accountBy(records().db, { ...one, issuer: 'https://other.example.vn' })).toBeNull();
    expect(await accountBy(records().db, { ...one, subject: one.subject.toUpperCase() })).toBeNull();
    expect(await accountBy(records().db, { ...one, subject: 'có\u0000dấu' })).toBeNull();
    expect(await accountsOf(records().db, person)).toMatchObject([{ ...one, boundAt: now }]);
  });

  test('its person alone lets go of it, and then it lets nobody in', async () => {
    const one = account();
    const who = { campaign: 'c', person: `p-${randomUUID()}` };
    await bindAccount(records().db, { ...who, ...one, boundBy: 'person' }, now);
    expect(await unbindAccount(records().db, { ...who, ...one, person: 'other' })).toBe(false);
    expect(await unbindAccount(records().db, { ...who, ...one, campaign: 'other' })).toBe(false);
    const opened = session();
    expect(await openByAccount(records().db, one, who, opened, now)).toBe(true);
    expect(await sessionBy(records().db, opened.idHash, false, now)).toMatchObject(who);
    expect(await openByAccount(records().db, one, { ...who, person: 'other' }, session(), now)).toBe(false);
    expect(await unbindAccount(records().db, { ...who, ...one })).toBe(true);
    expect(await openByAccount(records().db, one, who, session(), now)).toBe(false);
    expect(await sessionsOf(records().db, who.campaign, who.person, now)).toHaveLength(1);
  });

  test('the office binds for people that a campaign knows, and not what is somebody else’s', async () => {
    const [anh, an] = [somebody(), somebody('Trần Văn An')];
    const campaign = await campaignOf(anh, an);
    const { db } = records();
    const one = account();
    const bind = (person: string, changes: Partial<Account> = {}, of = campaign) =>
      bindForOffice(db, { campaign: of, person, ...one, ...changes }, now);
    await expect(bind(anh.id, {}, 'nowhere')).rejects.toMatchObject({ code: 'CAMPAIGN_UNKNOWN' });
    await expect(bind('nobody')).rejects.toMatchObject({ code: 'PERSON_UNKNOWN' });
    await expect(bind(anh.id, { issuer: 'id.example.vn' })).rejects.toMatchObject({
      code: 'ACCOUNT_INVALID',
    });
    await bind(anh.id);
    await bind(anh.id);
    expect(await accountBy(db, one)).toMatchObject({ person: anh.id, boundBy: 'office' });
    await expect(bind(an.id)).rejects.toMatchObject({ code: 'ACCOUNT_TAKEN' });
  });

  test('the office lets go in every campaign that means the same person, and nowhere else', async () => {
    const anh = somebody();
    const [last, present] = [await campaignOf(anh), await campaignOf(anh)];
    const other = await campaignOf({ ...anh, name: 'Trần Văn An' });
    const { db } = records();
    const [before, here, foreign] = [account(), account(), account()];
    await bindForOffice(db, { campaign: last, person: anh.id, ...before }, now);
    await bindForOffice(db, { campaign: present, person: anh.id, ...here }, now);
    await bindForOffice(db, { campaign: other, person: anh.id, ...foreign }, now);
    const open = (one: Account, campaign: string) =>
      openByAccount(db, one, { campaign, person: anh.id }, session(), now);
    expect([await open(before, present), await open(here, present), await open(foreign, other)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(await unbindForOffice(db, present, anh.id)).toBe(2);
    expect(await accountsOf(db, anh.id)).toMatchObject([foreign]);
    expect(await sessionsOf(db, present, anh.id, now)).toEqual([]);
    expect(await sessionsOf(db, other, anh.id, now)).toHaveLength(1);
  });
});
