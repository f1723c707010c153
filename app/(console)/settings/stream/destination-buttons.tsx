'use client';

import { Button } from '@/app/_ui/button';
import { useAction } from '../../_action/use-action';
import { pause, resume, sendTest } from './actions';

/** Tries a destination, and stops and starts what is sent to it. */
export function DestinationButtons({ id, name, isPaused }: { id: string; name: string; isPaused: boolean }) {
  const test = useAction<unknown>({
    said: 'An event about this test is on its way; the tries below show what comes of it.',
    saysFailure: true,
  });
  const change = useAction<unknown>({
    said: isPaused
      ? `${name} goes on from where it was left.`
      : `${name} is paused; what happens waits for it.`,
    saysFailure: true,
  });
  return (
    <>
      {!isPaused && (
        <Button
          size="sm"
          variant="ghost"
          disabled={test.isPending}
          aria-label={`Send a test to ${name}`}
          onClick={() => test.send(() => sendTest({ id }))}
        >
          Send a test
        </Button>
      )}
      <Button
        size="sm"
        variant="ghost"
        disabled={change.isPending}
        aria-label={`${isPaused ? 'Resume' : 'Pause'} ${name}`}
        onClick={() => change.send(() => (isPaused ? resume : pause)({ id }))}
      >
        {isPaused ? 'Resume' : 'Pause'}
      </Button>
    </>
  );
}
