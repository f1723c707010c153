/** One choice of a question, as people read it. */
export interface Choice {
  id: string;
  title: string;
}

export const CLOUDS = [
  { id: 'aws', title: 'Amazon Web Services' },
  { id: 'azure', title: 'Microsoft Azure and Entra ID' },
  { id: 'gcp', title: 'Google Cloud' },
] as const satisfies readonly Choice[];

export const COMPLIANCE = [
  { id: 'soc-2', title: 'SOC 2' },
  { id: 'pci-dss', title: 'PCI DSS' },
  { id: 'hipaa', title: 'HIPAA' },
  { id: 'gdpr', title: 'GDPR' },
  { id: 'iso-27001', title: 'ISO/IEC 27001' },
  { id: 'nist-800-53', title: 'NIST SP 800-53' },
  { id: 'fedramp-moderate', title: 'FedRAMP Moderate' },
  { id: 'fedramp-high', title: 'FedRAMP High' },
  { id: 'cis', title: 'CIS benchmarks of the clouds' },
] as const satisfies readonly Choice[];

/** Third parties that hold credentials of the organisation, or whose keys it holds. */
export const SERVICES = [
  { id: 'github', title: 'GitHub' },
  { id: 'gitlab', title: 'GitLab' },
  { id: 'bitbucket', title: 'Bitbucket' },
  { id: 'stripe', title: 'Stripe' },
  { id: 'slack', title: 'Slack' },
  { id: 'datadog', title: 'Datadog' },
  { id: 'new-relic', title: 'New Relic' },
  { id: 'pagerduty', title: 'PagerDuty' },
  { id: 'twilio', title: 'Twilio' },
  { id: 'sendgrid', title: 'SendGrid' },
  { id: 'cloudflare', title: 'Cloudflare' },
  { id: 'snowflake', title: 'Snowflake' },
  { id: 'databricks', title: 'Databricks' },
  { id: 'mongodb-atlas', title: 'MongoDB Atlas' },
  { id: 'salesforce', title: 'Salesforce' },
  { id: 'atlassian', title: 'Atlassian' },
  { id: 'openai', title: 'OpenAI' },
  { id: 'anthropic', title: 'Anthropic' },
  { id: 'hashicorp-vault', title: 'HashiCorp Vault' },
  { id: 'terraform-cloud', title: 'HCP Terraform' },
  { id: 'docker-hub', title: 'Docker Hub' },
  { id: 'npm', title: 'npm' },
] as const satisfies readonly Choice[];

export const DATABASES = [
  { id: 'postgresql', title: 'PostgreSQL' },
  { id: 'mysql', title: 'MySQL' },
  { id: 'mariadb', title: 'MariaDB' },
  { id: 'sql-server', title: 'SQL Server' },
  { id: 'oracle', title: 'Oracle Database' },
  { id: 'mongodb', title: 'MongoDB' },
  { id: 'documentdb', title: 'Amazon DocumentDB' },
  { id: 'cosmos-db', title: 'Azure Cosmos DB' },
  { id: 'redis', title: 'Redis or Valkey' },
  { id: 'elasticsearch', title: 'Elasticsearch or OpenSearch' },
  { id: 'cassandra', title: 'Cassandra' },
] as const satisfies readonly Choice[];

export const IDENTITY_PROVIDERS = [
  { id: 'okta', title: 'Okta' },
  { id: 'entra-id', title: 'Microsoft Entra ID' },
  { id: 'google-workspace', title: 'Google Workspace' },
  { id: 'auth0', title: 'Auth0' },
  { id: 'ping', title: 'Ping Identity' },
  { id: 'keycloak', title: 'Keycloak' },
  { id: 'other', title: 'Another' },
  { id: 'none', title: 'None' },
] as const satisfies readonly Choice[];

/** Algorithms of RFC 7518 and RFC 8037 that tokens are signed with. */
export const JWT_ALGORITHMS = [
  'HS256',
  'HS384',
  'HS512',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;

/** The title of a choice; its id where there is none of that id. */
export function titleOf(choices: readonly Choice[], id: string): string {
  return choices.find((choice) => choice.id === id)?.title ?? id;
}
