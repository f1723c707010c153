import { createAwsEndpoint } from '@/lib/demo/aws-endpoint';
import { createAzureEndpoint } from '@/lib/demo/azure-endpoint';
import { awsEstate } from '@/lib/demo/estate/aws';
import { azureEstate } from '@/lib/demo/estate/azure';
import { gcpEstate } from '@/lib/demo/estate/gcp';
import { createGcpEndpoint } from '@/lib/demo/gcp-endpoint';
import { startIdentityProvider } from '@/lib/demo/identity-provider';
import { listen } from '@/lib/demo/listener';
import { startMailServer } from '@/lib/demo/mail-server';
import { repositoryScan, SCANNED_REPOSITORY } from '@/lib/demo/repository-scan';
import { azureTroubles, gcpTroubles, withTroubles } from '@/lib/demo/troubles';
import { ManualClock, systemClock } from '@/lib/kernel/clock';
import { endWith, report } from '@/lib/operate/child-process';
import { connectDemoMail } from '@/lib/operate/demo-mail';
import { answerForDemo } from '@/lib/operate/demo-owners';
import { livePast } from '@/lib/operate/demo-past';
import { uploadDemoScan } from '@/lib/operate/demo-scan';
import {
  answerDemoProfile,
  DEMO_SEED,
  demoSources,
  mapDemoGroups,
  readDemoState,
} from '@/lib/operate/demo-setup';
import { connectDemoStream } from '@/lib/operate/demo-stream';
import { getRuntime } from '@/lib/platform/runtime';

const ports = JSON.parse(process.env.MUSTER_DEMO_PORTS ?? '{}') as Record<
  'aws' | 'azure' | 'gcp' | 'idp' | 'mail',
  number
>;
const tls = { certPem: process.env.MUSTER_DEMO_CERT ?? '', keyPem: process.env.MUSTER_DEMO_KEY ?? '' };
const runtime = getRuntime('demo');

// Anchored at the day of the first start, so that the estate's past stays the same from start to start.
const { anchor, isComplete } = await readDemoState(runtime);
const options = { seed: DEMO_SEED, size: 1, today: anchor };
const estates = { aws: awsEstate(options), azure: azureEstate(options), gcp: gcpEstate(options) };

let moved: Date | null = isComplete ? null : anchor;
const now = () => moved ?? systemClock.now();
const aws = await listen(createAwsEndpoint(estates.aws), { port: ports.aws, now });
const azureCloud = withTroubles(createAzureEndpoint(estates.azure), azureTroubles(estates.azure, anchor));
const gcpCloud = withTroubles(createGcpEndpoint(estates.gcp), gcpTroubles(estates.gcp, anchor));
const azure = await listen(azureCloud, { port: ports.azure, now, tls });
const gcp = await listen(gcpCloud, { port: ports.gcp, now });
const provider = await startIdentityProvider({
  port: ports.idp,
  clientId: process.env.OIDC_CLIENT_ID ?? '',
  clientSecret: process.env.OIDC_CLIENT_SECRET ?? '',
  redirectUris: [process.env.MUSTER_DEMO_REDIRECT ?? ''],
});

if (!isComplete) {
  await livePast({
    runtime: { ...runtime, clock: new ManualClock(anchor) },
    sources: demoSources(estates, { aws: aws.url, azure: azure.url, gcp: gcp.url }),
    anchor,
    issuer: provider.url,
    moveWorld: (at) => {
      moved = at;
    },
    onProgress: (progress) => report({ ready: false, progress }),
  });
  await uploadDemoScan(runtime, repositoryScan(estates.aws, anchor), SCANNED_REPOSITORY);
  await answerDemoProfile(runtime);
  await answerForDemo(runtime, anchor);
  await mapDemoGroups(runtime);
  moved = null;
}
const mailFolder = process.env.MUSTER_DEMO_MAIL ?? '';
const mail = await startMailServer({ port: ports.mail, folder: mailFolder, now });
await connectDemoMail(runtime, ports.mail);
await connectDemoStream(runtime);
report({
  ready: true,
  summary: `clouds at ${aws.url}, ${azure.url} and ${gcp.url}; sign-in at ${provider.url}; mails in ${mailFolder}`,
});

endWith(async () => {
  for (const { server } of [aws, azure, gcp, provider]) server.closeAllConnections();
  mail.close();
  await runtime.database.close();
});
