import { type Catalogue, refuser } from '#src/foundation/refusal.ts'

export const workspaceRefusals = {
  'workspace.already_set_up': {
    kind: 'conflict',
    title: 'Already set up',
    detail: (_: object) => 'This Baton has an administrator already. Ask them for an invitation.',
  },
  'workspace.not_for_set_up': {
    kind: 'forbidden',
    title: 'Another sort of link',
    detail: (_: object) => 'This link is somebody’s invitation. Open it as one: it does not set Baton up.',
  },
} as const satisfies Catalogue

export const refuse = refuser(workspaceRefusals)
