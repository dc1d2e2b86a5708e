/**
 * The outcome of work that has to be there in time. Work that is late goes on, and nobody hears of it any more.
 *
 * @param ms time that it has
 * @throws what `late` makes, once the time is over
 */
export async function within<T>(ms: number, work: Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
