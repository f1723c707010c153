import { addDays, isoSeconds } from '@/lib/kernel/dates';
import { chainOf } from './azure-life';
import { type ArmThing, type Making, makeThings, type ResourceOptions, rowOf } from './azure-resources';
import { HEX, type Random } from './random';

/** Machines are replaced with each new image, and key resources with them; what nobody looks after stays. */
const IMAGE_DAYS = 60;
const NEVER_DAYS = 4000;
const WEB_DAYS = 180;

/** Linux machines with the keys they were made with. */
export function virtualMachines(options: ResourceOptions): ArmThing[] {
  return makeThings(options, 'machine', 14, (making) =>
    generations(making, 'Microsoft.Compute/virtualMachines', 'vm', (key, start) => ({
      timeCreated: isoSeconds(start),
      hardwareProfile: { vmSize: 'Standard_D2s_v5' },
      osProfile: {
        adminUsername: 'azureuser',
        linuxConfiguration: {
          disablePasswordAuthentication: true,
          ssh: { publicKeys: [{ path: '/home/azureuser/.ssh/authorized_keys', keyData: key }] },
        },
      },
    })),
  );
}

/** SSH keys as resources of their own. */
export function sshKeyResources(options: ResourceOptions): ArmThing[] {
  return makeThings(options, 'ssh', 6, (making) =>
    generations(making, 'Microsoft.Compute/sshPublicKeys', 'key', (publicKey) => ({ publicKey })),
  );
}

/** Certificates of web apps: managed ones renew, uploaded ones where somebody thinks of it. */
export function webCertificates(options: ResourceOptions): ArmThing[] {
  return makeThings(options, 'web-certificate', 8, (making) => {
    const { random, manner, life, today, subscription, index } = making;
    const isManaged = manner.isDisciplined && random.chance(0.7);
    const host = `${manner.system}-${index + 1}.northwind.example`;
    const base = rowOf(making, 'Microsoft.Web/certificates', host);
    const made = chainOf(life, today, manner.isDisciplined ? WEB_DAYS - 60 : NEVER_DAYS, 0);
    const thumbprint = random.text(40, HEX).toUpperCase();
    return {
      ...life,
      subscription: subscription.id,
      kind: 'tls-certificate',
      credentials: 1,
      row(at) {
        const start = made.findLast((span) => span.start <= at)?.start ?? life.createdAt;
        return {
          ...base,
          properties: {
            subjectName: host,
            hostNames: [host],
            issuer: isManaged ? 'GeoTrust Global TLS RSA4096 SHA256 2022 CA1' : 'Northwind Issuing CA 2',
            issueDate: isoSeconds(start),
            expirationDate: isoSeconds(addDays(start, WEB_DAYS)),
            thumbprint,
            ...(isManaged ? { canonicalName: host } : {}),
          },
        };
      },
    };
  });
}

type Properties = (publicKey: string, start: Date) => Record<string, unknown>;

function generations(making: Making, type: string, suffix: string, properties: Properties): ArmThing[] {
  const { random, manner, life, today, subscription, index } = making;
  const spans = chainOf(life, today, manner.isDisciplined ? IMAGE_DAYS : NEVER_DAYS, 0);
  return spans.map(({ start, removedAt }, generation): ArmThing => {
    const base = rowOf(making, type, `${manner.system}-${suffix}-${index + 1}-${generation + 1}`);
    const key = publicKey(random);
    const createdAt = isoSeconds(start);
    const gone = [removedAt, life.deletedAt].filter((at) => at !== null).map(Number);
    return {
      createdAt: start,
      deletedAt: gone.length > 0 ? new Date(Math.min(...gone)) : null,
      subscription: subscription.id,
      kind: 'ssh-key',
      credentials: 1,
      row: () => ({
        ...base,
        systemData: { createdAt, lastModifiedAt: createdAt },
        properties: properties(key, start),
      }),
    };
  });
}

/** A line of `authorized_keys` with bytes of its own; nobody has the private half. */
function publicKey(random: Random): string {
  const isModern = random.chance(0.6);
  const bytes = (length: number) => Buffer.from(random.text(length * 2, HEX), 'hex');
  const type = isModern ? 'ssh-ed25519' : 'ssh-rsa';
  const fields = isModern
    ? [Buffer.from(type), bytes(32)]
    : [Buffer.from(type), Buffer.from([1, 0, 1]), Buffer.concat([Buffer.from([0, 0xc3]), bytes(255)])];
  const blob = Buffer.concat(fields.flatMap((field) => [lengthOf(field), field]));
  return `${type} ${blob.toString('base64')} deploy@northwind.example`;
}

function lengthOf(field: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(field.length);
  return length;
}
