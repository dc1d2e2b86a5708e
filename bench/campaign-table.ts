import pc from 'picocolors';
import { type CampaignFigures, PEOPLE_AT_ONCE } from './campaign-run.ts';

/** What a figure may be at the largest size, by what it is at the smallest. */
const GROWS_AT_MOST = 1.2;
/** What announcing may take, by what the bare loop takes. */
const AGAINST_BARE = 1.5;

const LINES: [string, string, (figures: CampaignFigures) => number][] = [
  ['announcing: by the clock, a cell', 'ms', ({ announce }) => announce.wall],
  ['announcing: CPU of worker, records and senders, a cell', 'ms', ({ announce }) => announce.cpu],
  ['announcing: CPU of the server, a cell', 'ms', ({ announce }) => announce.server],
  ['the bare loop: CPU of worker, records and senders, a cell', 'ms', ({ bare }) => bare.cpu],
  ['the bare loop: CPU of the server, a cell', 'ms', ({ bare }) => bare.server],
  ['submitting: by the clock, a cell', 'ms', ({ submit }) => submit.wall],
  ['submitting: CPU of worker, records and senders, a cell', 'ms', ({ submit }) => submit.cpu],
  ['submitting: CPU of the server, a cell', 'ms', ({ submit }) => submit.server],
  ['submitting: p50 of an update, 20 people at once', 'ms', ({ submit }) => submit.p50],
  ['submitting: p95 of an update, 20 people at once', 'ms', ({ submit }) => submit.p95],
  ['finishing pre-review: by the clock, a cell', 'ms', ({ review }) => review.wall],
  ['finishing pre-review: CPU of worker, records and senders, a cell', 'ms', ({ review }) => review.cpu],
  ['finishing pre-review: CPU of the server, a cell', 'ms', ({ review }) => review.server],
  ['finishing pre-review: p50 of an update, 20 people at once', 'ms', ({ review }) => review.p50],
  ['finishing pre-review: p95 of an update, 20 people at once', 'ms', ({ review }) => review.p95],
  ['history of the campaign, a cell', 'events', ({ campaign }) => campaign.events],
  ['history of the campaign, a cell', 'bytes', ({ campaign }) => campaign.bytes],
  ['history of a cell', 'events', ({ cell }) => cell.events],
  ['history of a cell', 'bytes', ({ cell }) => cell.bytes],
];

const digits = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));

const verdict = (value: number, most: number): string =>
  value <= most
    ? pc.green(`${digits(value)}, at most ${most}: met`)
    : pc.red(`${digits(value)}, at most ${most}: ${digits(value - most)} over`);

/** A line for each figure: what it is at each size, and at the last one relative to the first. */
export function campaignTable(sizes: readonly CampaignFigures[]): string[] {
  const [first] = sizes;
  const last = sizes.at(-1);
  if (first === undefined || last === undefined) return [];
  const row = (what: string, unit: string, cells: string[], end: string) =>
    `  ${what.padEnd(66)}${unit.padEnd(8)}${cells.map((cell) => cell.padStart(9)).join('')}  ${end}`;
  const heads = sizes.map(({ cells }) => `${cells} cells`);
  return [
    row('', '', heads, sizes.length < 2 ? '' : `${last.cells} relative to ${first.cells}`),
    ...LINES.map(([what, unit, of]) =>
      row(
        what,
        unit,
        sizes.map((one) => digits(of(one))),
        sizes.length < 2 ? '' : verdict(of(last) / of(first), GROWS_AT_MOST),
      ),
    ),
    ...sizes
      .filter(({ cells }) => cells < PEOPLE_AT_ONCE)
      .map(({ cells }) => `  of ${cells} cells no more than ${cells} people act at once`),
    ...sizes.map(
      ({ cells, announce, bare }) =>
        `  announcing ${cells} against a bare loop (${digits(bare.wall)} ms a cell): ${verdict(announce.wall / bare.wall, AGAINST_BARE)}`,
    ),
  ];
}
