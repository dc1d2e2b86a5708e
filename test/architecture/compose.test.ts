import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { findOnPath } from '../../office/executable.ts';
import { readConfig } from '../../worker/config.ts';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
const example = readFileSync(join(root, '.env.example'), 'utf8');

const service = z.object({
  image: z.string(),
  build: z.string().optional(),
  user: z.string().optional(),
  privileged: z.never().optional(),
  network_mode: z.never().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  security_opt: z.array(z.string()),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});
const compose = z
  .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })
  .parse(parse(text, { merge: true }));
const services = Object.entries(compose.services);

test('it has the parts of the grown system', () => {
  expect(Object.keys(compose.services)).toEqual(
    expect.arrayContaining(['database', 'temporal', 'temporal-ui', 'mail', 'worker', 'dashboard']),
  );
  expect(compose.services['worker']?.command).toEqual(['node', 'worker/worker.ts']);
  expect(compose.services['dashboard']?.command).toEqual(['node', 'worker/dashboard.ts']);
});

describe.each(services)('the service %s', (_name, { image, ports = [], security_opt, ...rest }) => {
  test('publishes on the loopback of its host only', () => {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });

  test('names the version of its image', () => {
    expect(image).toMatch(/:v?\d+\.\d+(\.\d+)?(-\w+)?$/);
  });

  test('is not root and gains no rights', () => {
    // The image that is built here says it in its Dockerfile.
    expect(rest.build ? 'node' : rest.user).toMatch(/^(?!root\b|0\b)\w+/);
    expect(security_opt).toContain('no-new-privileges:true');
  });

  test('waits for what it needs to be healthy or done, not merely started', () => {
    for (const [needed, { condition }] of Object.entries(rest.depends_on ?? {})) {
      expect(['service_healthy', 'service_completed_successfully']).toContain(condition);
      if (condition === 'service_healthy') expect(compose.services[needed]?.healthcheck).toBeDefined();
    }
  });

  test('keeps its data in a named volume, and mounts of this folder nothing that it could change', () => {
    for (const volume of rest.volumes ?? []) {
      const [source = '', , mode] = volume.split(':');
      if (source.startsWith('.')) expect(mode).toBe('ro');
      else expect(Object.keys(compose.volumes)).toContain(source);
    }
  });
});

const MAY_BE_EMPTY = /^(IMAP_URL|TRUSTED_PROXY|OIDC_\w+|FILES_S3_\w+|CLAMD_URL|UNSCANNED)$/;

test('every secret and address comes from outside: none has a value here, none may be missing', () => {
  const variables = [...text.matchAll(/\$\{?(\w+)([^}]*)\}?/g)];
  expect(variables.length).toBeGreaterThan(5);
  for (const [whole, name, rest] of variables) {
    // may be empty, and not be missing: a name that was mistyped shows
    expect(rest, whole).toMatch(MAY_BE_EMPTY.test(name ?? '') ? /^\?/ : /^:\?/);
    expect(example, whole).toMatch(new RegExp(`^${name}=$`, 'm'));
  }
  for (const [, { environment = {} }] of services) {
    for (const [name, value] of Object.entries(environment)) {
      if (/PASSWORD|PWD|SECRET/.test(name)) expect(value, name).toMatch(/^\$\{\w+:?\?/);
    }
  }
});

test('worker and dashboard are told all that they read', () => {
  const common = [
    'TEMPORAL_ADDRESS',
    'TEMPORAL_NAMESPACE',
    'DATABASE_URL',
    'SMTP_URL',
    'MAIL_FROM',
    'BASE_URL',
  ];
  const OF_SIGN_IN = [
    'SIGN_IN',
    'TRUSTED_PROXY',
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'OIDC_NAME',
  ];
  const names = (of: string) => Object.keys(compose.services[of]?.environment ?? {});
  const OF_FILES = [
    'FILES_DIR',
    'FILES_S3_URL',
    'FILES_S3_REGION',
    'FILES_S3_KEY_ID',
    'FILES_S3_SECRET',
    'CLAMD_URL',
    'UNSCANNED',
  ];
  expect(names('worker')).toEqual([...common, ...OF_FILES, 'IMAP_URL', 'BONTOT_KEYS', 'BONTOT_SIGNING']);
  expect(names('dashboard')).toEqual([
    ...common,
    'DASHBOARD_CONTAINER',
    'DASHBOARD_HOST',
    'DASHBOARD_PORT',
    ...OF_SIGN_IN,
  ]);
});

