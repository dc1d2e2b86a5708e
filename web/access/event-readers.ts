import type { EventType } from '../../machines/door/events.ts';
import { EVENT_MATTERS, type Matter, READS, SIDES, type Side } from './matters.ts';

/** Who reads an event once it was sent; each side stands once. */
export interface EventReaders {
  /** all that it says */
  whole: Side[];
  /** all that it says, once that was told to the cell */
  onceTold: Side[];
  /** that it happened */
  deedAlone: Side[];
}

/** By the matters of what it does and what it says. @param subject of a cell its own people read, of the campaign no cell's */
export function readersOf(type: EventType, subject: string): EventReaders {
  const { deed, said } = EVENT_MATTERS[type];
  const sides = SIDES.filter((side) => side !== 'cell' || subject !== 'campaign');
  const when = (side: Side, matter: Matter) => READS[side][matter];
  return {
    whole: sides.filter((side) => when(side, said) === 'always'),
    onceTold: sides.filter((side) => when(side, said) === 'told'),
    deedAlone: sides.filter((side) => when(side, said) === undefined && when(side, deed) === 'always'),
  };
}
