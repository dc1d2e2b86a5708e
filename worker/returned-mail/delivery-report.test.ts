import { describe, expect, test } from 'vitest';
import { failedTo, returnedMail } from './delivery-report.fixture.ts';
import { readDeliveryReport } from './delivery-report.ts';

const messageId = '<0123456789abcdef@dang-uy.example>';
const read = (raw: string) => readDeliveryReport(Buffer.from(raw));

describe('a returned mail', () => {
  test.each(['message/rfc822', 'text/rfc822-headers', 'message/global-headers'] as const)(
    'names what came back, to whom and why (%s)',
    async (as) => {
      expect(await read(returnedMail({ messageId, as }))).toEqual({
        messageId,
        failed: [{ addresses: ['anh@example.vn'], reason: '550 5.1.1 User unknown' }],
      });
    },
  );

  test('says what the server said on several lines as one, and names the address as it was sent to', async () => {
    const receivers = [
      [
        'Original-Recipient: rfc822;Anh@Example.vn',
        ...failedTo(
          'anh.nt@mail.example.vn',
          'Remote-MTA: dns; mail.example.vn',
          'Diagnostic-Code: smtp; 550-5.1.1 <anh.nt@mail.example.vn>:',
          '    Recipient address rejected:\t=?UTF-8?Q?kh=C3=B4ng_c=C3=B3?=',
        ),
      ],
    ];
    expect((await read(returnedMail({ messageId, receivers })))?.failed).toEqual([
      {
        addresses: ['anh@example.vn', 'anh.nt@mail.example.vn'],
        reason: expect.stringMatching(
          /^550-5\.1\.1 <anh\.nt@mail\.example\.vn>: Recipient address rejected: /,
        ),
      },
    ]);
  });

  test('without words of the server has its number', async () => {
    const receivers = [failedTo('anh@example.vn')];
    expect((await read(returnedMail({ messageId, receivers })))?.failed[0]?.reason).toBe('5.1.1');
  });

  test('that is only late, or was delivered or passed on, has failed for nobody', async () => {
    for (const action of ['delayed', 'delivered', 'relayed', 'expanded']) {
      const late = ['Final-Recipient: rfc822; anh@example.vn', `Action: ${action}`, 'Status: 4.4.1'];
      const report = await read(returnedMail({ messageId, receivers: [late, failedTo('ban@example.vn')] }));
      expect(report?.failed.map(({ addresses }) => addresses)).toEqual([['ban@example.vn']]);
    }
  });

  test('keeps of what the server says a line that can be shown', async () => {
    const receivers = [
      failedTo('anh@example.vn', `Diagnostic-Code: smtp; 550 \u0007\u202ekhông có ${'x'.repeat(900)}`),
    ];
    const reason = (await read(returnedMail({ messageId, receivers })))?.failed[0]?.reason ?? '';
    expect(reason).toMatch(/^550 không có x+$/);
    expect(reason).toHaveLength(300);
  });

  test('is read although its end is missing', async () => {
    const raw = returnedMail({ messageId, body: 'x'.repeat(100_000) });
    expect(await read(raw.slice(0, 10_000))).toMatchObject({ messageId, failed: [{}] });
  });
});

describe('no returned mail of ours is', () => {
  test.each([
    [
      'a mail of somebody',
      'From: a@b.example\r\nMessage-ID: <x@y>\r\nSubject: hỏi\r\n\r\nkhông có hộp thư này\r\n',
    ],
    ['one that names nothing that came back', returnedMail({ messageId }).replaceAll('Message-ID:', 'X-ID:')],
    [
      'a receipt that it was read',
      returnedMail({ messageId }).replace('message/delivery-status', 'message/disposition-notification'),
    ],
    ['nothing at all', ''],
    ['noise', '\u0000\u00ff--\r\n\r\n--A1'],
  ])('%s', async (_, raw) => {
    expect(await read(raw)).toBeNull();
  });
});
