'use client';

import { FileUp } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { cx } from '@/app/_ui/cx';
import { sizeText } from './size-text';

const LISTS = '.csv,.json,.jsonl,.ndjson,.sarif,.txt,text/*,application/json';

interface DropZoneProps {
  file: File | null;
  disabled: boolean;
  /** What is taken; by default the lists of an upload. */
  hint?: string;
  accept?: string;
  onFile(file: File): void;
}

/** A place to drop a file on, and the browser's own way to choose one. */
export function DropZone({
  file,
  disabled,
  hint = 'CSV or JSON, up to 2 GB',
  accept = LISTS,
  onFile,
}: DropZoneProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped && !disabled) onFile(dropped);
  };
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'flex cursor-pointer flex-col items-center gap-1 rounded-md border border-dashed border-line-strong px-4 py-8 text-center focus-within:outline-2 focus-within:outline-accent',
        over && 'bg-accent-soft',
        disabled && 'opacity-60',
      )}
    >
      <FileUp aria-hidden className="size-6 text-faint" />
      <span className="font-medium wrap-anywhere">
        {file ? file.name : 'Drop a file here, or choose one'}
      </span>
      <span className="text-xs text-muted">{file ? sizeText(file.size) : hint}</span>
      <input
        type="file"
        name="file"
        aria-label="File"
        disabled={disabled}
        accept={accept}
        className="sr-only"
        onChange={(event) => {
          const [picked] = event.target.files ?? [];
          if (picked) onFile(picked);
        }}
      />
    </label>
  );
}
