import { z } from 'zod';

const REFERENCE = /^(env:[A-Za-z_][A-Za-z0-9_]*|file:\S.*)$/;
const REGION = /^[a-z]{2}(-[a-z]+)+-\d+$/;
const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
const ACCOUNT = /^\d{12}(=[\w .-]{1,60})?$/;
/** In place of a list: every region that an account has switched on, every account of the organisation. */
export const ALL_REGIONS = 'all';
const ORGANIZATION = 'organization';
/** A form and the command line send text; a stored configuration holds the list. */
const list = z.union([z.string(), z.array(z.string())]).transform(splitList);

/** The parts of a comma separated setting, trimmed, without empty ones and without repetition. */
export function splitList(value: string | readonly string[]): string[] {
  const parts = (typeof value === 'string' ? [value] : value).flatMap((text) => text.split(/[,\n]/));
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

/** @param word stands alone in place of all values */
function everyOne(pattern: RegExp, message: string, word: string) {
  return (values: readonly string[], context: z.core.$RefinementCtx<readonly string[]>) => {
    if (values.length === 1 && values[0] === word) return;
    if (!values.every((value) => pattern.test(value))) context.addIssue({ code: 'custom', message });
  };
}

/** Settings of an AWS source; secrets only as references. With none of the sign-in fields the SDK's own chain decides. */
export const AwsConfig = z
  .strictObject({
    region: z.string().regex(REGION, 'Give a region such as us-east-1.').default('us-east-1').meta({
      title: 'Home region',
      description:
        'Region for IAM and the sign-in service; picks the partition (commercial, GovCloud, China).',
      placeholder: 'us-east-1',
    }),
    regions: list
      .superRefine(everyOne(REGION, 'Give regions such as us-east-1, comma separated, or all.', ALL_REGIONS))
      .default(['us-east-1'])
      .meta({
        title: 'Regions',
        description:
          'Regions whose secrets, keys and certificates are read, comma separated; all stands for every region an account has switched on.',
        placeholder: 'us-east-1, eu-central-1',
      }),
    accounts: list
      .superRefine(
        everyOne(
          ACCOUNT,
          'Give account ids of 12 digits, each with or without =name, or organization.',
          ORGANIZATION,
        ),
      )
      .optional()
      .meta({
        title: 'Accounts',
        description:
          'Account ids, comma separated, each may be followed by =name. The role below is assumed in every one of them. The word organization stands for every active account of the organisation that the sign-in may list. Leave empty for the account of the sign-in.',
        placeholder: '123456789012=production, 123456789013=staging',
      }),
    roleName: z
      .string()
      .regex(/^[\w+=,.@/-]{1,128}$/, 'Give the name of a role, without its ARN.')
      .optional()
      .meta({
        title: 'Role in the accounts',
        description: 'Name of the read-only role that exists in each of the accounts.',
        placeholder: 'muster-reader',
      }),
    roleArn: z.string().regex(ROLE_ARN, 'Give the full ARN of a role.').optional().meta({
      title: 'Role',
      description: 'Role assumed first, before anything is read.',
      placeholder: 'arn:aws:iam::123456789012:role/muster-reader',
    }),
    externalId: z
      .string()
      .regex(/^[\w+=,.@:/-]{2,1224}$/, 'Give 2 or more letters, digits or +=,.@:/-')
      .optional()
      .meta({
        title: 'External ID',
        description: 'Sent when a role is assumed, where its trust policy asks for one.',
        placeholder: 'muster-7f3a',
      }),
    profile: z.string().min(1).optional().meta({
      title: 'Profile',
      description: 'Profile of the AWS configuration files on the worker, instead of its workload identity.',
      placeholder: 'audit',
    }),
    accessKeyId: z
      .string()
      .regex(
        /^([A-Z0-9]{16,128}|env:[A-Za-z_][A-Za-z0-9_]*|file:\S.*)$/,
        'Give an access key id, env:NAME or file:PATH.',
      )
      .optional()
      .meta({
        title: 'Access key ID',
        description: 'Only where no workload identity is to be had: the key id, or where to find it.',
        placeholder: 'env:MUSTER_AWS_KEY_ID',
      }),
    secretAccessKey: z
      .string()
      .regex(REFERENCE, 'Give a reference, env:NAME or file:PATH. The secret itself is never stored here.')
      .optional()
      .meta({
        title: 'Secret access key (reference)',
        description: 'Where to find the secret of that key: env:NAME or file:PATH.',
        placeholder: 'env:MUSTER_AWS_SECRET',
      }),
    endpoint: z
      .url({ protocol: /^https?$/, error: 'Give a full http:// or https:// address.' })
      .optional()
      .meta({
        title: 'Endpoint',
        description: 'Only for tests: one address that stands for all services.',
        placeholder: 'http://127.0.0.1:5000',
      }),
  })
  .superRefine((config, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (config.regions.length === 0) refuse('regions', 'Give at least one region.');
    if (config.accounts?.length && !config.roleName)
      refuse('roleName', 'Accounts need the name of the role to assume in them.');
    if (config.roleName && !config.accounts?.length)
      refuse('accounts', 'A role name needs the accounts it exists in; for one role give its ARN instead.');
    if (config.externalId && !config.roleArn && !config.roleName)
      refuse('externalId', 'An external ID is only sent when a role is assumed.');
    if (config.accessKeyId && !config.secretAccessKey)
      refuse('secretAccessKey', 'The access key id needs a reference to its secret.');
    if (config.secretAccessKey && !config.accessKeyId)
      refuse('accessKeyId', 'The secret needs the access key id it belongs to.');
    if (config.profile && config.accessKeyId) refuse('profile', 'Give a profile or an access key, not both.');
  });
export type AwsConfig = z.output<typeof AwsConfig>;

/** The accounts of a configuration with their names; empty when the account of the sign-in is meant. */
export function accountsOf({
  accounts,
}: Pick<AwsConfig, 'accounts'>): { id: string; name: string | null }[] | 'organization' {
  if (accounts?.[0] === ORGANIZATION) return ORGANIZATION;
  return (accounts ?? []).map((entry) => {
    const [id = '', name] = entry.split('=');
    return { id, name: name?.trim() || null };
  });
}
