import type { SecretListEntry } from '@aws-sdk/client-secrets-manager';
import { secretsmanagerSecrets } from '@/lib/collectors/aws/secretsmanager-secrets';
import type { JsonObject } from '@/lib/kernel/json';
import { BadRow, type Format, listIn, momentIn, needed, objectIn, textOf } from './contract';

/** `aws secretsmanager list-secrets`: names, dates and rotation, never a value. */
export const awsSecrets: Format = {
  id: 'aws-secrets',
  title: 'AWS Secrets Manager list (JSON)',
  command: 'aws secretsmanager list-secrets --include-planned-deletion > secrets.json',
  required: ['ARN'],
  sameAs: [secretsmanagerSecrets.id],
  statesTags: true,
  detect: (head) =>
    head.path === 'SecretList' || (head.shape === 'list' && head.names.has('ARN') && head.names.has('Name')),
  read: (row) => {
    const arn = needed(row.ARN, 'ARN');
    const [, region, account] = /^arn:aws[\w-]*:secretsmanager:([\w-]+):(\d{12}):secret:./.exec(arn) ?? [];
    if (!region || !account) throw new BadRow('ARN is not that of a secret');
    const scope = { account, accountName: null, region };
    return { observations: secretsmanagerSecrets.observe(entryOf(arn, row), scope, new Date(0)) };
  },
};

const MOMENTS = [
  'LastRotatedDate',
  'LastChangedDate',
  'LastAccessedDate',
  'DeletedDate',
  'NextRotationDate',
  'CreatedDate',
] as const;
const TEXTS = [
  'Name',
  'Description',
  'KmsKeyId',
  'RotationLambdaARN',
  'OwningService',
  'PrimaryRegion',
] as const;

/** The entry as the SDK gives it, from what the command line printed. */
function entryOf(arn: string, row: JsonObject): SecretListEntry {
  const entry: SecretListEntry = { ARN: arn };
  for (const name of MOMENTS) {
    const at = momentIn(row[name], name);
    if (at) entry[name] = at;
  }
  for (const name of TEXTS) {
    const text = textOf(row[name]);
    if (text) entry[name] = text;
  }
  if (typeof row.RotationEnabled === 'boolean') entry.RotationEnabled = row.RotationEnabled;
  const rules = objectIn(row.RotationRules);
  const schedule = textOf(rules.ScheduleExpression);
  entry.RotationRules = {
    ...(typeof rules.AutomaticallyAfterDays === 'number'
      ? { AutomaticallyAfterDays: rules.AutomaticallyAfterDays }
      : {}),
    ...(schedule ? { ScheduleExpression: schedule } : {}),
  };
  entry.Tags = listIn(row.Tags).map((tag) => {
    const { Key, Value } = objectIn(tag);
    return { Key: textOf(Key) ?? undefined, Value: textOf(Value) ?? undefined };
  });
  const stages = Object.entries(objectIn(row.SecretVersionsToStages));
  if (stages.length > 0)
    entry.SecretVersionsToStages = Object.fromEntries(
      stages.map(([version, names]) => [version, listIn(names).flatMap((name) => textOf(name) ?? [])]),
    );
  return entry;
}
