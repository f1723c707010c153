import { z } from 'zod';

const REFERENCE = /^(env:[A-Za-z_][A-Za-z0-9_]*|file:\S.*)$/;
const PROJECT = /^([a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/;

/** The project ids of the comma separated setting, without repetitions. */
export function projectsOf(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** Settings of a Google Cloud source; secrets only as references. */
export const GcpConfig = z
  .strictObject({
    projects: z
      .string()
      .refine((text) => projectsOf(text).length > 0, 'Give at least one project ID.')
      .refine(
        (text) => projectsOf(text).every((id) => PROJECT.test(id)),
        'Each project ID has 6 to 30 lower-case letters, digits and hyphens; give the ID, not its name or number.',
      )
      .optional()
      .meta({
        title: 'Projects',
        description:
          'Project IDs, comma separated, whose credentials are read. Leave empty to read an organisation.',
        placeholder: 'my-project-prod, my-project-staging',
      }),
    organization: z
      .string()
      .regex(/^\d{4,20}$/, 'Give the number of the organisation, without "organizations/".')
      .optional()
      .meta({
        title: 'Organisation',
        description:
          'Number of an organisation, all of whose projects are read, those made later included. Needs the role on the ' +
          'organisation and the Cloud Asset API in the project of the reader.',
        placeholder: '123456789012',
      }),
    credentials: z
      .string()
      .regex(REFERENCE, 'Give a reference, env:NAME or file:PATH. The key itself is never stored here.')
      .optional()
      .meta({
        title: 'Credentials (reference)',
        description:
          'Where to find the JSON of an external account or a service account: env:NAME or file:PATH. Leave empty for ' +
          'the application default credentials of the machine. Prefer workload identity, which needs no key.',
        placeholder: 'file:/run/secrets/gcp-workload-identity.json',
      }),
    endpoint: z
      .url({ protocol: /^https?$/, error: 'Give a full http:// or https:// address.' })
      .optional()
      .meta({
        title: 'Endpoint',
        description:
          'Only for tests: one base that stands for all Google APIs. It gets a made-up token, never real credentials.',
        placeholder: 'http://127.0.0.1:8090',
      }),
  })
  .refine((config) => (config.projects === undefined) !== (config.organization === undefined), {
    path: ['projects'],
    error: 'Give either project IDs or an organisation.',
  })
  .refine((config) => !(config.endpoint && config.credentials), {
    path: ['credentials'],
    error: 'An endpoint for tests takes no credentials: they would be sent to it.',
  });
export type GcpConfig = z.infer<typeof GcpConfig>;
