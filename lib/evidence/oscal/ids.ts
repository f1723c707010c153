import { createHash } from 'node:crypto';
import { fromHex, toHex } from '@/lib/kernel/bytes';

/** Namespace of all ids that are derived here (RFC 9562, version 5). */
const NAMESPACE = '6f1d1d0a-3c3e-4f0e-9d57-7a4e1b0c52aa';

/** UUID version 5 of a name within a namespace. */
export function uuidV5(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(fromHex(namespace.replaceAll('-', '')))
    .update(name, 'utf8')
    .digest();
  const bytes = Uint8Array.from(hash.subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The id of a thing of this installation: the same in every pack, so that importers can compare them. */
export type IdOf = (kind: string, ...parts: readonly string[]) => string;

export function idsOf(installation: string): IdOf {
  const namespace = uuidV5(NAMESPACE, installation);
  return (kind, ...parts) => uuidV5(namespace, [kind, ...parts].join('\n'));
}

/** Where a requirement stands in its catalog. */
interface CatalogPlace {
  control: string;
  /** The whole control's statement, or the part of it that the requirement is. */
  statement: string;
  isPart: boolean;
}

/** Frameworks whose requirements have ids in NIST's own catalog of SP 800-53. */
export const isNist = (framework: string): boolean =>
  framework === 'nist-800-53' || framework.startsWith('fedramp-');

/** `IA-5(f)` is a part of `ia-5`, `IA-5(7)` the control `ia-5.7`; other frameworks have ids of their stub catalog. */
export function placeOf(framework: string, requirement: string): CatalogPlace {
  if (!isNist(framework)) {
    const words = requirement
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '.')
      .replaceAll(/^\.|\.$/g, '');
    const control = `${framework}_${words}`;
    return { control, statement: `${control}_smt`, isPart: false };
  }
  const [, family, enhancement, part] =
    /^([A-Z]{2}-\d+)(?:\((\d+)\))?(?:\(([a-z])\))?$/.exec(requirement) ?? [];
  if (!family) throw new Error(`${requirement} is no id of SP 800-53.`);
  const control = `${family.toLowerCase()}${enhancement ? `.${enhancement}` : ''}`;
  return { control, statement: `${control}_smt${part ? `.${part}` : ''}`, isPart: part !== undefined };
}
