import { Badge } from '@/app/_ui/badge';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { Json } from '@/lib/kernel/json';
import type { PolicyChange } from '@/lib/policies/changes';
import { settingName } from './setting-names';

const EFFECTS = {
  tightens: { tone: 'good', label: 'tightens' },
  loosens: { tone: 'warn', label: 'loosens' },
  wording: { tone: 'neutral', label: 'wording' },
} as const;

const shown = (value: Json) =>
  value === null ? 'none' : Array.isArray(value) ? value.join(', ') || 'none' : String(value);

interface Props {
  changes: readonly PolicyChange[];
  label?: string;
}

/** What is different between two policies, setting by setting. */
export function ChangesTable({ changes, label = 'Settings that change' }: Props) {
  return (
    <Table label={label}>
      <THead>
        <tr>
          <Th>Setting</Th>
          <Th>Before</Th>
          <Th>After</Th>
          <Th>Effect</Th>
        </tr>
      </THead>
      <TBody>
        {changes
          .filter((change) => change.path !== 'version')
          .map((change) => (
            <Tr key={change.path}>
              <Th scope="row">{settingName(change.path)}</Th>
              <Td className="tabular-nums">{shown(change.before)}</Td>
              <Td className="tabular-nums">{shown(change.after)}</Td>
              <Td>
                <Badge tone={EFFECTS[change.effect].tone}>{EFFECTS[change.effect].label}</Badge>
              </Td>
            </Tr>
          ))}
      </TBody>
    </Table>
  );
}
