/** Why somebody could not sign in, in words for them; the page shows these and nothing the address bar says. */
export const REFUSAL_REASONS = {
  declined:
    'Your identity provider did not let you in. You may not be assigned to Muster there; ask whoever runs your identity provider.',
  failed:
    'The sign-in did not complete. It may have taken longer than 15 minutes, or been begun in another window. Try once more.',
  'groups-unavailable':
    'Your groups could not be read, so your role is not known. Try again in a minute; if it stays, your platform engineer finds the reason in the log.',
  'provider-unreachable':
    'Your identity provider could not be reached. Try again in a minute; if it stays, your platform engineer finds the reason in the log.',
  deactivated:
    'Your account was deactivated: the directory of your organisation, or a security lead, says that you left. If that is a mistake, ask a security lead of your organisation.',
  'too-many': 'Too many sign-ins were started from your address. Wait five minutes.',
} as const;
export type RefusalReason = keyof typeof REFUSAL_REASONS;

/** Whether a text from the address bar is a reason we know. */
export function isReason(text: string | null | undefined): text is RefusalReason {
  return text != null && Object.hasOwn(REFUSAL_REASONS, text);
}
