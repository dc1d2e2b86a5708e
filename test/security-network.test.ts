import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import getPort from 'get-port';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase, type Records } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import { preparedDump } from '../records/records.fixture.ts';
import { RECORDS_DOOR, remoteReader } from '../records/remote-reader.ts';
import { createSignInRecords } from '../records/sign-in/sign-in-records.ts';
import { createDashboard } from '../web/app.ts';
import type { PublicAddress } from '../web/peer.ts';
import { type RunningDashboard, startDashboard, type Tls } from '../web/serve.ts';
import type { SignInEvent, SignInSetup } from '../web/sign-in/sign-in-setup.ts';
import { readConfig } from '../worker/config.ts';
import { signInLog } from '../worker/sign-in.ts';

/** The dashboard on a network: only with sign-in, only encrypted, and under its own name alone. */

const URL_OF_PAGES = 'https://bon-tot.dang-uy.example';
const PROXY = '10.0.0.5';
const TOKEN = 'a-token-of-this-test';

let records: Records;
let folder: string;
let tls: Tls;
const running: RunningDashboard[] = [];
beforeAll(async () => {
  records = await openDatabase({ folder: null, dump: await preparedDump() });
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-network-'));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const subject = '/CN=bon-tot.dang-uy.example';
  await execa('openssl', [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-keyout',
    key,
    '-out',
    cert,
    '-subj',
    subject,
    '-addext',
    'subjectAltName=DNS:bon-tot.dang-uy.example',
    '-days',
    '2',
  ]);
  tls = { cert: await readFile(cert), key: await readFile(key) };
}, 60_000);
afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
});
afterAll(async () => {
  await records?.close();
  await rm(folder, { recursive: true, force: true });
});

const signInAt = (address: PublicAddress, log: SignInEvent[] = []): SignInSetup => ({
  records: createSignInRecords(records.db, () => Date.now()),
  address,
  sendMail: async () => undefined,
  log: (event) => log.push(event),
  random: randomBytes,
});
const reader = () => createReader(records.db);
const now = () => Date.now();
async function start(
  at: Partial<Parameters<typeof startDashboard>[0]>,
  address: PublicAddress | null,
): Promise<RunningDashboard> {
  const one = await startDashboard({
    host: '127.0.0.1',
    port: 0,
    container: false,
    reader: reader(),
    now,
    internalToken: TOKEN,
    ...(address === null ? {} : { signIn: signInAt(address) }),
    ...at,
  });
  running.push(one);
  return one;
}

describe('where it listens', () => {
  const inClear: [string, Partial<Parameters<typeof startDashboard>[0]>, PublicAddress][] = [
    ['a network in clear', { host: '0.0.0.0' }, { url: 'http://bon-tot.dang-uy.example', proxies: [] }],
    [
      'a network by a name of https that nobody serves',
      { host: '0.0.0.0' },
      { url: URL_OF_PAGES, proxies: [] },
    ],
    ['loopback by a name of https that nobody serves', {}, { url: URL_OF_PAGES, proxies: [] }],
    ['loopback for people elsewhere, in clear', {}, { url: 'http://bon-tot.dang-uy.example', proxies: [] }],
    ['a proxy in clear', { host: '0.0.0.0' }, { url: 'http://bon-tot.dang-uy.example', proxies: [PROXY] }],
    [
      'a container in clear',
      { host: '0.0.0.0', container: true },
      { url: 'http://127.0.0.1:3000', proxies: [] },
    ],
  ];
  test.each(inClear)('12.2.1 nobody signs in over %s', async (_what, at, address) => {
    await expect(start(at, address)).rejects.toMatchObject({ code: 'NOT_ENCRYPTED' });
  });

  test('without sign-in it stays on loopback, also with a certificate', async () => {
    for (const more of [{}, { tls }])
      await expect(start({ host: '0.0.0.0', ...more }, null)).rejects.toMatchObject({ code: 'NOT_LOOPBACK' });
  });

  test('on loopback people sign in without TLS, by a cookie of another name', async () => {
    const one = await start({}, { url: 'http://127.0.0.1:3000', proxies: [] });
    const at = one.door.replace(/:\d+$/, '');
    expect(at).toBe('http://127.0.0.1');
    const app = createDashboard({
      reader: reader(),
      now,
      signIn: signInAt({ url: 'http://127.0.0.1:3000', proxies: [] }),
    });
    const answer = await app.request('http://127.0.0.1:3000/sign-in', {
      method: 'POST',
      body: 'who=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded', host: '127.0.0.1:3000' },
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^bontot-on-loopback-asking=/);
    expect(cookie).not.toContain('Secure');
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  });

  test('with certificate and key it serves TLS itself; the internal door is apart, on loopback', async () => {
    const one = await start({ host: '127.0.0.1', tls, port: 0 }, { url: URL_OF_PAGES, proxies: [] });
    expect(one.url).toBe(URL_OF_PAGES);
    expect(await remoteReader({ address: one.door, token: TOKEN }).campaignNames()).toEqual([]);
    const pages = await fetch(one.door, { redirect: 'manual' });
    expect(pages.status).toBe(404);
    const port = await getPort({ host: '127.0.0.1' });
    const other = await start({ host: '127.0.0.1', tls, port }, { url: URL_OF_PAGES, proxies: [] });
    const asked = (path: string, host: string) =>
      new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) =>
        request(
          {
            host: '127.0.0.1',
            port,
            path,
            ca: tls.cert,
            servername: 'bon-tot.dang-uy.example',
            headers: { host },
          },
          (answer) => {
            answer.resume();
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
          },
        )
          .on('error', reject)
          .end(),
      );
    const own = await asked('/sign-in', 'bon-tot.dang-uy.example');
    expect(own.status).toBe(200);
    expect(own.headers['strict-transport-security']).toBe('max-age=31536000');
    for (const host of ['evil.example', '127.0.0.1', `localhost:${port}`])
      expect((await asked('/sign-in', host)).status, host).toBe(421);
    expect((await asked(`${RECORDS_DOOR}/campaigns`, 'bon-tot.dang-uy.example')).status).toBe(404);
    await other.close();
    running.splice(running.indexOf(other), 1);
  });
});

