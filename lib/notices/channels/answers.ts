import { MusterError } from '@/lib/kernel/errors';
import { type PostAnswer, post } from '@/lib/platform/http/post';
import { type OpenContext, SendFailure } from './contract';

/**
 * Posts to a webhook and reads what the status says: 2xx took it, 429 and 5xx ask to try again, a redirect and any other
 * 4xx will not become better by themselves, though somebody may mend the settings within the day.
 */
export async function postTo(
  url: string,
  body: string,
  context: OpenContext,
  headers: Record<string, string> = {},
): Promise<PostAnswer> {
  const answer = await post(url, body, { allowPrivate: context.allowPrivate, headers }).catch(
    (error: unknown) => {
      const said = error instanceof MusterError ? error.message : 'The connection failed.';
      throw new SendFailure(said, { of: 'channel', cause: error });
    },
  );
  const { status } = answer;
  if (status >= 200 && status < 300) return answer;
  if (status >= 300 && status < 400)
    throw new SendFailure(`It answered ${status}, a redirect to elsewhere, which is not followed.`, {
      of: 'channel',
    });
  const retryAfterSeconds = secondsOf(answer.headers['retry-after']);
  if (status === 400 || status === 413 || status === 422)
    throw new SendFailure(`It refused the message (${status}).`, { of: 'message', isFinal: true });
  throw new SendFailure(`It answered ${status}.`, { of: 'channel', retryAfterSeconds });
}

const LONGEST_WAIT_SECONDS = 3_600;

function secondsOf(header: string | undefined): number | null {
  return header && /^\d{1,6}$/.test(header) ? Math.min(Number(header), LONGEST_WAIT_SECONDS) : null;
}
