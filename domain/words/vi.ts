import { events } from './vi/events.ts';
import { labels } from './vi/labels.ts';
import { refusals } from './vi/refusals.ts';
import { sentences } from './vi/sentences.ts';
import { stages } from './vi/stages.ts';
import { tasks } from './vi/tasks.ts';
import type { Dictionary } from './words.ts';

export const vi: Dictionary = { lang: 'vi', ...stages, ...tasks, ...events, ...labels, refusals, sentences };
