/** What is read when somebody first asks for it, and not again; a failure is everybody's who asks. */
export const readOnce = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let known: Promise<T> | null = null;
  return () => {
    known ??= read();
    return known;
  };
};
