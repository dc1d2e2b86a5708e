/** A machine that is running, in a workflow or in virtual time, as it is reached by what others tell it. */
export interface Receiver {
  /** Fires what has fallen due: that comes before whatever is told now. */
  catchUp(): void;
  can(event: { type: string }): boolean;
  /** @returns the code of why the event could not be taken; it has then changed nothing */
  offer(event: { type: string }): string | null;
}

/** Gives a machine what needs no answer, a report or a telling. What it does not wait for is passed over. */
export function hear(event: { type: string }, receiver: Receiver): void {
  receiver.catchUp();
  if (receiver.can(event)) receiver.offer(event);
}
