import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { putCampaign } from '../recorded-campaign.fixture.ts';
import { describeOnBoth, newCampaign, smallPlan } from '../records.fixture.ts';
import { createWriter } from '../writer.ts';
import { createPasskeyRecords, MOST_PASSKEYS, type NewPasskey } from './passkeys.ts';
import { hashOf } from './secrets.ts';

const MINUTE = 60_000;

await describeOnBoth('passkeys', (records) => {
  let now = 1_733_000_000_000;
  const keys = () => createPasskeyRecords(records().db, () => now);
  const asked = () => ({ hash: hashOf(randomUUID()), boundTo: hashOf('browser'), purpose: 'prove' as const });
  const passkey = (changes: Partial<NewPasskey> = {}): NewPasskey => ({
    id: randomUUID(),
    campaign: 'c',
    person: randomUUID(),
    userHandle: 'handle',
    publicKey: 'key',
    synced: false,
    counter: 0,
    name: 'Điện thoại',
    ...changes,
  });

  test('6.5.1, 6.7.2 of those who answer a challenge at once one counts, and nobody after', async () => {
    const challenge = asked();
    await keys().ask(challenge, 5 * MINUTE);
    const all = await Promise.all([1, 2, 3, 4].map(() => keys().answer(challenge)));
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await keys().answer(challenge)).toBe(false);
  });

  test('6.6.2 a challenge is answered by the browser that was asked, for what it was asked, and in its time', async () => {
    const challenge = asked();
    await keys().ask(challenge, 5 * MINUTE);
    expect(await keys().answer({ ...challenge, boundTo: hashOf('other') })).toBe(false);
    expect(await keys().answer({ ...challenge, purpose: 'signIn' })).toBe(false);
    now += 5 * MINUTE - 1;
    expect(await keys().answer(challenge)).toBe(true);
    const late = asked();
    await keys().ask(late, 5 * MINUTE);
    now += 5 * MINUTE;
    expect(await keys().answer(late)).toBe(false);
  });

  test('a key is kept once, whoever brings it again, and a person has ten at most', async () => {
    const one = passkey();
    expect(await keys().keep(one)).toBe('kept');
    expect(await keys().keep({ ...one, person: 'somebody-else' })).toBe('known');
    expect(await keys().byId(one.id)).toMatchObject({ person: one.person, madeAt: now, usedAt: null });
    const brought = Array.from({ length: MOST_PASSKEYS + 2 }, () => passkey({ person: one.person }));
    const answers = await Promise.all(brought.map((key) => keys().keep(key)));
    expect(answers.filter((answer) => answer === 'kept')).toHaveLength(MOST_PASSKEYS - 1);
    expect(await keys().ofId(one.person)).toHaveLength(MOST_PASSKEYS);
  });

  test('its last use is told; its person alone removes it', async () => {
    const one = passkey();
    await keys().keep(one);
    now += MINUTE;
    await keys().used(one.id, 7);
    expect(await keys().byId(one.id)).toMatchObject({ usedAt: now, counter: 7 });
    expect(await keys().remove('c', 'somebody-else', one.id)).toBe(false);
    expect(await keys().remove('other', one.person, one.id)).toBe(false);
    expect(await keys().remove('c', one.person, one.id)).toBe(true);
    expect(await keys().byId(one.id)).toBeNull();
  });

  test('with whoever is erased their keys go, and nobody else’s', async () => {
    const campaign = newCampaign();
    const people = [{ id: `${campaign}-anh`, name: 'Nguyễn Thị Ánh', email: null, sample: false }];
    const roster = { revision: 1, assignments: [] };
    await putCampaign(records().db, { id: campaign, plan: { ...smallPlan, people }, roster, startedAt: 1 });
    const [theirs, other] = [passkey({ campaign, person: `${campaign}-anh` }), passkey({ campaign })];
    await keys().keep(theirs);
    await keys().keep(other);
    await createWriter(records().db).erasePerson(campaign, theirs.person);
    expect(await keys().byId(theirs.id)).toBeNull();
    expect(await keys().byId(other.id)).not.toBeNull();
  });
});
