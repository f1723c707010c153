'use client';

import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import type { ClassificationRule } from '@/lib/policies/model';
import { emptyRow, type RuleRow, rowOf, ruleOf } from './rule-row';
import { RuleRowFields } from './rule-row-fields';
import { usePreview } from './use-preview';

interface Props {
  rules: readonly ClassificationRule[];
  /** Wrong inputs of the last save, by path. */
  wrong: Readonly<Record<string, string>>;
}

const n = new Intl.NumberFormat('en');

/** The ordered rules that classify, and how many credentials each would decide while they are written. */
export function ClassificationFields({ rules, wrong }: Props) {
  const [rows, setRows] = useState<readonly RuleRow[]>(() => rules.map(rowOf));
  const written = rows.map(ruleOf);
  const preview = usePreview(written);
  const problems = { ...wrong, ...preview.wrong };
  const change = (key: number, over: Partial<RuleRow>) =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...over } : row)));
  const move = (from: number, to: number) =>
    setRows((all) => {
      const next = [...all];
      const [row] = next.splice(from, 1);
      if (row) next.splice(to, 0, row);
      return next;
    });
  const { counts } = preview;
  return (
    <Card
      title="Classification rules"
      description="In order; for class and environment each the first rule that matches decides. All that a rule names has to hold. What people set by hand stays; tags speak where no rule does."
    >
      <input type="hidden" name="classification" value={JSON.stringify(written)} />
      <ol className="space-y-3">
        {rows.map((row, at) => (
          <RuleRowFields
            key={row.key}
            row={row}
            at={at}
            count={rows.length}
            wrong={problems}
            counted={counts?.rules[at] ?? null}
            onChange={(over) => change(row.key, over)}
            onMove={(to) => move(at, to)}
            onRemove={() => setRows((all) => all.filter(({ key }) => key !== row.key))}
          />
        ))}
      </ol>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button onClick={() => setRows((all) => [...all, emptyRow()])}>Add a rule</Button>
        <p role="status" className="text-xs text-muted tabular-nums">
          {preview.isCounting
            ? 'Counting…'
            : counts &&
              `Of ${n.format(counts.total)} credentials ${n.format(counts.moves)} would be classified otherwise; without a class: ${n.format(counts.before.none)} now, ${n.format(counts.after.none)} then.`}
        </p>
      </div>
    </Card>
  );
}
