/** A running machine, in a workflow or in virtual time, as others reach it. */
export interface Receiver {
  /** Fires what has fallen due, which comes before anything received now. */
  catchUp(): void;
  can(event: { type: string }): boolean;
  /** @returns the code of why the event could not be taken; it has then changed nothing */
  offer(event: { type: string }): string | null;
}

/** Gives a machine what needs no answer, such as a report. What it doesn't wait for is ignored. */
export function hear(event: { type: string }, receiver: Receiver): void {
  receiver.catchUp();
  if (receiver.can(event)) receiver.offer(event);
}
