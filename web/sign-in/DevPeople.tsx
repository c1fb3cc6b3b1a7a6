export function DevPeople(_: { back: string }) {
  return null
}
