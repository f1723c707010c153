import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { iamPolicy } from '@/lib/collectors/aws/permissions';
import { azureGrants } from '@/lib/collectors/azure/permissions';
import type { Provider } from '@/lib/collectors/contract';
import { gcpRole } from '@/lib/collectors/gcp/permissions';
import { PROVIDERS } from '@/lib/collectors/registry';
import { type ProviderView, providerView, requireProvider } from './providers';

/** Something to paste where access is granted. */
export interface GrantDocument {
  title: string;
  text: string;
}

export interface SourcePermissions {
  kind: string;
  title: string;
  collectors: ProviderView['collectors'];
  documents: GrantDocument[];
  /** All documents as one text, for the terminal. */
  text: string;
}

const DOCUMENTS: Record<string, (collectors: Provider['collectors']) => GrantDocument[]> = {
  aws: (collectors) => [{ title: 'IAM policy', text: pretty(iamPolicy(collectors)) }],
  azure: (collectors) => {
    const { role, graph, hsm } = azureGrants(collectors, []);
    return [
      { title: 'Azure custom role (set AssignableScopes to your subscriptions)', text: pretty(role) },
      { title: 'Microsoft Graph application permissions', text: graph.join('\n') },
      { title: 'Local role of each managed HSM, where there is one', text: hsm.join('\n') },
    ];
  },
  gcp: (collectors) => [{ title: 'Google Cloud custom role', text: pretty(gcpRole(collectors)) }],
};

/**
 * The least a source of this kind needs, in the provider's own form.
 * @throws MusterError `source/unknown-kind`
 */
export function sourcePermissions(viewer: Viewer, kind: string): SourcePermissions {
  permit(viewer, 'source:read');
  return permissionsOf(requireProvider(kind));
}

/** As `sourcePermissions`, for a provider at hand. */
export function permissionsOf(provider: Provider): SourcePermissions {
  const documents = DOCUMENTS[provider.id]?.(provider.collectors) ?? [plainList(provider)];
  // One document stays what it is, so that it can go straight into a file.
  const [only, ...more] = documents;
  const text =
    only && more.length === 0
      ? only.text
      : documents.map((one) => `# ${one.title}\n${one.text}`).join('\n\n');
  const { id: kind, title, collectors } = providerView(provider);
  return { kind, title, collectors, documents, text };
}

/** A provider without a form of its own gets the plain list, so that adding one stays one folder and one line. */
function plainList(provider: Provider): GrantDocument {
  const actions = provider.collectors.flatMap(({ permissions }) => permissions.map(({ action }) => action));
  return { title: 'Permissions', text: [...new Set(actions)].sort().join('\n') };
}

function pretty(document: unknown): string {
  return typeof document === 'string' ? document : JSON.stringify(document, null, 2);
}

/** A provider in the connect form: its fields, and what to grant it. */
export interface ConnectOption extends ProviderView {
  documents: GrantDocument[];
}

/** Every provider one can connect to. */
export function connectOptions(viewer: Viewer): ConnectOption[] {
  permit(viewer, 'source:connect');
  return PROVIDERS.map((provider) => ({
    ...providerView(provider as Provider),
    documents: permissionsOf(provider as Provider).documents,
  }));
}
