/** What people are assumed to do in a future that is tried: what they owe in time, nothing, or late. */
export const ASSUMPTIONS = ['on-time', 'silent', 'late'] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];
