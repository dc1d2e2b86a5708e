import type { CampaignEvent } from '../machines/campaign/campaign-base.ts';
import type { CellEvent } from '../machines/cell/cell-base.ts';
import type { EventType } from '../machines/door/events.ts';
import type { CommandEvent } from '../machines/protocol/command.ts';
import type { RestingState } from '../machines/state-names.ts';

/** Keys of the labels that are named by the machines: what is new there has no word yet, and does not compile. */

type Region<S extends string> = S extends `${infer R}.${string}` ? R : never;
type RegionOf<R extends Region<RestingState>> = R;

/** States with inner ones that have a word as a whole too, for drawings and for entries from before they had any. */
type Whole = RegionOf<'awaitingCell' | 'window' | 'objected'>;

/** Regions whose states are named with them, because other regions have states of the same name. */
type Apart = Whole | RegionOf<'improvement' | 'memberReview' | 'telling' | 'digest'>;

type Named<S extends string> = S extends `${infer R}.${infer Name}` ? (R extends Apart ? S : Name) : S;

/** Innermost states in which a machine rests, by their own name; with their region where two have the same one. */
export type StateName = Named<RestingState> | Whole;

/** Events that people send; commands of the campaign that no event is named like; reports and what the mailroom tells. */
export type EventName =
  | EventType
  | Exclude<CommandEvent['type'], `command.${EventType}`>
  | Extract<CampaignEvent['type'], 'cell.report'>
  | Extract<CellEvent['type'], `notice.${string}`>;
