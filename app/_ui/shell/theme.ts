export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = 'muster-theme';
/** Told to the document when the theme changes, with the theme as its detail. */
export const THEME_EVENT = 'muster-theme';
const YEAR_SECONDS = 31_536_000;

/** Draws the page in a theme at once, and keeps it in a cookie. */
export function applyTheme(theme: Theme): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Firefox and Safari lack the Cookie Store API in supported versions
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  document.documentElement.classList.remove(...THEMES);
  document.documentElement.classList.add(theme);
  document.dispatchEvent(new CustomEvent(THEME_EVENT, { detail: theme }));
}

/** The choice a cookie holds; anything else follows the system. */
export function themeFrom(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}
