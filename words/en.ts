import { events } from './en/events.ts';
import { findings } from './en/findings.ts';
import { journal } from './en/journal.ts';
import { labels } from './en/labels.ts';
import { mail } from './en/mail.ts';
import { refusals } from './en/refusals.ts';
import { stages } from './en/stages.ts';
import { tasks } from './en/tasks.ts';
import { time } from './en/time.ts';
import { troubles } from './en/troubles.ts';
import { steps, waiting } from './en/waiting.ts';
import type { Dictionary } from './words.ts';

export const en: Dictionary = {
  lang: 'en',
  ...stages,
  ...tasks,
  ...events,
  ...labels,
  refusals,
  findings,
  troubles,
  troublePlaces: { campaign: 'Campaign', mailroom: 'Mailroom' },
  time,
  waiting,
  steps,
  journal,
  mail,
};
