import { focusField } from '../focus-field.ts'

/** A path and what it is part of: `steps[k3f].saw`, `steps[k3f]`, `steps`; a waiver belongs to the evidence. */
function nearestOf(path: string): string[] {
  const wider = path === 'evidenceWaiver' ? 'evidence' : path.replace(/(\.[^.[\]]+|\[[^\]]*\])$/, '')
  return wider === path || wider === '' ? [path] : [path, ...nearestOf(wider)]
}

/** Goes to a field, or to the nearest part of the form that there is. */
export const focusNearest = (path: string) => nearestOf(path).some(focusField)
