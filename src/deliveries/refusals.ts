import { type Catalogue, refuser } from '#src/foundation/refusal.ts'
import { placeNames } from './place-names.ts'

export const deliveryRefusals = {
  'delivery.not_found': {
    kind: 'not_found',
    title: 'No such delivery',
    detail: ({ id }: { id: string }) => `There is no delivery ${id}. The ledger of the escalation lists those there are.`,
  },
  'delivery.over': {
    kind: 'conflict',
    title: 'Nothing left to do',
    detail: ({ state }: { state: string }) => `This delivery is over (${state}), so nothing is left to do about it.`,
  },
  'delivery.not_connected': {
    kind: 'conflict',
    title: 'Not connected',
    detail: ({ place }: { place: keyof typeof placeNames }) =>
      `${placeNames[place]} is not connected, so Baton cannot say it there. Do it by hand, or ask an administrator to connect it.`,
  },
} as const satisfies Catalogue

export const refuse = refuser(deliveryRefusals)
