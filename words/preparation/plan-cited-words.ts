/** The plan as the papers that carry it out name it: Vietnamese alone, as they are. */

const TO_FILL = { number: '……', day: '……/……/…………' } as const;

export const planCitedSaid = {
  /** `Kế hoạch số ……`, until it has its number */
  withoutNumber: (type: string) => `${type} số ${TO_FILL.number}`,
  /** @param date as it is shown; null: to be filled in by hand */
  cited: (of: { plan: string; date: string | null; issuer: string; subject: string }) =>
    `${of.plan}, ngày ${of.date ?? TO_FILL.day} của ${of.issuer} về ${of.subject}`,
} as const;
