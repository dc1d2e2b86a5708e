import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MATTERS, type Matter, READS, SIDES } from './matters.ts';
import { ROUTE_RULES, ruleOf } from './routes.ts';

/** What is written of the rules is what they are. */

const page = readFileSync(new URL('../../docs/how-it-works.md', import.meta.url), 'utf8');

/** The rows of the table that begins with this head. */
function rowsBelow(head: string): string[] {
  const lines = page.split('\n').map((line) => line.replace(/ +/g, ' '));
  const at = lines.findIndex((line) => line.startsWith(head));
  const below = lines.slice(at + 2);
  return below.slice(
    0,
    below.findIndex((line) => !line.startsWith('|')),
  );
}

const MATTER_WORDS: Record<Matter, string> = {
  case: 'where a case stands, its dossier, its session, its plan to improve',
  teamDraft: 'what the team notes and scores',
  minutes: 'the minutes',
  opinion: 'what the committee scores and thinks of a cell',
  members: "a cell's members and their levels",
  result: 'what was decided on a cell, its objections',
  campaign: "the campaign's course, its plan and its people",
  committee: 'meetings, slates, votes, decisions whole',
  operation: 'what is in the way, what cases tell each other',
};

test('the table of matters says who reads each', () => {
  const words = { always: 'yes', told: 'once told' };
  const cell = (matter: Matter) => (side: (typeof SIDES)[number]) => {
    const when = READS[side][matter];
    return when === undefined ? '–' : words[when];
  };
  expect(rowsBelow('| matter |')).toEqual(
    MATTERS.map((matter) => `| ${[MATTER_WORDS[matter], ...SIDES.map(cell(matter))].join(' | ')} |`),
  );
});

test('the table of routes says to whom each is open', () => {
  const open = (route: string): string => {
    const whom = ruleOf(route)?.whom;
    if (whom === undefined || whom === 'anybody') return whom ?? 'nobody';
    return whom === 'onTrial' ? 'on trial alone' : whom.join(', ');
  };
  expect(rowsBelow('| route |')).toEqual(
    Object.keys(ROUTE_RULES).map((route) => `| \`${route}\` | ${open(route)} |`),
  );
});
