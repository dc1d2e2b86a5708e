import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import getPort from 'get-port';
import { ImapFlow } from 'imapflow';
import pWaitFor from 'p-wait-for';
import { findOnPath } from '../../office/executable.ts';

/** The path of the IMAP server. */
export async function findDovecot(): Promise<string> {
  const found = await findOnPath('dovecot', { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` });
  if (found === undefined) throw new Error('no IMAP server: install the package dovecot-imapd');
  return found;
}

const PASSWORD = 'mật-khẩu/@1';

export interface ImapServer {
  /** the mailbox of a person, with its password, e.g. `imap://…@127.0.0.1:10143/INBOX` */
  url(mailbox: string, change?: { host?: string; password?: string; path?: string }): string;
  /** Puts a mail into a mailbox, as a mail server would. @returns its number there */
  deliver(mailbox: string, raw: string): Promise<number>;
  /** What an IMAP client of that mailbox does there. */
  at<T>(mailbox: string, act: (client: ImapFlow) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** Run by root it takes the package's own users, and nobody's mailboxes; run by somebody else it is all theirs. */
const mailOwner = () => {
  const { uid, gid } = userInfo();
  return uid === 0 ? { uid: 65_534, gid: 65_534 } : { uid, gid };
};
const programUsers = ({ uid, username } = userInfo()): string =>
  uid === 0 ? '' : `default_internal_user = ${username}\ndefault_login_user = ${username}`;

const configuration = (folder: string, port: number, { uid, gid }: { uid: number; gid: number }) => `
base_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
listen = 127.0.0.1, 127.0.0.2
${programUsers()}
auth_failure_delay = 0
first_valid_uid = 0
mail_location = maildir:~/mail
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/%u
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
}
`;

/** Starts a separate IMAP server in a temporary folder. @param program the path of `component('dovecot')` */
export async function startDovecot(program: string): Promise<ImapServer> {
  const owner = mailOwner();
  const folder = await mkdtemp('/tmp/bon-tot-dovecot-');
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'run'));
  await chown(folder, owner.uid, owner.gid);
  const port = await getPort({ host: '127.0.0.1' });
  const file = join(folder, 'dovecot.conf');
  await writeFile(file, configuration(folder, port, owner));
  const server = execa(program, ['-F', '-c', file], { reject: false, stdio: 'ignore' });
  const url: ImapServer['url'] = (
    mailbox,
    { host = '127.0.0.1', password = PASSWORD, path = '/INBOX' } = {},
  ) => `imap://${encodeURIComponent(mailbox)}:${encodeURIComponent(password)}@${host}:${port}${path}`;
  const at: ImapServer['at'] = async (mailbox, act) => {
    const auth = { user: mailbox, pass: PASSWORD };
    const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, auth, logger: false });
    await client.connect();
    try {
      await client.mailboxOpen('INBOX');
      return await act(client);
    } finally {
      await client.logout();
    }
  };
  await pWaitFor(() => at('first', async () => true).catch(() => false), { interval: 100, timeout: 20_000 });
  return {
    url,
    at,
    deliver: (mailbox, raw) =>
      at(mailbox, async (client) => {
        const put = await client.append('INBOX', raw);
        if (put === false || put.uid === undefined) throw new Error('the mail was not put there');
        return put.uid;
      }),
    stop: async () => {
      server.kill();
      await server;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
