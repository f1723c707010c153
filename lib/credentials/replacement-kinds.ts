import type { CredentialKind } from '@/lib/credentials/model';
import { MOVE_OVER, type Replacement } from '@/lib/credentials/replacement-entry';

/** The answer for a kind where no provider's own is known. */
export const KIND_REPLACEMENTS: Record<CredentialKind, Replacement> = {
  'cloud-access-key': {
    title: 'A short-lived identity of the workload or person',
    why: 'A static key works from anywhere until someone removes it. A role or federated identity hands out credentials that end by themselves.',
    steps: ['Find what uses the key.', 'Give it a role or federated identity at this provider.', MOVE_OVER],
  },
  'client-secret': {
    title: 'Signed client authentication (private_key_jwt) or federation',
    why: 'With a signed assertion the identity provider holds only a public key, so the secret half never leaves the application, and two keys can be valid at once during a change.',
    steps: [
      'Register a public key with the identity provider.',
      'Switch the client to private_key_jwt.',
      MOVE_OVER,
    ],
  },
  'client-certificate': {
    title: 'Certificate of short life, renewed automatically',
    why: 'A certificate that is replaced by a machine every few days needs no calendar and limits what a copied key is good for.',
    steps: [
      'Issue from an authority with an interface (ACME, SPIFFE, a private CA).',
      'Renew when a third of its life is left.',
    ],
  },
  'managed-secret': {
    title: 'Dynamic secret, or identity-based access without a secret',
    why: 'A secret in a store is still one value that many may have read. Issued on demand for each user it ends by itself and names who had it; where the target accepts an identity, no secret is needed at all.',
    steps: [
      'Check whether the target accepts the workload’s own identity, such as IAM database authentication.',
      'Else have the store issue a credential per use, or switch on its automatic rotation.',
      'Where neither is possible, replace the value on a schedule with two valid at once.',
    ],
  },
  'database-master': {
    title: 'Master credential managed by the provider, daily work by identity',
    why: 'Nobody should know the master password. A provider that manages it replaces it on its own, and people and applications sign in with their own identity.',
    steps: [
      'Switch on the managed master secret with automatic rotation.',
      'Give people and applications identity-based or dynamic users.',
      'Keep the master for emergencies only.',
    ],
  },
  'database-user': {
    title: 'Identity-based sign-in or a dynamic user',
    why: 'A shared database password is rarely changed because every consumer must change at once. Identity-based sign-in has no password; dynamic users end by themselves.',
    steps: [
      'Prefer the cloud’s identity authentication for databases.',
      'Else issue users per lease from a vault.',
      'Else two alternating users, so that a change needs no outage.',
    ],
  },
  'service-account-token': {
    title: 'Projected token of short life (TokenRequest)',
    why: 'A token kept in a Secret does not end by itself. A projected token lives an hour by default, is bound to its pod and is renewed by the kubelet.',
    steps: [
      'Mount a projected service-account token.',
      'Outside the cluster: federate, or request tokens with TokenRequest.',
      'Delete the Secret once its last-used label stands still.',
    ],
  },
  'personal-access-token': {
    title: 'App or federated identity instead of a person’s token',
    why: 'A personal token carries everything its person may do and stays when they change teams. An app has its own narrow permissions and tokens of one hour.',
    steps: [
      'Automation: install an app and use its installation tokens.',
      'Pipelines: use the token of the run.',
      'People: fine-grained tokens with an end date.',
      MOVE_OVER,
    ],
  },
  'api-key': {
    title: 'OAuth client or restricted key from a secret store',
    why: 'An API key is a bearer value: whoever has it is let in. Where the provider offers OAuth or federation use that; where not, a key restricted in scope and source does less harm.',
    steps: [
      'Ask the provider for OAuth or workload identity.',
      'Else restrict the key to its methods and callers.',
      'Keep it in a secret store and replace it on schedule.',
    ],
  },
  'ssh-key': {
    title: 'SSH certificates or session access through the cloud',
    why: 'A public key in authorized_keys is valid until someone edits the file. A certificate names the person and ends within a day; session services need no key at all.',
    steps: [
      'Set up an SSH certificate authority with certificates of at most 24 hours, or the cloud’s session service.',
      'Remove static keys from hosts and projects.',
    ],
  },
  'tls-certificate': {
    title: 'Certificate issued and renewed automatically',
    why: 'The longest life public authorities may issue falls to 47 days in March 2029. Renewal by hand does not keep that pace; ACME or the cloud’s certificate service does.',
    steps: [
      'Validate by DNS, so that renewal needs nobody.',
      'Renew when a third of its life is left.',
      'Replace imported certificates by issued ones.',
    ],
  },
  'signing-key': {
    title: 'Key in an HSM or KMS with published successors',
    why: 'A signing key outside hardware can be copied without a trace. With the successor published before it is used, replacing it needs no outage.',
    steps: [
      'Keep the key in a KMS.',
      'Publish the next key before it signs.',
      'Keep the old one for verification as long as its longest token lives.',
    ],
  },
  'encryption-key': {
    title: 'Key with automatic rotation in the provider’s KMS',
    why: 'New data is then encrypted under new material without a change in applications, and old data stays readable.',
    steps: [
      'Symmetric keys: switch on automatic rotation.',
      'Asymmetric or imported keys: create a successor and move its alias.',
    ],
  },
  'webhook-secret': {
    title: 'Signature by key pair, or mutual TLS',
    why: 'A shared signing secret is known on both sides. With a public key the receiver holds nothing worth stealing.',
    steps: [
      'Ask the sender for asymmetric signatures or mutual TLS.',
      'Else accept two secrets during a change and replace it on schedule.',
    ],
  },
  password: {
    title: 'Single sign-on with a phishing-resistant factor',
    why: 'A password per system must be remembered, is reused and outlives the person’s job. Single sign-on ends with the account and asks for a passkey or hardware key.',
    steps: [
      'Connect the system to the identity provider.',
      'Remove the local password; keep one break-glass account with a hardware factor.',
    ],
  },
  'token-policy': {
    title: 'Shorter token life',
    why: 'A token that ends soon needs no revocation to stop being useful.',
    steps: ['Lower the life of access tokens, and rotate refresh tokens at each use.'],
  },
};
