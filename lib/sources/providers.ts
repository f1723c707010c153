import type { Provider } from '@/lib/collectors/contract';
import { PROVIDERS, providerById } from '@/lib/collectors/registry';
import { invalid } from '@/lib/kernel/errors';
import { UPLOAD_KIND } from '@/lib/uploads/model';
import { fieldsOf, type SourceField } from './fields';

/** A provider as forms and lists need it: no client, no code. */
export interface ProviderView {
  id: string;
  title: string;
  fields: SourceField[];
  collectors: {
    id: string;
    title: string;
    permissions: { action: string; list: string | null; why: string }[];
  }[];
}

/** The parts of a provider that may travel to a browser. */
export function providerView(provider: Provider): ProviderView {
  return {
    id: provider.id,
    title: provider.title,
    fields: fieldsOf(provider.config),
    collectors: provider.collectors.map(({ id, title, permissions }) => ({
      id,
      title,
      permissions: permissions.map(({ action, list, why }) => ({ action, list: list ?? null, why })),
    })),
  };
}

/** Title of a kind of source; the kind itself when this version does not know it. */
export function kindTitle(kind: string): string {
  if (kind === UPLOAD_KIND) return 'Uploaded files';
  return providerById(kind)?.title ?? kind;
}

/** How people read one setting of a kind of source; its name when this version does not know it. */
export function settingTitle(kind: string, name: string): string {
  const provider = providerById(kind);
  return (provider && fieldsOf(provider.config).find((field) => field.name === name)?.title) ?? name;
}

/** @throws MusterError `source/unknown-kind` that lists what there is. */
export function requireProvider(kind: string): Provider {
  return providerById(kind) ?? connectableProvider(kind);
}

/** A provider that people connect; Muster's own source is there from the start. @throws MusterError `source/unknown-kind` */
export function connectableProvider(kind: string): Provider {
  const provider = PROVIDERS.find(({ id }) => id === kind);
  if (provider) return provider;
  const known = PROVIDERS.map(({ id }) => id).join(', ');
  throw invalid('source/unknown-kind', `There is no provider of that kind. Known kinds: ${known}.`, {
    fields: { kind: `One of ${known}.` },
  });
}
