'use client';

import { useState } from 'react';
import { Field, Select } from '@/app/_ui/form';
import { JWT_ALGORITHMS } from '@/lib/profile/catalogue';
import { QUESTIONS } from '@/lib/profile/model';
import type { Profile } from '@/lib/profile/schema';
import { ChoiceList } from './choice-list';

const ALGORITHMS = JWT_ALGORITHMS.map((id) => ({ id, title: id }));

interface Props {
  answer: Profile['jwt'] | null;
  wrong: Readonly<Record<string, string>>;
  disabled: boolean;
}

/** Whether tokens are used; where they are, how they are signed and who verifies them. */
export function JwtQuestion({ answer, wrong, disabled }: Props) {
  const [use, setUse] = useState(answer?.use ?? '');
  const tokens = answer?.use === 'yes' ? answer : null;
  return (
    <>
      <Field label={QUESTIONS.jwt} error={wrong['answers.jwt'] ?? wrong['answers.jwt.use']}>
        <Select
          name="jwt"
          required
          disabled={disabled}
          value={use}
          onChange={(event) => setUse(event.target.value as 'yes')}
        >
          <option value="" disabled>
            Choose
          </option>
          <option value="no">No, or none that we issue</option>
          <option value="yes">Yes</option>
        </Select>
      </Field>
      {use === 'yes' && (
        <>
          <ChoiceList
            name="algorithms"
            legend="Signed with"
            choices={ALGORITHMS}
            chosen={tokens?.algorithms ?? []}
            error={wrong['answers.jwt.algorithms']}
            disabled={disabled}
          />
          <Field label="Verified by" error={wrong['answers.jwt.verifiedBy']}>
            <Select
              name="verifiedBy"
              disabled={disabled}
              defaultValue={tokens?.verifiedBy ?? 'several-services'}
            >
              <option value="one-service">the one service that issues them</option>
              <option value="several-services">several services</option>
            </Select>
          </Field>
        </>
      )}
    </>
  );
}
