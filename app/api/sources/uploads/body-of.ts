import { invalid } from '@/lib/kernel/errors';
import { MAX_UPLOAD_BYTES } from '@/lib/uploads/model';

/** What a refused file may go on sending, so that the answer reaches whoever sends it. */
const MOST_DRAINED = 64 * 1024 ** 2;

/**
 * The bytes of a request as they come, and a way to be done with them: a client that still sends does not hear an answer.
 * @throws MusterError `upload/empty`, `upload/too-large` by what the request says of itself
 */
export function bodyOf(request: Request): { bytes: AsyncGenerator<Uint8Array>; drain(): Promise<void> } {
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > MAX_UPLOAD_BYTES)
    throw invalid(
      'upload/too-large',
      'The file is larger than 2 GB, which is as much as is read. Split it and upload the parts.',
    );
  if (!request.body) throw invalid('upload/empty', 'The request has no file: send its bytes as the body.');
  const reader = request.body.getReader();
  async function* bytes() {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  }
  return {
    bytes: bytes(),
    async drain() {
      for (let drained = 0; drained < MOST_DRAINED; ) {
        const { value, done } = await reader.read();
        if (done) return;
        drained += value.byteLength;
      }
      await reader.cancel();
    },
  };
}
