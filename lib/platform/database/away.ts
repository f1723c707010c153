/** Of Prisma: cannot reach, timed out, refused to let in, connection closed, no connection free. */
const PRISMA = new Set(['P1000', 'P1001', 'P1002', 'P1008', 'P1017', 'P2024']);
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** Of PostgreSQL: connection exceptions, and a primary that has become a standby. */
const SQLSTATE = /^(08...|25006)$/;
/** Of node-postgres, which gives these no code. */
const SAID =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether a failed statement means that the database is not there for the moment, rather than that it is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, severity } = factsOf(error);
  // What PostgreSQL calls fatal ends the connection: shutting down, starting up, too many clients, nobody let in.
  if (severity === 'FATAL' || severity === 'PANIC') return true;
  return PRISMA.has(code) || NETWORK.has(code) || SQLSTATE.test(code) || SAID.test(error.message);
}

interface Facts {
  code?: unknown;
  severity?: unknown;
  originalCode?: unknown;
}

/** Prisma hands on what PostgreSQL said in the `meta` of an error of its own. */
function factsOf(error: Error & Facts & { meta?: unknown }): { code: string; severity: unknown } {
  const meta = error.meta as { driverAdapterError?: { cause?: Facts } } | undefined;
  const inner = meta?.driverAdapterError?.cause;
  return {
    code: String(inner?.originalCode ?? error.code ?? ''),
    severity: inner?.severity ?? error.severity,
  };
}
