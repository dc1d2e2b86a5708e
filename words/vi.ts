import { events } from './vi/events.ts';
import { findings } from './vi/findings.ts';
import { journal } from './vi/journal.ts';
import { labels } from './vi/labels.ts';
import { mail } from './vi/mail.ts';
import { refusals } from './vi/refusals.ts';
import { stages } from './vi/stages.ts';
import { tasks } from './vi/tasks.ts';
import { time } from './vi/time.ts';
import { troubles } from './vi/troubles.ts';
import { steps, waiting } from './vi/waiting.ts';
import type { Dictionary } from './words.ts';

export const vi: Dictionary = {
  lang: 'vi',
  ...stages,
  ...tasks,
  ...events,
  ...labels,
  refusals,
  findings,
  troubles,
  troublePlaces: { campaign: 'Đợt kiểm tra', mailroom: 'Phòng thư' },
  time,
  waiting,
  steps,
  journal,
  mail,
};
