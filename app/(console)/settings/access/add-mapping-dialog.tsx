'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input, Select } from '@/app/_ui/form';
import { ROLE_TITLES, ROLES, type Role } from '@/lib/access/roles';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { add } from './actions';

interface Props {
  /** The viewer's own groups, offered while typing. */
  groups: readonly string[];
  isFirst: boolean;
}

/** Maps a group to a role. */
export function AddMappingDialog({ groups, isFirst }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [role, setRole] = useState<Role>(isFirst ? 'security' : 'viewer');
  const { send, failure, isPending } = useAction({
    said: 'The group is mapped.',
    onDone: () => setOpen(false),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '');
    send(() => add({ groupName: text('groupName'), role, team: role === 'owner' ? text('team') : null }));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">Map a group</Button>}
      title="Map a group to a role"
      description="Enter the group exactly as the identity provider sends it. Entra ID sends the object id of a group, not its name."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field label="Group" error={failure?.fields?.groupName}>
          <Input
            name="groupName"
            list="own-groups"
            required
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
        <datalist id="own-groups">
          {groups.map((group) => (
            <option key={group} value={group} />
          ))}
        </datalist>
        <Field label="Role" error={failure?.fields?.role}>
          <Select name="role" value={role} onChange={(event) => setRole(event.target.value as Role)}>
            {ROLES.map((each) => (
              <option key={each} value={each}>
                {ROLE_TITLES[each]}
              </option>
            ))}
          </Select>
        </Field>
        {role === 'owner' && (
          <Field
            label="Team"
            hint="As it stands in the owner tags of its credentials."
            error={failure?.fields?.team}
          >
            <Input name="team" required maxLength={200} autoComplete="off" spellCheck={false} />
          </Field>
        )}
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Mapping…' : 'Map the group'}
        </Button>
      </form>
    </Dialog>
  );
}
