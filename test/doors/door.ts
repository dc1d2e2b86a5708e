import type { RecordsReader } from '../../records/reading.ts';
import type { Deed } from './stage.ts';

/** A system of its own, and the way by which its people act. */
export interface Door {
  reader: RecordsReader;
  /** Begins the first campaign. */
  begin(plan: GivenPlan): Promise<void>;
  /** Sends it and waits for the receipt. @throws Error of what isn't taken */
  send(deed: Deed): Promise<void>;
  stop(): Promise<void>;
}

export interface GivenPlan {
  /** paths: the plan, and its criteria */
  files: readonly string[];
  /** day of the first session, to which all is moved: `2026-12-17` */
  session: string;
}

export interface DoorSetup {
  /** of the Temporal server */
  address: string;
  /** of that server, ms */
  now(): number;
}
