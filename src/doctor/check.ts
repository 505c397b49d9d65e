/** What one look came to. `warning`: measuring works, but not as well as it could. `skipped`: there was nothing to look at. */
export type Result =
  | { readonly status: 'ok' | 'skipped'; readonly told: string }
  | { readonly status: 'warning' | 'failed'; readonly told: string; readonly cure?: string };

export type Check = Result & { readonly name: string };

export const pass = (told: string): Result => ({ status: 'ok', told });
export const skip = (told: string): Result => ({ status: 'skipped', told });
export const warn = (told: string, cure: string): Result => ({ status: 'warning', told, cure });
export const fail = (told: string, cure?: string): Result => ({ status: 'failed', told, ...(cure !== undefined && { cure }) });
