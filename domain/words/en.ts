import { events } from './en/events.ts';
import { labels } from './en/labels.ts';
import { refusals } from './en/refusals.ts';
import { sentences } from './en/sentences.ts';
import { stages } from './en/stages.ts';
import { tasks } from './en/tasks.ts';
import type { Dictionary } from './words.ts';

export const en: Dictionary = { lang: 'en', ...stages, ...tasks, ...events, ...labels, refusals, sentences };
