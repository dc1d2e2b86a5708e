import { randomUUID } from 'node:crypto';
import { Client, WithStartWorkflowOperation, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Envelope, Receipt } from '../domain/envelope.ts';
import type { JournalEntry, Standing } from '../domain/journal/journal.ts';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import type { NoticeAction, NoticeAsked } from '../domain/obligation/notice-action.ts';
import type { PayloadKey } from '../domain/payload-key.ts';
import type { DirectorySource } from '../domain/people/directory-source.ts';
import type { CampaignPlan, PlanTerms } from '../domain/plan/campaign-plan.ts';
import { anchorOf } from '../domain/plan/shift.ts';
import { eventText, noticeActionText, provenBy, type Signer } from '../domain/signing/proof.ts';
import type { TestedMail } from '../domain/tested-mail.ts';
import {
  actOnNotice,
  type CampaignArgs,
  type CarriedCase,
  type CaseState,
  type CellArgs,
  campaignWorkflowId,
  engineState,
  journalTail,
  type LeftMessage,
  mailroomWorkflowId,
  type Restart,
  reportAgain,
  sendEvent,
  standing,
  subjectWorkflowId,
  TASK_QUEUE,
  type TimerAhead,
  timersAhead,
  validEvents,
  wake,
} from '../workflows/messages.ts';
import { attributesOf } from '../workflows/search-attributes.ts';
import { askedOf } from './asked-of.ts';
import { connectTo } from './connection.ts';
import { deliverLeft } from './deliver-left.ts';
import { ClientError, type ClientErrorCode } from './failures.ts';
import { testMail } from './mail-test.ts';
import { encryptedBy } from './payload-codec.ts';
import { recordedInputs } from './recorded-inputs.ts';

/** What was on its way when a case died: from a campaign to its cells and back, or from its campaign to a cell. */
export type CaseLeft =
  | (Pick<CampaignArgs, 'reports'> & { outgoing: LeftMessage[] })
  | Pick<CellArgs, 'commands'>;

/** What a dead case goes on from. */
export type CaseToRestart = CaseLeft & {
  carried: CarriedCase;
  restarted: Restart;
  /** what the case was started with, as its first entry has it */
  began: unknown;
};

export interface CampaignStart {
  /** its id; left out: the plan's */
  campaign?: string;
  /** where the names of its people come from; left out: they have none */
  directory?: DirectorySource;
}

/** A person's way to the campaigns: typed, with typed failures. */
export interface CampaignClient {
  /** @throws ClientError CAMPAIGN_EXISTS when this id was ever used */
  startCampaign(plan: CampaignPlan, options?: CampaignStart): Promise<string>;
  /** @throws Refused, ClientError UNKNOWN_SUBJECT, UNREACHABLE, NO_WORKER, OTHER_KEYS */
  send(campaign: string, subject: string, envelope: Envelope): Promise<Receipt>;
  standing(campaign: string, subject: string): Promise<Standing>;
  timers(campaign: string, subject: string): Promise<TimerAhead[]>;
  journalTail(campaign: string, subject: string): Promise<JournalEntry[]>;
  validEvents(campaign: string, subject: string, person: string): Promise<string[]>;
  /** A state to go on from in virtual time, as plain JSON. @throws ClientError UNKNOWN_SUBJECT when it never began */
  engineState(campaign: string, subject: string): Promise<CaseState>;
  /**
   * Marks a notice as told by word of mouth, or holds or releases it; each call is an attempt of its own, unless it has
   * the id of an earlier one. @throws ClientError TREATMENT_INVALID,
   * NOTICE_UNPROVEN, NOT_OFFICE, NOTICE_UNKNOWN, NOTICE_STATE, TOLD_TIME
   */
  actOnNotice(campaign: string, asked: NoticeAsked & Partial<NoticeAction>): Promise<void>;
  /** A subject's entries as its workflow made them, from the histories that Temporal still holds. */
  recordedInputs(campaign: string, subject: string): Promise<SealedEntry[]>;
  /** @throws ClientError CASE_LIVES when it runs, or has ended as it should */
  restartCase(campaign: string, subject: string, dead: CaseToRestart): Promise<void>;
  /** Wakes the mailroom, or starts it. @throws ClientError CASE_LIVES when it runs */
  restartMailroom(campaign: string): Promise<void>;
  /**
   * Has a worker send a mail that says nothing but that mails arrive.
   *
   * @throws ClientError MAIL_FAILED with what the mail server said; UNREACHABLE, NO_WORKER
   */
  testMail(to: string): Promise<TestedMail>;
  /** Has the outbox looked at now, since an address was given. */
  wakeMailroom(campaign: string): Promise<void>;
  close(): Promise<void>;
}

