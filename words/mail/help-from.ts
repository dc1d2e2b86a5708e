import type { OfficeContact } from '../../domain/people/office-contact.ts';
import type { Lang } from '../words.ts';

/** How the reader of a mail gets help: whom to call, and whether an answer to the mail reaches somebody. */
export function helpFrom(office: OfficeContact | null, lang: Lang): string {
  const { name = '', phone = null, address = null } = office ?? {};
  if (lang === 'vi') {
    const who = `đồng chí ${name}, Văn phòng Đảng ủy`;
    if (phone === null && address === null) return 'Cần giúp, xin liên hệ Văn phòng Đảng ủy.';
    if (phone === null) return `Cần giúp, xin trả lời thư này, thư sẽ đến ${who}.`;
    const answer = address === null ? '' : ' hoặc trả lời thư này';
    return `Cần giúp, xin gọi ${who}, số ${phone}${answer}.`;
  }
  const who = `${name} of the committee office`;
  if (phone === null && address === null) return 'For help, please ask the committee office.';
  if (phone === null) return `For help, please answer this mail; ${who} gets it.`;
  return `For help, please call ${who}, ${phone}${address === null ? '' : ', or answer this mail'}.`;
}
