import type { DestinationKind } from './model';
import type { DestinationState } from './states';

export const DESTINATION_TITLES: Record<DestinationKind, string> = {
  https: 'HTTPS endpoint',
  syslog: 'Syslog over TLS',
  file: 'File',
};

export const STATE_LABELS: Record<DestinationState, string> = {
  working: 'Working',
  behind: 'Behind',
  away: 'Away',
  paused: 'Paused',
};

/** What a destination asks for, in order. */
export interface ConfigField {
  name: string;
  label: string;
  hint: string;
  isRequired: boolean;
  choices?: readonly { value: string; label: string }[];
  initial?: string;
}

const reference = 'env:NAME or file:/path of the worker; the value itself is never stored.';

export const CONFIG_FIELDS: Record<DestinationKind, readonly ConfigField[]> = {
  https: [
    { name: 'url', label: 'Address', hint: 'https://…, without a secret in it', isRequired: true },
    {
      name: 'body',
      label: 'Body',
      hint: 'A batch of up to 500 events',
      isRequired: true,
      choices: [
        { value: 'lines', label: 'JSON lines' },
        { value: 'array', label: 'JSON array' },
      ],
    },
    { name: 'header', label: 'Header that lets it in', hint: 'For example authorization', isRequired: false },
    {
      name: 'secret',
      label: 'Value of that header, by reference',
      hint: `With everything that belongs to it, such as “Bearer …”. ${reference}`,
      isRequired: false,
    },
  ],
  syslog: [
    { name: 'host', label: 'Syslog server', hint: 'For example siem.example.com', isRequired: true },
    {
      name: 'port',
      label: 'Port',
      hint: '6514 unless it has another one',
      isRequired: true,
      initial: '6514',
    },
    {
      name: 'authority',
      label: 'Its certificate authority, by reference',
      hint: `In PEM. Empty where a public one signed. ${reference}`,
      isRequired: false,
    },
    {
      name: 'certificate',
      label: 'Own certificate, by reference',
      hint: 'In PEM, where the server asks who is there',
      isRequired: false,
    },
    { name: 'key', label: 'Own key, by reference', hint: reference, isRequired: false },
    {
      name: 'structuredDataId',
      label: 'Name of the structured data',
      hint: 'With your own enterprise number, if you have one',
      isRequired: true,
      initial: 'muster@32473',
    },
  ],
  file: [
    {
      name: 'file',
      label: 'File',
      hint: 'A name without a folder, for example audit.jsonl',
      isRequired: true,
      initial: 'audit.jsonl',
    },
    {
      name: 'megabytes',
      label: 'Largest size in MB',
      hint: 'Then it is renamed',
      isRequired: true,
      initial: '100',
    },
    {
      name: 'keep',
      label: 'Renamed files to keep',
      hint: 'Older ones are removed, so fetch them in time',
      isRequired: true,
      initial: '5',
    },
  ],
};
