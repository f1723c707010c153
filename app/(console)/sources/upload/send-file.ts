import { type Failure, UNREACHABLE } from '../../_action/use-action';

export interface Sending {
  done: Promise<{ id: string } | { failure: Failure }>;
  stop(): void;
}

/** Sends a file as it is; fetch does not tell how far it has come, so this is the older way. */
export function sendFile(
  file: File,
  said: Record<string, string>,
  onProgress: (sent: number) => void,
): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<{ id: string } | { failure: Failure }>((resolve) => {
    const lost = () => resolve({ failure: UNREACHABLE });
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
    request.addEventListener('error', lost);
    request.addEventListener('abort', () =>
      resolve({ failure: { code: 'web/stopped', message: 'The upload was stopped; nothing was kept.' } }),
    );
    request.addEventListener('load', () => {
      const answer = request.response as { id?: string; error?: Failure } | null;
      if (request.status === 201 && answer?.id) resolve({ id: answer.id });
      else resolve({ failure: answer?.error ?? UNREACHABLE });
    });
  });
  const query = new URLSearchParams({ fileName: file.name, ...said });
  request.open('POST', `/api/sources/uploads?${query}`);
  request.responseType = 'json';
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.send(file);
  return { done, stop: () => request.abort() };
}