export interface ClientOptions {
  address: string;
  namespace?: string;
  /** what goes through Temporal is encrypted with them; left out: it is in clear */
  keys?: readonly PayloadKey[];
  /** signs what people send; left out: nothing is signed, and an installation with a signing key takes nothing */
  signer?: Signer;
  taskQueue?: string;
  /** history events after which workflows continue as new; for tests */
  historyLimit?: number;
  /** how long an answer may take, ms */
  patience?: number;
}

/** The id of a plan's campaign: one a season. */
export const campaignIdOf = (plan: PlanTerms): string => `${plan.id}-${anchorOf(plan)}`;

/** @throws ClientError UNREACHABLE */
export async function connect(options: ClientOptions): Promise<CampaignClient> {
  const connection = await connectTo(options.address, 5_000).catch((error: unknown) => {
    throw new ClientError('UNREACHABLE', `no Temporal server answers at ${options.address}`, {
      cause: error,
    });
  });
  const client = new Client({
    connection,
    ...(options.namespace === undefined ? {} : { namespace: options.namespace }),
    ...(options.keys === undefined ? {} : { dataConverter: encryptedBy(options.keys) }),
  });
  return campaignClient(client, options, () => connection.close());
}

const caseLives = (subject: string, cause?: unknown): ClientError =>
  new ClientError('CASE_LIVES', `${subject} lives, or has ended as it should`, { cause });

