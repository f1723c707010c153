import { addDays, DAY_MS } from '@/lib/kernel/dates';
import { failure as azureFailure } from './azure/answers';
import type { DemoEndpoint, DemoRequest, DemoResponse, DemoWorld } from './endpoint';
import type { AzureEstate } from './estate/azure';
import type { GcpEstate } from './estate/gcp';
import { failure as gcpFailure } from './gcp/answers';

/** Something that goes on being wrong with a cloud from some day on; null leaves the answer as it is. */
export interface Trouble {
  from: Date;
  answer(
    request: DemoRequest,
    usual: () => Promise<DemoResponse>,
  ): Promise<DemoResponse | null> | DemoResponse | null;
}

const MINUTE_MS = 60_000;
/** Right after a day on which the demo collects, so that everything was seen once just before. */
const AFTER_DAYS = 5;

/** The endpoint with these troubles, as of the world's clock. The first that has an answer gives it. */
export function withTroubles<Endpoint extends DemoEndpoint>(
  endpoint: Endpoint,
  troubles: readonly Trouble[],
): Endpoint {
  return {
    ...endpoint,
    async handle(request: DemoRequest, world: DemoWorld): Promise<DemoResponse> {
      const usual = () => endpoint.handle(request, world);
      for (const { from, answer } of troubles) {
        const given = from <= world.now() ? await answer(request, usual) : null;
        if (given) return given;
      }
      return usual();
    },
  };
}

const shortlyAfter = (today: Date) => new Date(addDays(today, -AFTER_DAYS).getTime() + MINUTE_MS);
const pathOf = ({ url }: DemoRequest) => decodeURIComponent(url.pathname);

/** An API that was never switched on, a permission that was taken away, and one secret that nobody may look at. */
export function gcpTroubles({ projects }: GcpEstate, today: Date): Trouble[] {
  const [commerce, , , sandbox] = projects;
  const secret = commerce?.secrets.find(({ deletedAt }) => deletedAt === null);
  const from = shortlyAfter(today);
  const refusing = (end: string, answer: DemoResponse, since: Date): Trouble => ({
    from: since,
    answer: (request) => (pathOf(request).endsWith(end) ? answer : null),
  });
  const denied = (permission: string) =>
    gcpFailure('PERMISSION_DENIED', `Permission '${permission}' denied on resource (or it may not exist).`, {
      reason: 'IAM_PERMISSION_DENIED',
    });
  return [
    refusing(
      `/projects/${sandbox?.id}/locations/-/certificates`,
      gcpFailure('PERMISSION_DENIED', 'Certificate Manager API has not been used in this project before.', {
        reason: 'SERVICE_DISABLED',
      }),
      new Date(0),
    ),
    refusing(`/projects/${sandbox?.id}/locations/global/keys`, denied('apikeys.keys.list'), from),
    refusing(`/secrets/${secret?.name}/versions`, denied('secretmanager.versions.list'), from),
  ];
}

/** A vault that moved out of sight, so that nobody looks at its cells any more, and an HSM that cannot keep up. */
export function azureTroubles({ vaults, hsms }: AzureEstate, today: Date): Trouble[] {
  const moved = vaults.at(-1)?.name;
  const slow = hsms[0]?.name;
  return [
    {
      from: shortlyAfter(today),
      answer: async (request, usual) => {
        if (!pathOf(request).endsWith('/providers/Microsoft.KeyVault/vaults')) return null;
        const { body, ...rest } = await usual();
        const { value, ...page } = JSON.parse(String(body)) as { value: { name: string }[] };
        return {
          ...rest,
          body: JSON.stringify({ ...page, value: value.filter(({ name }) => name !== moved) }),
        };
      },
    },
    {
      from: new Date(today.getTime() - DAY_MS / 2),
      answer: (request) =>
        pathOf(request) === `/vault/${slow}/keys`
          ? azureFailure(429, 'TooManyRequests', 'Slow down.', { 'retry-after': '1' })
          : null,
    },
  ];
}
