import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { LinkedCount } from '@/app/_ui/linked-count';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { ORIGIN_TITLES } from '@/lib/owners/model';
import type { OwnerDetail, OwnerRow } from '@/lib/owners/queries';

const NONE = <StateText state="none" title="Nobody entered one" />;

/** How an owner is reached, who stands in for it, and what is named after it. */
export function ContactCard({ owner, counts }: { owner: OwnerDetail; counts: OwnerRow }) {
  const within = (filters: object) => credentialsHref({ filters: { owner: [owner.name], ...filters } });
  return (
    <Card title="Contact">
      <KeyValue
        items={[
          {
            label: 'Mail',
            value: owner.mail ? (
              <a href={`mailto:${owner.mail}`} className="link">
                {owner.mail}
              </a>
            ) : (
              NONE
            ),
          },
          { label: 'Slack channel', value: owner.slackChannel ?? NONE },
          {
            label: 'Fallback',
            value: owner.fallback ? <NameText>{owner.fallback}</NameText> : 'Security',
            hint: 'Who is asked when this owner does not answer in time',
          },
          {
            label: 'Kept',
            value: ORIGIN_TITLES[owner.origin],
            hint: (
              <>
                since <RelativeTime at={owner.createdAt} />, by <NameText>{owner.createdBy}</NameText>
              </>
            ),
          },
          {
            label: 'Credentials',
            value: <LinkedCount value={counts.credentials} href={within({})} />,
            hint: 'That name it: by tag, by rule, or by hand',
          },
          {
            label: 'Out of policy',
            value: <LinkedCount value={counts.out} href={within({ standing: ['out'] })} />,
          },
          {
            label: 'Never asked',
            value: (
              <a href={within({ ownership: ['none'] })} className="link">
                Credentials that name it, and nobody asked
              </a>
            ),
          },
        ]}
      />
    </Card>
  );
}
