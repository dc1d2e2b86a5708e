import {
  condition,
  defineQuery,
  defineSignal,
  getExternalWorkflowHandle,
  setHandler,
} from '@temporalio/workflow';
import { createOutgoing, type Loss, type Waiting } from '../../workflows/outgoing.ts';

export interface Letter {
  receiver: string;
  text: string;
  /** whether its receiver doesn't need it */
  needless?: boolean;
}

const letter = defineSignal<[string]>('letter');
export const received = defineQuery<string[]>('received');

const lossOf = ({ receiver, text }: Letter): Loss => ({
  campaign: 'c',
  subject: receiver,
  kind: 'commandLost',
  ref: text,
});

/** Sends letters to other workflows as the product does, and ends when none is left. */
export async function letters(waiting: Waiting<Letter>[], fresh: Letter[]): Promise<void> {
  const outgoing = createOutgoing<Letter>({
    waiting,
    receiverOf: ({ receiver }) => receiver,
    send: ({ receiver, text }) => getExternalWorkflowHandle(receiver).signal(letter, text),
    isNeeded: ({ needless }) => needless !== true,
    lossOf,
  });
  for (const one of fresh) outgoing.add(one);
  await condition(() => outgoing.waiting().length === 0);
}

/** Keeps what it is sent. */
export async function receiver(): Promise<void> {
  const got: string[] = [];
  setHandler(letter, (text) => {
    got.push(text);
  });
  setHandler(received, () => got);
  await condition(() => false);
}
