import type { CampaignClient } from '../../client/client.ts';
import type { RecordsReader } from '../../records/reading.ts';
import type { FormEvent } from '../../web/forms/form-fields.ts';

/** What one person sends. */
export interface Deed {
  person: string;
  subject: string;
  type: FormEvent;
  /** as a person writes it: files by their names in the folder of papers */
  payload?: object;
  /** somebody else's paper that the person enters */
  paper?: { of: string; on: string; document: string };
}

/** A system of its own, and the way by which its people act. */
export interface Door {
  reader: RecordsReader;
  client: Pick<CampaignClient, 'standing' | 'timers' | 'actOnNotice'>;
  /** Begins the first campaign. */
  begin(plan: GivenPlan): Promise<void>;
  /** Begins the campaign that follows another, from what that one leaves behind. */
  beginNext(next: NextCampaign): Promise<void>;
  /** Sends it and waits for the receipt. @throws Error of what isn't taken */
  send(deed: Deed): Promise<void>;
  /** Gives a filled list of members, and waits until it is taken. @throws Error of one that isn't */
  giveMembers(given: GivenMembers): Promise<void>;
  stop(): Promise<void>;
}

export interface GivenPlan {
  /** paths: the plan, and its criteria */
  files: readonly string[];
  /** day of the first session, to which all is moved: `2026-12-17` */
  session: string;
}

export interface NextCampaign {
  /** the campaign before it, which is the newest */
  after: string;
  /** day of the first session: `2027-12-16` */
  session: string;
}

export interface GivenMembers {
  person: string;
  /** path of the workbook */
  file: string;
  /** whose list it is; left out: that of all cells */
  cell?: string;
}

export interface DoorSetup {
  /** of the Temporal server */
  address: string;
  /** of that server, ms */
  now(): number;
}
