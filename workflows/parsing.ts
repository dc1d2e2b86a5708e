import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';
import { z } from 'zod';

/**
 * Schemas look at what they are given and make no code for it: each workflow has schemas of its own and uses most of
 * them a few times, so that compiling would cost more than it saves. The worker takes this module as one of its
 * interceptors, since those are evaluated before all others, and a schema asks when it is made.
 */
z.config({ jitless: true });

export const interceptors: WorkflowInterceptorsFactory = () => ({});
