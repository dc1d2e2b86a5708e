import addressparser from 'nodemailer/lib/addressparser';

/** Who sends the mails of an installation, and organises the sessions in its calendar entries. */
export interface MailSender {
  name: string;
  address: string;
  /** behind the @ of Message-IDs and of calendar entries' uids; has to stay the same for a campaign's life */
  domain: string;
}

/** `Văn phòng Đảng ủy <van-phong@example.vn>` in its parts. */
export function senderOf(mailFrom: string): MailSender {
  const [first] = addressparser(mailFrom, { flatten: true });
  const address = first?.address ?? '';
  const domain = /@([A-Za-z0-9.-]+)/.exec(mailFrom)?.[1] ?? 'bon-tot.invalid';
  return { name: first?.name || address, address, domain };
}
