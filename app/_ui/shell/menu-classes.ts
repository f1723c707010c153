/** The panel of a menu that drops down. */
export const MENU_PANEL = 'z-50 min-w-44 rounded-md border border-line bg-surface p-1 shadow-lg';

export const MENU_ITEM =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded px-2 outline-none select-none ' +
  'data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent';