test('what .env says of sign-in is a configuration that the dashboard takes, and is well with', () => {
  const { environment = {}, healthcheck } = compose.services['dashboard'] ?? {};
  const filled = (given: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [
        name,
        String(value).replace(/\$\{(\w+)[^}]*\}/g, (_, variable: string) => given[variable] ?? ''),
      ]),
    );
  const given = {
    SMTP_URL: 'smtp://mail:1025',
    MAIL_FROM: 'a@b.example',
    BASE_URL: 'https://bon-tot.example',
  };
  expect(readConfig(filled({ ...given, SIGN_IN: '0' })).signIn).toBeNull();
  const signedIn = readConfig(filled({ ...given, SIGN_IN: '1', TRUSTED_PROXY: '172.18.0.1' }));
  expect(signedIn.signIn).toEqual({ tls: null, proxies: ['172.18.0.1'], oidc: null });
  const oidc = {
    OIDC_ISSUER: 'https://sso.example',
    OIDC_CLIENT_ID: 'a',
    OIDC_CLIENT_SECRET: 'b',
    OIDC_NAME: 'SSO',
  };
  expect(readConfig(filled({ ...given, ...oidc, SIGN_IN: '1' })).signIn?.oidc).toMatchObject({ name: 'SSO' });
  // the one page that is open past the proxy
  expect(healthcheck?.test.join(' ')).toContain('/healthz');
});

test('the keys are in a volume of their own, which the database’s container does not have', () => {
  const mounts = (of: string) => (compose.services[of]?.volumes ?? []).map((volume) => volume.split(':'));
  for (const name of ['BONTOT_KEYS', 'BONTOT_SIGNING']) {
    const file = compose.services['worker']?.environment?.[name];
    expect(mounts('worker'), name).toContainEqual(['keys', dirname(String(file))]);
    expect(example).toContain(String(file));
  }
  for (const [name] of services.filter(([name]) => name !== 'worker'))
    expect(
      mounts(name).map(([source]) => source),
      name,
    ).not.toContain('keys');
  // made by whoever comes first, for its user alone
  expect(dockerfile).toMatch(/chown node:node .*\/keys.*chmod 0700 \/keys/);
});

test('the image has Node 24, no development packages, and runs as a user without rights', () => {
  const lines = dockerfile.split('\n').filter((line) => /^[A-Z]+ /.test(line));
  expect(lines[0]).toMatch(/^FROM node:24\.\d+\.\d+-/);
  expect(dockerfile).toContain('npm ci --omit=dev');
  expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
  expect(lines.findIndex((line) => line.startsWith('USER '))).toBeGreaterThan(
    lines.findLastIndex((line) => /^(RUN|COPY) /.test(line)),
  );
});

test.for(['docker compose', 'docker-compose'])('%s takes it', async (words, { skip }) => {
  const [command = '', ...before] = words.split(' ');
  const path = await findOnPath(command, process.env);
  const works = path && (await execa(path, [...before, 'version']).catch(() => undefined));
  if (!path || !works) return skip(`there is no ${words} on this machine`);
  const env = { ...process.env };
  for (const [, name] of example.matchAll(/^(\w+)=$/gm)) env[name ?? ''] = 'x';
  await execa(path, [...before, 'config', '-q'], { cwd: root, extendEnv: false, env });
});