/** The same over a client that exists already, as a test environment has it. */
export function campaignClient(
  client: Client,
  options: Omit<ClientOptions, 'address' | 'keys'>,
  close: () => Promise<void> = async () => {},
): CampaignClient {
  const patience = options.patience ?? 20_000;
  const taskQueue = options.taskQueue ?? TASK_QUEUE;
  const limit = options.historyLimit === undefined ? {} : { historyLimit: options.historyLimit };
  const handle = (campaign: string, subject: string) =>
    client.workflow.getHandle(subjectWorkflowId(campaign, subject));

  const asked = askedOf(client, patience);
  const { signer } = options;
  /** What somebody says, with the proof of its text where there is a signing key. */
  const signed = <T extends Envelope | NoticeAction>(said: T, textOf: (said: T) => string): T =>
    signer === undefined ? said : { ...said, proof: provenBy(signer, textOf(said)) };

  async function started(
    code: Extract<ClientErrorCode, 'CAMPAIGN_EXISTS' | 'CASE_LIVES'>,
    name: string,
    start: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await asked(name, start);
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      throw code === 'CASE_LIVES'
        ? caseLives(name, error)
        : new ClientError(code, `${name} exists`, { cause: error });
    }
  }

  /** @throws ClientError CASE_LIVES; of a case that Temporal has forgotten it isn't known whether it ever lived */
  async function assertDead(campaign: string, subject: string): Promise<void> {
    try {
      const { status } = await asked(subject, () => handle(campaign, subject).describe());
      if (status.name === 'RUNNING' || status.name === 'COMPLETED') throw caseLives(subject);
    } catch (error) {
      if (!(error instanceof ClientError && error.code === 'UNKNOWN_SUBJECT')) throw error;
    }
  }

  /** The mailroom sleeps as long as there is nothing to send: a signal starts it. */
  const signalMailroom = async (
    campaign: string,
    signal: typeof wake | typeof reportAgain,
  ): Promise<void> => {
    await asked('mailroom', () =>
      client.workflow.signalWithStart('mailroom', {
        workflowId: mailroomWorkflowId(campaign),
        taskQueue,
        args: [{ campaign }],
        signal,
        signalArgs: [],
      }),
    );
  };

  return {
    async startCampaign(plan, { campaign = campaignIdOf(plan), directory } = {}) {
      await started('CAMPAIGN_EXISTS', campaign, () =>
        client.workflow.start('campaign', {
          workflowId: campaignWorkflowId(campaign),
          taskQueue,
          args: [{ campaign, plan, ...(directory === undefined ? {} : { directory }), ...limit }],
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          typedSearchAttributes: attributesOf(campaign, 'campaign'),
        }),
      );
      return campaign;
    },
    send: (campaign, subject, envelope) =>
      asked(subject, () =>
        handle(campaign, subject).executeUpdate(sendEvent, {
          args: [signed(envelope, (said) => eventText(campaign, subject, said))],
        }),
      ),
    standing: (campaign, subject) => asked(subject, () => handle(campaign, subject).query(standing)),
    timers: (campaign, subject) => asked(subject, () => handle(campaign, subject).query(timersAhead)),
    journalTail: (campaign, subject) => asked(subject, () => handle(campaign, subject).query(journalTail)),
    validEvents: (campaign, subject, person) =>
      asked(subject, () => handle(campaign, subject).query(validEvents, person)),
    engineState: (campaign, subject) => asked(subject, () => handle(campaign, subject).query(engineState)),
    actOnNotice: (campaign, asking) =>
      asked('mailroom', () =>
        client.workflow.executeUpdateWithStart(actOnNotice, {
          args: [signed({ id: randomUUID(), ...asking }, (said) => noticeActionText(campaign, said))],
          // the mailroom sleeps as long as there is nothing to send
          startWorkflowOperation: new WithStartWorkflowOperation('mailroom', {
            workflowId: mailroomWorkflowId(campaign),
            taskQueue,
            args: [{ campaign }],
            workflowIdConflictPolicy: 'USE_EXISTING',
          }),
        }),
      ),
    recordedInputs: (campaign, subject) => asked(subject, () => recordedInputs(client, campaign, subject)),
    restartCase: async (campaign, subject, { began, ...dead }) => {
      // what was reported while it was dead found nobody
      const heard = () => signalMailroom(campaign, reportAgain);
      try {
        await assertDead(campaign, subject);
        const left =
          'outgoing' in dead
            ? {
                outgoing: await asked(subject, () =>
                  deliverLeft(client, { campaign, taskQueue, patience, ...limit }, dead.outgoing),
                ),
              }
            : {};
        await started('CASE_LIVES', subject, () =>
          client.workflow.start(subject === 'campaign' ? 'campaign' : 'cell', {
            workflowId: subjectWorkflowId(campaign, subject),
            taskQueue,
            args: [
              {
                campaign,
                ...dead,
                ...left,
                ...(subject === 'campaign' ? {} : { input: began }),
                ...limit,
              },
            ],
            workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
            typedSearchAttributes: attributesOf(campaign, subject),
          }),
        );
      } catch (error) {
        // it may be alive since a restart that was interrupted right after it
        await heard().catch(() => undefined);
        throw error;
      }
      await heard();
    },
    restartMailroom: (campaign) =>
      started('CASE_LIVES', 'mailroom', () =>
        client.workflow.start('mailroom', {
          workflowId: mailroomWorkflowId(campaign),
          taskQueue,
          // everything told so far: the dead one may not have reported it, and repeating it changes nothing
          args: [{ campaign, since: 0 }],
        }),
      ),
    testMail: (to) => testMail(client, taskQueue, to),
    wakeMailroom: (campaign) => signalMailroom(campaign, wake),
    close,
  };
}
