import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { TERMINAL_PATHS } from '../../domain/terminal-messages.ts';
import { bontot } from '../bontot.fixture.ts';
import { systemAddress } from './address.ts';
import { askElsewhere } from './asked.ts';
import { elsewhere } from './elsewhere.ts';
import { dropLogin, keepLogin, loginsFile, loginsKept } from './logins.ts';
import { loginToEnd, systemMeant } from './system-meant.ts';

const HTTPS = 'https://bontot.example.vn';
const login = (address: string) => ({
  address,
  token: 'secret',
  person: 'anh',
  name: 'Ánh',
  until: Date.now() + 60_000,
});

let folder: string;
const servers: Server[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bontot-elsewhere-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
let counted = 0;
beforeEach(() => {
  counted += 1;
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, String(counted)));
  for (const name of ['BONTOT_VAR', 'BONTOT_SYSTEM', 'DATABASE_URL', 'TEMPORAL_ADDRESS'])
    vi.stubEnv(name, '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) await new Promise((closed) => server.close(closed));
});

async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((taken) => server.listen(0, '127.0.0.1', taken));
  return (server.address() as AddressInfo).port;
}
const answering = async (answer: RequestListener) =>
  `http://127.0.0.1:${await listening(createServer(answer))}`;

test.each([
  [`${HTTPS}/`, HTTPS],
  ['https://BONTOT.example.vn:8443', 'https://bontot.example.vn:8443'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
])('%s is an address of a system', (typed, address) => expect(systemAddress(typed)).toBe(address));

test.each([
  'http://bontot.example.vn',
  'http://127.0.0.1.example.vn',
  'bontot.example.vn',
  'ftp://bontot.example.vn',
  'https://anh:pw@bontot.example.vn',
  `${HTTPS}/tasks`,
  `${HTTPS}/?campaign=x`,
  '',
])('%s is none: a token goes over no network in clear, and to nobody else', (typed) =>
  expect(() => systemAddress(typed)).toThrow(expect.objectContaining({ code: 'ADDRESS_UNFIT' })),
);

test('logins are kept by address, one at each, and are let go of one by one', async () => {
  expect(await loginsKept()).toEqual([]);
  await keepLogin(login(HTTPS));
  await keepLogin(login('http://localhost:3000'));
  await keepLogin({ ...login(HTTPS), token: 'another' });
  expect((await loginsKept()).map(({ address, token }) => [address, token])).toEqual([
    ['http://localhost:3000', 'secret'],
    [HTTPS, 'another'],
  ]);
  await dropLogin(HTTPS);
  expect(await readFile(loginsFile(), 'utf8')).not.toContain('another');
});

test('the system that is named is meant, and only one that somebody is logged in at', async () => {
  vi.stubEnv('BONTOT_SYSTEM', `${HTTPS}/`);
  await expect(systemMeant(join(folder, 'none'))).rejects.toMatchObject({ code: 'NOT_LOGGED_IN' });
  await keepLogin(login(HTTPS));
  expect(await systemMeant(join(folder, 'none'))).toMatchObject({ address: HTTPS });
});

test('a folder here is never passed over for a system elsewhere, and none here leaves the only login', async () => {
  const [here, none] = [join(folder, 'var'), join(folder, 'none')];
  await mkdir(join(here, 'records'), { recursive: true });
  expect(await systemMeant(none)).toBeNull();
  await keepLogin(login(HTTPS));
  expect(await systemMeant(here)).toBeNull();
  expect(await systemMeant(none)).toMatchObject({ address: HTTPS });
  vi.stubEnv('BONTOT_VAR', none);
  expect(await systemMeant(none)).toBeNull();
  vi.stubEnv('BONTOT_VAR', '');
  await keepLogin(login('http://localhost:3000'));
  await expect(systemMeant(none)).rejects.toMatchObject({ code: 'SEVERAL_SYSTEMS', kind: 'usage' });
  // one that is over lets in nowhere, and is still there to be let go of
  await keepLogin({ ...login(HTTPS), until: Date.now() - 1 });
  expect(await systemMeant(none)).toMatchObject({ address: 'http://localhost:3000' });
  await expect(loginToEnd(undefined)).rejects.toMatchObject({ code: 'SEVERAL_SYSTEMS' });
  expect(await loginToEnd(HTTPS)).toMatchObject({ address: HTTPS });
});

test('a token follows no redirect, and whatever answers otherwise is no system', async () => {
  let asked: string | undefined;
  const other = await answering((request, response) => {
    asked = request.headers.authorization;
    response.end('null');
  });
  const leading = await answering((_, response) => {
    response.writeHead(307, { location: `${other}/` }).end();
  });
  const ask = (address: string) => askElsewhere({ address, token: 'secret' }, TERMINAL_PATHS.events, '{}');
  await expect(ask(leading)).rejects.toMatchObject({ code: 'SYSTEM_AWAY', kind: 'unreachable' });
  expect(asked).toBeUndefined();
  const page = await answering((_, response) => {
    response.writeHead(404).end('<html>');
  });
  await expect(ask(page)).rejects.toMatchObject({ code: 'NO_SYSTEM' });
  await expect(ask('http://127.0.0.1:1')).rejects.toMatchObject({ code: 'SYSTEM_AWAY' });
});

const ends: [string, RequestListener][] = [
  ['a proxy before it says that it doesn’t answer', (_, response) => response.writeHead(504).end('<html>')],
  ['its own failure has no sentence', (_, response) => response.writeHead(500).end('Internal Server Error')],
  [
    'the answer breaks off',
    (_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"eventId":');
      setTimeout(() => response.destroy(), 50);
    },
  ],
];
test.each(ends)(
  'what is sent may have been taken where %s: its id is told, to be sent again',
  async (_, end) => {
    const { send } = elsewhere(login(await answering(end)), {});
    const sending = { id: 'once', subject: 'doi-1', type: 'difficulty.raise', as: 'anh' };
    await expect(send('c', sending, { beside: null, forms: [] })).rejects.toMatchObject({
      code: 'SYSTEM_AWAY',
      kind: 'unreachable',
      details: { id: 'once' },
    });
  },
);

test('a file of logins that can’t be read is told, by its name and without what is in it', async () => {
  await keepLogin(login(HTTPS));
  for (const content of ['{"logins":{"x":{"token":"sec', '{"logins":{"x":{"token":"secret"}}}']) {
    await writeFile(loginsFile(), content);
    const failure = await systemMeant(join(folder, 'none')).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'LOGINS_DAMAGED', kind: 'refused' });
    expect(String(failure)).toContain(loginsFile());
    expect(String(failure)).not.toContain('"sec');
  }
});

