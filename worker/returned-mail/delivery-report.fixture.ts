/** Mails as mail servers send them back (RFC 3464), for tests. */

interface Returned {
  messageId: string;
  /** lines about each receiver */
  receivers?: string[][];
  /** how what came back is put in */
  as?: 'message/rfc822' | 'text/rfc822-headers' | 'message/global-headers';
  /** what stands in it after its head */
  body?: string;
}

export const failedTo = (address: string, ...more: string[]): string[] => [
  `Final-Recipient: rfc822; ${address}`,
  'Action: failed',
  'Status: 5.1.1',
  ...more,
];

export function returnedMail({
  messageId,
  receivers = [failedTo('anh@example.vn', 'Diagnostic-Code: smtp; 550 5.1.1 User unknown')],
  as = 'message/rfc822',
  body = 'Kính gửi đồng chí',
}: Returned): string {
  const lines = [
    'From: MAILER-DAEMON@example.vn (Mail Delivery System)',
    'To: van-phong@example.vn',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="A1/example.vn"',
    '',
    '--A1/example.vn',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry to have to inform you that your message could not be delivered.',
    '',
    '--A1/example.vn',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example.vn',
    'Arrival-Date: Wed, 2 Dec 2026 08:00:05 +0700',
    '',
    ...receivers.flatMap((one) => [...one, '']),
    '--A1/example.vn',
    `Content-Type: ${as}`,
    '',
    `Message-ID: ${messageId}`,
    'From: =?UTF-8?Q?V=C4=83n_ph=C3=B2ng?= <van-phong@example.vn>',
    'Subject: =?UTF-8?Q?Nh=E1=BA=AFc_n=E1=BB=99p?=',
    ...(as === 'message/rfc822' ? ['Content-Type: text/plain; charset=utf-8', '', body] : []),
    '',
    '--A1/example.vn--',
    '',
  ];
  return lines.join('\r\n');
}
