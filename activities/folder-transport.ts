import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { asciiName } from '../domain/ascii-name.ts';
import { isoWithOffset } from '../domain/calendar/instant.ts';
import { type MailTransport, messageOf, type OutgoingMail } from './mail-transport.ts';

/** `2024-12-03-0815-doi-1-bi-thu-nop-ho-so-3f2a9c.eml`: by time, then person; the same mail has the same name. */
function fileName({ id, person, subject, date }: OutgoingMail, utcOffset: string): string {
  const time = isoWithOffset(date, utcOffset).slice(0, 16).replace('T', '-').replace(':', '');
  return `${[time, asciiName(person, 40), asciiName(subject, 60), id.slice(-6)].filter(Boolean).join('-')}.eml`;
}

/**
 * Mails as files that any mail program opens, where no server is configured.
 *
 * @param folder made when missing
 * @param utcOffset the offset of the time in the files' names
 */
export function folderTransport(folder: string, from: string, utcOffset: string): MailTransport {
  const transporter = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    keepsFiles: true,
    async send(mail) {
      await mkdir(folder, { recursive: true });
      const { message } = await transporter.sendMail(messageOf(mail, from));
      const file = join(folder, fileName(mail, utcOffset));
      // Whoever watches the folder never sees half a mail.
      const unfinished = join(folder, `.${mail.id}.part`);
      await writeFile(unfinished, message as Buffer);
      await rename(unfinished, file);
    },
    close: () => transporter.close(),
  };
}
