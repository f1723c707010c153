import { addDays, isoSeconds } from '@/lib/kernel/dates';
import { daysAgo, type Life } from './gcp-life';
import { ownLabels, type Thing, type ThingsPlan } from './gcp-things';

/** A certificate as Certificate Manager shows it. */
export interface CertificateRow {
  name: string;
  createTime: string;
  updateTime: string;
  expireTime: string;
  labels: Record<string, string>;
  scope: 'DEFAULT';
  sanDnsnames: string[];
  selfManaged?: Record<string, never>;
  managed?: { domains: string[]; state: 'ACTIVE' | 'FAILED'; provisioningIssue?: { reason: string } };
  usedBy: { name: string }[];
}

const PUBLIC_DAYS = 90;
const RENEWED_AFTER_DAYS = 60;
const UPLOADED_DAYS = 365;

/** Certificates of a project: Google renews most of them, somebody uploads every fourth once a year. */
export function certificatesOf(plan: ThingsPlan): Thing<CertificateRow>[] {
  return Array.from({ length: plan.count }, (_, index) => certificate(plan, index));
}

function certificate({ random: all, today, project, teams, environment }: ThingsPlan, index: number) {
  const random = all.fork(`certificate-${index}`);
  const team = random.pick(teams);
  const system = random.pick(team.systems);
  const isUploaded = index % 4 === 3;
  const life: Life = { createdAt: daysAgo(random, today, random.int(430, 800)), deletedAt: null };
  const domains = [
    `${system}-${index + 1}.${environment === 'production' ? '' : `${environment}.`}northwind.example`,
  ];
  const labels = ownLabels(random, team, environment);
  const every = isUploaded ? UPLOADED_DAYS - random.int(5, 60) : RENEWED_AFTER_DAYS;
  return {
    ...life,
    row(at: Date): CertificateRow {
      const age = (at.getTime() - life.createdAt.getTime()) / 86_400_000;
      const issuedAt = addDays(life.createdAt, Math.floor(age / every) * every);
      return {
        name: `projects/${project}/locations/${index % 3 === 2 ? 'europe-west1' : 'global'}/certificates/${system}-${index + 1}`,
        createTime: isoSeconds(life.createdAt),
        updateTime: isoSeconds(issuedAt),
        expireTime: isoSeconds(addDays(issuedAt, isUploaded ? UPLOADED_DAYS : PUBLIC_DAYS)),
        labels,
        scope: 'DEFAULT',
        sanDnsnames: domains,
        ...(isUploaded ? { selfManaged: {} } : { managed: { domains, state: 'ACTIVE' as const } }),
        usedBy: [
          {
            name: `//certificatemanager.googleapis.com/projects/${project}/locations/global/certificateMaps/edge`,
          },
        ],
      };
    },
  };
}