describe('behind a proxy', () => {
  const behind = (log: SignInEvent[] = []) => {
    const app = createDashboard({
      reader: reader(),
      now,
      signIn: signInAt({ url: URL_OF_PAGES, proxies: [PROXY] }, log),
    });
    return (path: string, from: string, headers: Record<string, string>, body?: string) =>
      app.request(
        `${URL_OF_PAGES}${path}`,
        {
          ...(body === undefined ? {} : { method: 'POST', body }),
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        },
        { incoming: { socket: { remoteAddress: from } } },
      );
  };
  const proxied = {
    host: 'inside:3000',
    'x-forwarded-host': new URL(URL_OF_PAGES).host,
    'x-forwarded-proto': 'https',
  };

  test('what it says is believed of it alone: past it nobody comes in', async () => {
    const ask = behind();
    expect((await ask('/sign-in', PROXY, proxied)).status).toBe(200);
    expect((await ask('/sign-in', `::ffff:${PROXY}`, proxied)).status).toBe(200);
    expect((await ask('/sign-in', '198.51.100.7', proxied)).status).toBe(421);
    expect((await ask('/sign-in', '198.51.100.7', { host: new URL(URL_OF_PAGES).host })).status).toBe(403);
    expect((await ask('/sign-in', PROXY, { ...proxied, 'x-forwarded-host': 'evil.example' })).status).toBe(
      421,
    );
    expect((await ask('/healthz', '127.0.0.1', { host: '127.0.0.1:3000' })).status).toBe(200);
  });

  test('who asks in clear is led to https, and nothing that they post is taken', async () => {
    const ask = behind();
    const clear = { ...proxied, 'x-forwarded-proto': 'http' };
    const led = await ask('/sign-in?lang=en', PROXY, clear);
    expect([led.status, led.headers.get('location')]).toEqual([308, `${URL_OF_PAGES}/sign-in?lang=en`]);
    expect((await ask('/sign-in', PROXY, clear, 'who=x')).status).toBe(403);
  });

  test('6.3.1 limits count the browser behind it, not what a browser writes itself', async () => {
    const log: SignInEvent[] = [];
    const ask = behind(log);
    const from = (said: string) => ({ ...proxied, 'x-forwarded-for': said });
    const statuses: number[] = [];
    for (let count = 0; count < 7; count += 1)
      statuses.push((await ask('/sign-in', PROXY, from(`203.0.113.${count}, 198.51.100.7`), 'who=a')).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
    expect((await ask('/sign-in', PROXY, from('198.51.100.8'), 'who=a')).status).toBe(303);
    const places = () => new Set(log.map(({ ip }) => ip));
    await vi.waitUntil(() => places().size === 2, { timeout: 10_000, interval: 20 });
    expect(places()).toEqual(new Set(['198.51.100.7', '198.51.100.8']));
  });

  test('3.5.1 a form is ours by the public address, whatever Host the proxy asks with', async () => {
    const ask = behind();
    expect((await ask('/sign-in', PROXY, { ...proxied, origin: URL_OF_PAGES }, 'who=b')).status).toBe(303);
    for (const origin of [
      'https://inside:3000',
      'https://evil.example',
      'null',
      'http://bon-tot.dang-uy.example',
    ])
      expect((await ask('/sign-in', PROXY, { ...proxied, origin }, 'who=b')).status, origin).toBe(403);
  });
});

describe('the configuration', () => {
  test('sign-in is off until it is switched on; what belongs to it is then refused', () => {
    expect(readConfig({}).signIn).toBeNull();
    for (const more of [{ TLS_CERT: 'a', TLS_KEY: 'b' }, { TRUSTED_PROXY: '10.0.0.5' }])
      expect(() => readConfig(more)).toThrow('SIGN_IN=1');
  });

  test('a certificate takes its key, a proxy is an address', () => {
    expect(() => readConfig({ SIGN_IN: '1', TLS_CERT: 'a' })).toThrow('TLS_KEY');
    expect(() => readConfig({ SIGN_IN: '1', TLS_KEY: 'a' })).toThrow('TLS_CERT');
    expect(() => readConfig({ SIGN_IN: '1', TRUSTED_PROXY: 'proxy.example' })).toThrow('TRUSTED_PROXY');
    expect(readConfig({ SIGN_IN: '1', TRUSTED_PROXY: '10.0.0.5, ::1' }).signIn).toEqual({
      tls: null,
      proxies: ['10.0.0.5', '::1'],
      oidc: null,
    });
    expect(readConfig({ SIGN_IN: '1', TLS_CERT: 'a', TLS_KEY: 'b' }).signIn).toEqual({
      tls: { cert: 'a', key: 'b' },
      proxies: [],
      oidc: null,
    });
  });

  test('an identity provider takes its issuer, by https, and our name there; its secret stands in one place', () => {
    const given = { SIGN_IN: '1', OIDC_ISSUER: 'https://sso.tinh.example', OIDC_CLIENT_ID: 'bon-tot' };
    expect(readConfig(given).signIn?.oidc).toEqual({
      issuer: 'https://sso.tinh.example',
      clientId: 'bon-tot',
      clientSecret: null,
      name: 'sso.tinh.example',
    });
    const full = { ...given, OIDC_CLIENT_SECRET_FILE: 'secret.txt', OIDC_NAME: 'Tỉnh' };
    expect(readConfig(full).signIn?.oidc).toMatchObject({
      clientSecret: { file: 'secret.txt' },
      name: 'Tỉnh',
    });
    expect(() => readConfig({ ...given, SIGN_IN: '0' })).toThrow('SIGN_IN=1');
    expect(() => readConfig({ ...full, OIDC_ISSUER: '' })).toThrow('OIDC_ISSUER');
    expect(() => readConfig({ ...full, OIDC_CLIENT_ID: '' })).toThrow('OIDC_CLIENT_ID');
    expect(() => readConfig({ ...full, OIDC_CLIENT_SECRET: 'x' })).toThrow('OIDC_CLIENT_SECRET_FILE');
    expect(() => readConfig({ ...given, OIDC_ISSUER: 'http://sso.tinh.example' })).toThrow('https://');
    expect(readConfig({ ...given, OIDC_ISSUER: 'http://127.0.0.1:1' }).signIn?.oidc?.name).toBe('127.0.0.1');
  });

  test('16.4.1 the log is a line for each event, whatever a browser calls itself, and its owner’s alone', async () => {
    const file = join(folder, 'sign-ins.log');
    const { log, close } = signInLog(file);
    log({ what: 'refused', at: 0, device: 'a\r\nb\u2028', by: 'code' });
    log({ what: 'signedIn', at: 1, person: 'anh', by: 'link' });
    await close();
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).what)).toEqual(['refused', 'signedIn']);
    expect(lines[0]).toContain('"at":"1970-01-01T00:00:00.000Z"');
    expect((await stat(file)).mode & 0o077).toBe(0);
  });
});
