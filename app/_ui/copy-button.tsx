'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button';
import { useToast } from './toast';

interface CopyButtonProps {
  text: string;
  /** What is copied, e.g. `Copy the access key id`. */
  label: string;
  /** Shows the label beside the icon. */
  labelled?: boolean;
  /** The text is a path; what is copied is the whole address. */
  isAddress?: boolean;
}

/** Puts a text on the clipboard and says whether that worked. */
export function CopyButton({ text, label, labelled, isAddress }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(isAddress ? new URL(text, window.location.href).href : text);
      setCopied(true);
      setTimeout(() => setCopied(false), 2_000);
    } catch {
      toast({ tone: 'bad', title: 'Could not copy', description: 'Select the text and copy it by hand.' });
    }
  };
  const Icon = copied ? Check : Copy;
  return (
    <Button
      variant="ghost"
      size="sm"
      square={!labelled}
      onClick={copy}
      aria-label={labelled ? undefined : label}
      title={labelled ? undefined : label}
    >
      <Icon aria-hidden className="size-3.5" />
      {labelled && label}
      <span role="status" className="sr-only">
        {copied ? 'Copied' : ''}
      </span>
    </Button>
  );
}
