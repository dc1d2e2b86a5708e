import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** An identity provider on this machine: whoever comes is who the test says, and has nothing to fill in. */

export interface TestProvider {
  issuer: string;
  /** the subject that is signed in next; null: whoever is asked says no */
  subject: string | null;
  /** what its ID tokens say instead */
  claims: (claims: Record<string, unknown>) => Record<string, unknown>;
  /** how often it was asked for tokens */
  exchanges: number;
  /** how often somebody was asked who they are */
  asked: number;
  /** Goes there as a browser with its cookies would. @returns where it leads back to */
  visit(to: URL, jar?: Map<string, string>): Promise<URL>;
  close(): Promise<void>;
}

export const CLIENT = { id: 'bon-tot', secret: 'a secret of this test' };

const inParts = (token: string, change: TestProvider['claims']): string => {
  const [head = '', body = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  return [head, Buffer.from(JSON.stringify(change(claims))).toString('base64url'), signature].join('.');
};

/** @param redirectUri where it leads back to */
export async function startProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    async loadExistingGrant(ctx) {
      const { session, client } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        ...(client === undefined ? {} : { clientId: client.clientId }),
        ...(session?.accountId === undefined ? {} : { accountId: session.accountId }),
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 60,
      IdToken: 3_600,
      Interaction: 60,
      Session: 3_600,
    },
    cookies: { keys: ['a key of this test'] },
  });
  const here: TestProvider = {
    issuer,
    subject: 'anh-4711',
    claims: (claims) => claims,
    exchanges: 0,
    asked: 0,
    async visit(to, jar = new Map()) {
      let at = to;
      for (let hops = 0; hops < 20; hops += 1) {
        if (at.href.startsWith(redirectUri)) return at;
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const answer = await fetch(at, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } });
        for (const line of answer.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          jar.set(name, value);
        }
        const location = answer.headers.get('location');
        if (location === null) throw new Error(`${at.pathname} ${answer.status}: ${await answer.text()}`);
        at = new URL(location, at);
      }
      throw new Error(`led on and on: ${at.href}`);
    },
    close: () => new Promise((closed) => server.close(() => closed()).closeAllConnections()),
  };
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.path !== '/token') return;
    here.exchanges += 1;
    const body = ctx.body as { id_token?: string };
    if (body.id_token !== undefined) body.id_token = inParts(body.id_token, here.claims);
  });
  const answers = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answers(request, response);
    here.asked += 1;
    const said =
      here.subject === null
        ? { error: 'access_denied', error_description: 'said no' }
        : { login: { accountId: here.subject } };
    provider.interactionFinished(request, response, said).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  return here;
}
