/** A statement has at most 65,535 parameters. */
const AT_ONCE = 1_000;

/** Rows in parts small enough for one statement, in their order. */
export const inParts = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, part) =>
    rows.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
