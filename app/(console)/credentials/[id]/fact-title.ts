/** `mfaActive` as people read it: `MFA active`. */
export function factTitle(name: string): string {
  const words = name.replaceAll(
    /([a-z\d])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  const text = words.replaceAll(/\b(mfa|kms|arn|id|iam|url|dns)\b/g, (word) => word.toUpperCase());
  return text.charAt(0).toUpperCase() + text.slice(1);
}
