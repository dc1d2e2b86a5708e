import { describe, expect, test } from 'vitest';
import { askedPart, fileHeaders } from './file-head.ts';

const ref = (name: string, type: 'pdf' | 'docx' | 'jpg' = 'pdf') => ({
  cell: 'doi-1',
  sha256: 'a'.repeat(64),
  name,
  type,
  size: 100,
});
const disposition = (...of: Parameters<typeof ref>) => fileHeaders(ref(...of), true)['content-disposition'];

describe('5.4.2 the name of a file', () => {
  test('is given in Vietnamese by RFC 6266, and without marks to programs that read no other', () => {
    expect(disposition('Báo cáo tổng kết (Đội 1).pdf')).toBe(
      `inline; filename="Bao cao tong ket (Doi 1).pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20t%E1%BB%95ng%20k%E1%BA%BFt%20%28%C4%90%E1%BB%99i%201%29.pdf`,
    );
  });

  test('ends no value and begins no header, whatever is in it', () => {
    const said = disposition(`"; filename="x.html\r\nSet-Cookie: a=b;'*.pdf`);
    expect(said).toMatch(/^inline; filename="[A-Za-z0-9 ._()-]*"; filename\*=UTF-8''[A-Za-z0-9%._!~-]*$/);
  });

  test('ends as its content is, whatever it was called', () => {
    expect(disposition('trang.html')).toContain(`filename*=UTF-8''trang.html.pdf`);
    expect(disposition('ẢNH.JPEG', 'jpg')).toContain(`filename="ANH.JPEG"`);
    expect(disposition('bao-cao.pdf', 'docx')).toContain(`filename="bao-cao.pdf.docx"`);
  });
});

describe('the part that is asked for', () => {
  test.each([
    [undefined, 'whole'],
    ['bytes=0-9', { first: 0, last: 9 }],
    ['bytes=90-', { first: 90, last: 99 }],
    ['bytes=90-500', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-500', { first: 0, last: 99 }],
    ['bytes=100-', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=9-0', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['lines=0-1', 'whole'],
  ])('%s of 100 bytes', (header, part) => expect(askedPart(header, 100)).toEqual(part));
});
