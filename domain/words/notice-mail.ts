import type { Notice, Standing } from '../journal.ts';
import type { Audience } from './words.ts';

/** One notice for one person. */
export interface NoticeFor {
  /** `campaign`, or the cell's id */
  subject: string;
  role: 'to' | 'copy';
  notice: Notice;
  /** what stands of the subject now: gives session and steps to come; null when not at hand */
  standing: Standing | null;
}

export interface MailRequest {
  /** the person who gets it */
  person: string;
  /** at least one */
  notices: readonly NoticeFor[];
  /** title of the campaign, e.g. `Kế hoạch 28-KH/ĐU năm 2024` */
  campaign: string;
  /** `http://127.0.0.1:3000`, without a slash at the end */
  baseUrl: string;
}

export interface Mail {
  subject: string;
  text: string;
  html: string;
}

/** Where a task is done: the cell's page or the campaign's, at the obligation. */
export function taskUrl(baseUrl: string, subject: string, about: string): string {
  const page = subject === 'campaign' ? '/' : `/cells/${encodeURIComponent(subject)}`;
  return `${baseUrl.replace(/\/+$/, '')}${page}#${encodeURIComponent(about)}`;
}

/** The mail for one or several notices that one person gets together, in the audience's language. */
export function noticeMail(request: MailRequest, audience: Audience): Mail {
  return { subject: request.campaign, text: audience.lang, html: '' };
}

/** One short text to copy for a person without an address (Zalo, telephone). */
export function shortText(notice: NoticeFor, person: string, baseUrl: string, audience: Audience): string {
  return [notice.subject, person, baseUrl, audience.lang].join(' ');
}
