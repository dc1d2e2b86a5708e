import type { WorkflowHandle } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/** Instants in ms at which the durable timers that are running fire. */
export function runningTimers({ events }: History): number[] {
  const timers = new Map<string, number>();
  for (const { eventTime, ...event } of events ?? []) {
    const { timerId, startToFireTimeout } = event.timerStartedEventAttributes ?? {};
    if (timerId) timers.set(timerId, tsToMs(eventTime) + tsToMs(startToFireTimeout));
    timers.delete(event.timerFiredEventAttributes?.timerId ?? '');
    timers.delete(event.timerCanceledEventAttributes?.timerId ?? '');
  }
  return [...timers.values()];
}

/** How many activities have no outcome yet, including those being tried again. */
function openActivities({ events }: History): number {
  const open = new Set<string>();
  for (const { eventId, ...event } of events ?? []) {
    if (event.activityTaskScheduledEventAttributes) open.add(String(eventId));
    const ended =
      event.activityTaskCompletedEventAttributes ??
      event.activityTaskFailedEventAttributes ??
      event.activityTaskTimedOutEventAttributes ??
      event.activityTaskCanceledEventAttributes;
    if (ended) open.delete(String(ended.scheduledEventId));
  }
  return open.size;
}

/** Whether a running workflow has nothing in hand and nothing due. */
export function isAtRest(history: History, now: number): boolean {
  const last = history.events?.at(-1);
  const answered =
    last?.workflowTaskCompletedEventAttributes ??
    last?.workflowPropertiesModifiedEventAttributes ??
    last?.timerStartedEventAttributes ??
    last?.timerCanceledEventAttributes ??
    last?.workflowExecutionUpdateCompletedEventAttributes;
  const isWaiting = answered != null && openActivities(history) === 0;
  return isWaiting && runningTimers(history).every((firesAt) => firesAt > now);
}
