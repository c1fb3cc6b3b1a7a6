/**
 * The only way in which Baton asks anything over HTTP: as `fetch`, but no redirect is followed. It would take texts and tokens to whomever the answer names;
 * its status (3xx) comes back as the answer.
 */
export const ask: typeof globalThis.fetch = (address, init) => globalThis.fetch(address, { ...init, redirect: 'manual' })
