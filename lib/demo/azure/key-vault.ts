import type { DemoRequest, DemoResponse, DemoWorld } from '@/lib/demo/endpoint';
import type { AzureState } from '@/lib/demo/estate/azure';
import type { VaultSecretState, VaultSecretVersion, VaultState } from '@/lib/demo/estate/azure-vaults';
import { failure, json, notFound, pageOf } from './answers';
import { keysAndCertificates } from './key-vault-keys';

const MOST_ROWS = 25;
const VAULT = /^\/vault\/([^/]+)(\/.*)$/;
const VERSIONS = /^\/secrets\/([^/]+)\/versions$/;

/**
 * Key Vault, at `/vault/NAME` of the one base address. Ids carry the vault's public name, as the real ones
 * do, so that a credential is the same wherever the endpoint listens.
 */
export function keyVault(state: AzureState, request: DemoRequest, world: DemoWorld): DemoResponse {
  const [, name, path] = request.url.pathname.match(VAULT) ?? [];
  const vault = [...state.vaults, ...state.hsms].find((one) => one.name === name);
  if (!vault || !path) return notFound();
  if (vault.isDenied || request.method !== 'GET')
    return failure(
      403,
      'Forbidden',
      `Caller is not authorized to perform the action on vault ${vault.name}.`,
    );
  if (path === '/secrets')
    return page(
      vault.secrets.map((secret) => listed(vault, secret)),
      request,
      world,
    );
  const answer = keysAndCertificates(vault, path);
  if (answer) return 'rows' in answer ? page(answer.rows, request, world) : json(200, answer.document);
  const secretName = path.match(VERSIONS)?.[1];
  if (!secretName) return failure(403, 'Forbidden', 'Caller may not read the value of a secret.');
  const secret = vault.secrets.find((one) => one.name === secretName);
  if (!secret)
    return failure(404, 'SecretNotFound', 'A secret with this name was not found in this key vault.');
  const rows = secret.versions.map((version) => versionRow(vault, secret, version));
  return page(rows, request, world);
}

/** True when the request asks for a value, which the demo never gives and nothing may ask for. */
export function asksForValue(request: DemoRequest): boolean {
  const path = request.url.pathname.match(VAULT)?.[2] ?? '';
  return /^\/secrets\/[^/]+(\/[^/]*)?$/.test(path) && !VERSIONS.test(path);
}

function page(rows: readonly object[], request: DemoRequest, world: DemoWorld): DemoResponse {
  const asked = Number(request.url.searchParams.get('maxresults') ?? MOST_ROWS);
  if (!(asked >= 1 && asked <= MOST_ROWS)) return failure(400, 'BadParameter', 'Invalid maxresults.');
  const { value, next } = pageOf(rows, request.url, world.baseUrl(), asked);
  return json(200, { value, nextLink: next });
}

/** A secret in the list shows the attributes of its current version. */
function listed(vault: VaultState, secret: VaultSecretState): object {
  const current = secret.versions.at(-1);
  return { ...row(secret, current, secret.updatedAt), id: idOf(vault, secret) };
}

function versionRow(vault: VaultState, secret: VaultSecretState, version: VaultSecretVersion): object {
  return { ...row(secret, version, version.createdAt), id: `${idOf(vault, secret)}/${version.version}` };
}

function row(secret: VaultSecretState, version: VaultSecretVersion | undefined, updatedAt: Date): object {
  return {
    attributes: {
      enabled: secret.isEnabled,
      ...(version ? { created: seconds(version.createdAt), updated: seconds(updatedAt) } : {}),
      ...(version?.expiresAt ? { exp: seconds(version.expiresAt) } : {}),
      recoveryLevel: 'Recoverable+Purgeable',
      recoverableDays: 90,
    },
    ...(Object.keys(secret.tags).length > 0 ? { tags: secret.tags } : {}),
    ...(secret.contentType ? { contentType: secret.contentType } : {}),
    ...(secret.isManaged ? { managed: true } : {}),
  };
}

function idOf(vault: VaultState, secret: VaultSecretState): string {
  return `https://${vault.name}.vault.azure.net/secrets/${secret.name}`;
}

function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
