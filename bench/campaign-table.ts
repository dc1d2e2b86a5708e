import pc from 'picocolors';
import { AT_ONCE, type CampaignFigures, type Sending } from './campaign-run.ts';

/** What a figure may be at the largest size, by what it is at the smallest. */
const GROWS_AT_MOST = 1.2;
/** What announcing may take, by what the bare loop takes. */
const AGAINST_BARE = 1.5;

/** `of` null: there is no such figure at that size */
type Line = [what: string, unit: string, of: (figures: CampaignFigures) => number | null];

const answersOf = (what: string, of: (figures: CampaignFigures) => Sending): Line[] =>
  AT_ONCE.flatMap((size) =>
    (['p50', 'p95'] as const).map(
      (part): Line => [
        `${what}: ${part} of an update, ${size} people at once`,
        'ms',
        (figures) => of(figures).answers[size]?.[part] ?? null,
      ],
    ),
  );

const LINES: Line[] = [
  ['announcing: by the clock, a cell', 'ms', ({ announce }) => announce.wall],
  ['announcing: CPU of worker, records and senders, a cell', 'ms', ({ announce }) => announce.cpu],
  ['announcing: CPU of the server, a cell', 'ms', ({ announce }) => announce.server],
  ['the bare loop: CPU of worker, records and senders, a cell', 'ms', ({ bare }) => bare.cpu],
  ['the bare loop: CPU of the server, a cell', 'ms', ({ bare }) => bare.server],
  ['submitting: by the clock, a cell', 'ms', ({ submit }) => submit.wall],
  ['submitting: CPU of worker, records and senders, a cell', 'ms', ({ submit }) => submit.cpu],
  ['submitting: CPU of the server, a cell', 'ms', ({ submit }) => submit.server],
  ...answersOf('submitting', ({ submit }) => submit),
  ['finishing pre-review: by the clock, a cell', 'ms', ({ review }) => review.wall],
  ['finishing pre-review: CPU of worker, records and senders, a cell', 'ms', ({ review }) => review.cpu],
  ['finishing pre-review: CPU of the server, a cell', 'ms', ({ review }) => review.server],
  ...answersOf('finishing pre-review', ({ review }) => review),
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

/** A line for each figure: what it is at each size, and at the last one relative to the first that has it. */
export function campaignTable(sizes: readonly CampaignFigures[]): string[] {
  const row = (what: string, unit: string, cells: string[], end: string) =>
    `  ${what.padEnd(66)}${unit.padEnd(8)}${cells.map((cell) => cell.padStart(9)).join('')}  ${end}`;
  const rowOf = ([what, unit, of]: Line): string[] => {
    const figures = sizes.map((size) => ({ cells: size.cells, value: of(size) }));
    const known = figures.filter(
      (figure): figure is { cells: number; value: number } => figure.value !== null,
    );
    const [first] = known;
    const last = known.at(-1);
    if (first === undefined || last === undefined) return [];
    const told = figures.map(({ value }) => (value === null ? '–' : digits(value)));
    const growth = `${last.cells} to ${first.cells}: ${verdict(last.value / first.value, GROWS_AT_MOST)}`;
    return [row(what, unit, told, known.length < 2 ? '' : growth)];
  };
  return [
    row(
      '',
      '',
      sizes.map(({ cells }) => `${cells} cells`),
      '',
    ),
    ...LINES.flatMap(rowOf),
    ...sizes.map(
      ({ cells, announce, bare }) =>
        `  announcing ${cells} against a bare loop (${digits(bare.wall)} ms a cell): ${verdict(announce.wall / bare.wall, AGAINST_BARE)}`,
    ),
  ];
}
