import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { isoWithOffset } from '../../domain/calendar/instant.ts';
import { readDate, readInstant } from '../../domain/calendar/written-date.ts';
import { givenIdSchema } from '../../domain/id.ts';
import { type GivenFile, UnreadableFile } from '../../office/sending/enclosed-files.ts';
import { MOST_FIELDS } from '../../records/drafts.ts';
import type { ReadingProblem } from '../../words/forms/form-texts.ts';
import { ENCLOSED } from '../forms/form-decoding.ts';
import type { Pair } from '../forms/form-encoding.ts';
import { TooLarge } from '../too-large.ts';
import { postedFields } from './posted-body.ts';

/** What came with one POST of a form. */
export interface PostedForm {
  /** of the sending; the form's own, so that what is posted twice is taken once */
  eventId: string;
  /** a list that is to have another row, and a row that is to go */
  add: string | null;
  remove: string | null;
  /** a file that is to be attached, and one that is to go, by the name of its field */
  attach: string | null;
  detach: string | null;
  /** of a paper that is entered for somebody: as typed, and as the envelope has it */
  paper: { on: string; document: string };
  given: { on?: string; document?: string };
  /** what of it can't be read, by the name of its field */
  problems: Map<string, ReadingProblem>;
  /** as typed, to be shown again */
  values: Map<string, string>;
  /** by what the page that posts is known when it saves */
  draft: { revision: number; base: number; page: string; person: string };
  /** of what it was shown last what sending would change (`foreseenMark`); empty where it wasn't */
  foreseen: string;
  /** as read; a file that came along stands by the name of its field */
  pairs: Pair[];
  /** the fields that a file came with */
  chosen: readonly string[];
  /** those whose file was not read: together they are larger than is taken */
  passedOver: readonly string[];
  /** Puts something else into a field than what was posted. */
  put(field: string, value: string): void;
  /** @throws UnreadableFile of a field that no file came with */
  open(field: string): Promise<GivenFile>;
}

/** The names of a paper's own fields. */
export const PAPER_DATE = '_on';
export const PAPER_NUMBER = '_document';

/**
 * Fields of the form itself begin with `_`, those of the payload never do.
 *
 * @throws TooLarge of more fields than any form has
 */
export async function postedForm(c: Context, utcOffset: string): Promise<PostedForm> {
  const values = new Map<string, string>();
  const pairs: Pair[] = [];
  const enclosed = new Map<string, File>();
  const passedOver = new Set<string>();
  const own = new Map<string, string>();
  let count = 0;
  for await (const [name, value] of postedFields(c)) {
    count += 1;
    // a part of what was typed is not what was meant
    if (count > MOST_FIELDS) throw new TooLarge({ fields: MOST_FIELDS });
    if (value === null) {
      passedOver.add(name);
    } else if (name.startsWith('_')) {
      if (typeof value === 'string') own.set(name, value);
    } else if (typeof value === 'string') {
      values.set(name, value);
      pairs.push([name, value]);
    } else if (value.size > 0 || value.name !== '') {
      enclosed.set(name, value);
      pairs.push([name, `${ENCLOSED}${name}`]);
    }
  }
  const paper = { on: own.get(PAPER_DATE) ?? '', document: own.get(PAPER_NUMBER) ?? '' };
  const date = readDate(paper.on);
  const at = date === null ? readInstant(paper.on, utcOffset) : null;
  const on = date ?? (at === null ? null : isoWithOffset(at, utcOffset));
  const id = givenIdSchema.safeParse(own.get('_id'));
  const page = givenIdSchema.safeParse(own.get('_page'));
  const count32 = (name: string): number => {
    const value = Number(own.get(name) ?? '0');
    return Number.isInteger(value) && value >= 0 && value < 2 ** 31 ? value : 0;
  };
  return {
    draft: {
      revision: count32('_revision'),
      base: count32('_base'),
      page: page.success ? page.data : randomUUID(),
      person: own.get('_person') ?? '',
    },
    eventId: id.success ? id.data : randomUUID(),
    foreseen: own.get('_foreseen') ?? '',
    paper,
    given: {
      ...(on === null ? {} : { on }),
      ...(paper.document.trim() === '' ? {} : { document: paper.document }),
    },
    problems: new Map(paper.on.trim() === '' || on !== null ? [] : [[PAPER_DATE, 'notADate']]),
    add: own.get('_add') ?? null,
    remove: own.get('_remove') ?? null,
    attach: own.get('_attach') ?? null,
    detach: own.get('_detach') ?? null,
    values,
    pairs,
    chosen: [...enclosed.keys()],
    passedOver: [...passedOver],
    put(field, value) {
      values.set(field, value);
      // the last of a name counts
      pairs.push([field, value]);
    },
    async open(field) {
      const file = enclosed.get(field);
      if (file === undefined) throw new UnreadableFile(field, 'missing');
      return { name: file.name, bytes: Readable.fromWeb(file.stream()) };
    },
  };
}
