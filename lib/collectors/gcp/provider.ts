import type { Collector, Provider } from '@/lib/collectors/contract';
import * as collectors from './collectors';
import { classifyGcp } from './shared/classify';
import { connectGcp, type GcpClients } from './shared/clients';
import { GcpConfig } from './shared/config';
import { listScopes, ofActiveProjects } from './shared/scopes';

export type { GcpClients, GcpConfig };

/** Projects of Google Cloud. Account = project id; everything is global. */
export const gcpProvider: Provider<GcpConfig, GcpClients> = {
  id: 'gcp',
  title: 'Google Cloud',
  config: GcpConfig,
  connect: connectGcp,
  scopes: listScopes,
  classify: classifyGcp,
  collectors: Object.values<Collector<GcpClients>>(collectors).map(ofActiveProjects),
};
