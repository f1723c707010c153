import pino, { type Logger } from 'pino';

export type { Logger };

/** A JSON logger on standard output; `component` is `web`, `worker`, `demo` or `start`. Inputs are never logged. */
export function createLogger(component: string, level: string): Logger {
  return pino({ level, base: { component }, timestamp: pino.stdTimeFunctions.isoTime });
}
