import { anchorOf } from './sop/anchors.ts'

/** A place in the app: a route's path, what fills its gaps, and what stands behind the question mark. */
export type Address = { to: string; params?: Record<string, string>; search?: Record<string, string | undefined>; hash?: string }

/** Every address of the app comes from here. */
export const addresses = {
  home: (): Address => ({ to: '/' }),
  signIn: (back?: string): Address => ({ to: '/sign-in', search: { back } }),
  /** Where a one-time link leads; its token stands behind the “#”, which no server and no log ever sees. */
  setUp: (token?: string): Address => ({ to: '/setup', ...(token ? { hash: token } : {}) }),
  invitation: (token: string): Address => ({ to: '/invitations', hash: token }),
  sops: (): Address => ({ to: '/sops' }),
  /** One SOP as people read it; `anchor` is a field as a finding names it (`steps[k3f].saw`), or `criteria:` with a criterion's id. */
  sop: (name: string, anchor?: string): Address => ({ to: '/sops/$name', params: { name }, ...(anchor ? { hash: anchorOf(anchor) } : {}) }),
  sopVersion: (name: string, version: number): Address => ({ to: '/sops/$name/versions/$version', params: { name, version: String(version) } }),
  /** Where a new version is written, beginning with this one. */
  newSopVersion: (name: string, from: number): Address => ({
    to: '/sops/$name/versions/$version',
    params: { name, version: String(from) },
    search: { write: 'yes' },
  }),
}
