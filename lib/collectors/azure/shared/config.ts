import { z } from 'zod';

const REFERENCE = /^(env:[A-Za-z_][A-Za-z0-9_]*|file:\S.*)$/;
const httpsUrl = z.url({ protocol: /^https$/, error: 'Give a full https:// address.' });

/** The parts of a comma separated setting, trimmed, without empty ones. */
export function splitList(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Settings of an Azure source; secrets only as references. */
export const AzureConfig = z
  .strictObject({
    tenantId: z.guid({ error: 'Give the directory (tenant) ID, a GUID.' }).meta({
      title: 'Tenant ID',
      description: 'Directory (tenant) ID of Microsoft Entra, from its Overview page.',
      placeholder: '00000000-0000-0000-0000-000000000000',
    }),
    clientId: z.guid({ error: 'Give the application (client) ID, a GUID.' }).optional().meta({
      title: 'Client ID',
      description:
        'Application or user-assigned managed identity that reads. Leave empty for the identity of the machine.',
      placeholder: '00000000-0000-0000-0000-000000000000',
    }),
    clientSecret: z
      .string()
      .regex(REFERENCE, 'Give a reference, env:NAME or file:PATH. The secret itself is never stored here.')
      .optional()
      .meta({
        title: 'Client secret (reference)',
        description:
          'Where to find the client secret: env:NAME or file:PATH. Prefer workload or managed identity, which need none.',
        placeholder: 'env:AZURE_CLIENT_SECRET',
      }),
    clientCertificatePath: z.string().min(1).optional().meta({
      title: 'Client certificate path',
      description: 'PEM file with certificate and private key, instead of a client secret.',
      placeholder: '/run/secrets/muster-azure.pem',
    }),
    subscriptions: z.string().optional().meta({
      title: 'Subscriptions',
      description:
        'Subscription IDs, comma separated, to read. Leave empty for every subscription of the tenant that the identity can see.',
      placeholder: '00000000-0000-0000-0000-000000000000',
    }),
    vaults: z.string().optional().meta({
      title: 'Vaults',
      description:
        'Key Vault addresses, comma separated, read in addition to those found in the subscriptions.',
      placeholder: 'https://my-vault.vault.azure.net',
    }),
    endpoint: httpsUrl.optional().meta({
      title: 'Endpoint',
      description:
        'Only for tests: one https:// base that stands for sign-in, Graph, Resource Manager and vaults.',
      placeholder: 'https://127.0.0.1:8443',
    }),
  })
  .superRefine((config, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    for (const id of splitList(config.subscriptions))
      if (!z.guid().safeParse(id).success) refuse('subscriptions', 'Each subscription ID must be a GUID.');
    for (const url of splitList(config.vaults))
      if (!httpsUrl.safeParse(url).success) refuse('vaults', 'Each vault must be a full https:// address.');
    if (config.clientSecret && config.clientCertificatePath)
      refuse('clientCertificatePath', 'Give a client secret or a client certificate, not both.');
    if (config.endpoint && !config.clientSecret && !config.clientCertificatePath)
      refuse(
        'clientSecret',
        'An endpoint for tests needs a client secret of its own: the identity of the machine is never sent to it.',
      );
    if ((config.clientSecret || config.clientCertificatePath) && !config.clientId)
      refuse('clientId', 'A client secret or certificate needs the client ID it belongs to.');
  });
export type AzureConfig = z.infer<typeof AzureConfig>;
