import { dateOf, type Instant } from '../../domain/calendar/instant.ts';
import type { DossierSet, DossierVersion } from '../../domain/case/case-content.ts';
import { setNumber } from '../../domain/dossier/dossier-sets.ts';
import type { ApartReason } from '../../domain/dossier/set-papers.ts';
import { type Roster, rolesAt, TEAM_ROLES } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { namesOf } from '../../words/audience.ts';
import { APART, SET_COVER, setSaid } from '../../words/dossier/set-cover-text.ts';
import { briefMoment } from '../../words/formal-dates.ts';
import { vi } from '../../words/vi.ts';
import { placeAndDate } from '../letterhead.ts';
import { heading, line, tableOf } from '../paper-body.ts';
import type { PaperSays } from '../paper-says.ts';
import { teamBodies } from '../team-letterhead.ts';

/** The cover of a set: of which dossier it is, for whom, and what lies in it. */

export interface SetCover {
  plan: Plan;
  roster: Roster;
  cell: string;
  dossier: DossierVersion;
  /** all of the cell's, by which the set is numbered */
  sets: readonly DossierSet[];
  set: DossierSet;
  /** when it is put together, ms */
  now: Instant;
  /** what lies in it, with the page on which it begins, or its file */
  inside: readonly { title: string; place: string }[];
  /** what belongs to it and lies beside it */
  apart: readonly { title: string; why: ApartReason }[];
  /** of all together; null of one whose files lie by themselves */
  pages: number | null;
}

/** What the set is called, in its own properties and by whoever opens it. */
export const setTitle = ({
  plan,
  roster,
  cell,
  sets,
  set,
  now,
}: Pick<SetCover, 'plan' | 'roster' | 'cell' | 'sets' | 'set' | 'now'>): string =>
  setSaid.title(namesOf(plan, roster, now).cell(cell), setNumber(sets, set));

/** What its bookmark is called. */
export const COVER_TITLE: string = SET_COVER.cover;

/** What stands at the foot of each page. */
export const pageMark = setSaid.pageOf;

/** The same for a page and for Word; nobody signs it. */
export function setCoverSays(cover: SetCover): PaperSays {
  const { plan, roster, cell, dossier, sets, set, now, inside, apart, pages } = cover;
  const { utcOffset } = plan.calendar;
  const names = namesOf(plan, roster, now);
  const held = rolesAt(roster, set.person, now, utcOffset).map(({ role }) => role);
  const role = TEAM_ROLES.find((one) => held.includes(one));
  const day = dateOf(now, utcOffset);
  return {
    plan,
    bodies: teamBodies(plan),
    number: null,
    place: placeAndDate(plan, day),
    day,
    type: SET_COVER.type,
    summary: setSaid.summary(names.cell(cell), plan.year),
    draftOf: null,
    end: null,
    isSheet: true,
    blocks: [
      line(setSaid.holder(names.person(set.person), role === undefined ? '' : vi.roles[role])),
      line(setSaid.number(setNumber(sets, set), set.receipt)),
      line(setSaid.version(dossier.version, briefMoment(dossier.receivedAt, utcOffset))),
      ...(pages === null ? [] : [line(setSaid.pages(pages))]),
      heading(SET_COVER.contents),
      tableOf(
        [
          { head: SET_COVER.document },
          pages === null
            ? { head: SET_COVER.file, width: 60 }
            : { head: SET_COVER.page, width: 20, number: true },
        ],
        inside.map(({ title, place }) => [title, place]),
      ),
      ...(apart.length === 0
        ? []
        : [
            heading(SET_COVER.apart),
            tableOf(
              [{ head: SET_COVER.document }, { head: SET_COVER.why, width: 60 }],
              apart.map(({ title, why }) => [title, APART[why]]),
            ),
          ]),
    ],
  };
}