test('a certificate that isn’t trusted is refused, unless its root is given', async () => {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const named = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
  await execa('openssl', [...made, '-keyout', key, '-out', cert, ...named]);
  let asked = 0;
  const server = createTlsServer({ cert: await readFile(cert), key: await readFile(key) }, (_, response) => {
    asked += 1;
    response.writeHead(422, { 'content-type': 'application/json' });
    const words = { vi: 'mã không đúng', en: 'the code is wrong' };
    response.end(JSON.stringify({ error: { code: 'CODE_WRONG', kind: 'refused', words } }));
  });
  const address = `https://localhost:${await listening(server)}`;
  const ask = () => askElsewhere({ address }, TERMINAL_PATHS.signIn, '{}');
  await expect(ask()).rejects.toMatchObject({ code: 'NOT_TRUSTED' });
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  await expect(ask()).rejects.toMatchObject({ code: 'NOT_TRUSTED' });
  expect(asked).toBe(0);
  const own = { XDG_CONFIG_HOME: join(folder, 'tls'), NODE_EXTRA_CA_CERTS: cert };
  const { code, err } = await bontot(['login', address], own);
  expect({ code, err }).toMatchObject({
    code: 1,
    err: expect.stringContaining('(CODE_WRONG): mã không đúng'),
  });
}, 60_000);
