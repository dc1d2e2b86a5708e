import type { Database } from '../records/database.ts';
import type { MailTransport } from './mail-transport.ts';

/** Everything that activities need, made once at the worker's start. */
export interface ActivityContext {
  db: Database;
  transport: MailTransport;
  /** the dashboard as people reach it, e.g. `https://bontot.example.vn`; links in mails begin with it */
  baseUrl: string;
  /** the sender, e.g. `Văn phòng Đảng ủy <van-phong@example.vn>`; its domain is that of the Message-IDs */
  mailFrom: string;
  /** starts the campaign's mailroom workflow, or wakes it */
  wakeMailroom(campaign: string): Promise<void>;
}
