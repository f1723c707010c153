import type { DeliveryKind, DeliveryState } from './states';

export const CHANNEL_TITLES: Record<string, string> = {
  mail: 'Mail',
  slack: 'Slack',
  teams: 'Microsoft Teams',
  pagerduty: 'PagerDuty',
  webhook: 'Webhook',
};

export const STATE_LABELS: Record<DeliveryState, string> = {
  waiting: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  failed: 'Failed',
  unconfirmed: 'Not confirmed',
};

export const DELIVERY_LABELS: Record<DeliveryKind, string> = {
  digest: 'Digest',
  urgent: 'Urgent',
  test: 'Test',
};

/** What a channel asks for, in order; `isSecret` ones are references. */
export interface ConfigField {
  name: string;
  label: string;
  hint: string;
  isRequired: boolean;
  choices?: readonly { value: string; label: string }[];
  initial?: string;
}

const reference = 'env:NAME or file:/path of the worker; the value itself is never stored.';

export const CONFIG_FIELDS: Record<string, readonly ConfigField[]> = {
  mail: [
    { name: 'host', label: 'Mail server', hint: 'For example smtp.example.com', isRequired: true },
    {
      name: 'port',
      label: 'Port',
      hint: '587, or 465 for TLS from the start',
      isRequired: true,
      initial: '587',
    },
    {
      name: 'security',
      label: 'Encryption',
      hint: 'Without it no password is sent.',
      isRequired: true,
      choices: [
        { value: 'starttls', label: 'STARTTLS, required' },
        { value: 'tls', label: 'TLS from the start' },
        { value: 'none', label: 'None' },
      ],
    },
    { name: 'user', label: 'User', hint: 'Empty where the server asks for none', isRequired: false },
    { name: 'password', label: 'Password, by reference', hint: reference, isRequired: false },
    { name: 'from', label: 'Sender', hint: 'For example muster@example.com', isRequired: true },
  ],
  slack: [{ name: 'url', label: 'Webhook address, by reference', hint: reference, isRequired: true }],
  teams: [{ name: 'url', label: 'Workflow address, by reference', hint: reference, isRequired: true }],
  pagerduty: [
    { name: 'routingKey', label: 'Integration key, by reference', hint: reference, isRequired: true },
    {
      name: 'endpoint',
      label: 'Address',
      hint: 'Another one for the service in Europe',
      isRequired: true,
      initial: 'https://events.pagerduty.com/v2/enqueue',
    },
  ],
  webhook: [
    { name: 'url', label: 'Address', hint: 'https://…, or a reference to it', isRequired: true },
    {
      name: 'secret',
      label: 'Signing secret, by reference',
      hint: `whsec_… as Standard Webhooks has it. ${reference}`,
      isRequired: true,
    },
  ],
};
