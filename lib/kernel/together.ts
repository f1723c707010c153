/**
 * Like Promise.all, but waits for all of them also where one fails: what they share, a connection or a folder, is nobody's
 * any more when it returns.
 * @throws the failure of the first in the order given that failed.
 */
export async function together<const Works extends readonly Promise<unknown>[]>(
  ...works: Works
): Promise<{ -readonly [At in keyof Works]: Awaited<Works[At]> }> {
  await Promise.allSettled(works);
  return Promise.all(works) as never;
}
